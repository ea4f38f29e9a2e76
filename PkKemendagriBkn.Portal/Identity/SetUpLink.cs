using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// How the very first administrator comes to be: while there is no account at all, every start prints one link with a random
/// secret. It lasts 24 hours and works once; only its hash is kept, in memory.
/// </summary>
public sealed class SetUpLink(Accounts accounts, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);
    private volatile Offer? offer;

    /// <summary>A new secret, if there is no account yet; null otherwise.</summary>
    public async Task<string?> OfferAsync(CancellationToken ct = default)
    {
        if (await accounts.ReadAsync((db, _) => db.Users.AnyAsync(ct), ct))
            return null;
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        offer = new Offer(Hash(secret), clock.GetUtcNow() + Lasts);
        return secret;
    }

    public bool IsGood(string? secret) =>
        offer is { } current && secret is not null && current.Until > clock.GetUtcNow() && CryptographicOperations.FixedTimeEquals(current.Hash, Hash(secret));

    /// <summary>Makes the first administrator. False when the secret is not good, or somebody has an account already.</summary>
    public async Task<bool> UseAsync(string secret, NewAccount person, string password, CancellationToken ct = default)
    {
        if (!IsGood(secret))
            return false;
        var made = await accounts.ChangeAsync(new AuditNote(Actor.Portal, "FirstAdministratorCreated", nameof(PortalUser)), async (db, users) =>
        {
            // Read inside the write, so that of two who use the link at once one finds the other's account.
            if (await db.Users.AnyAsync(ct))
                return false;
            await person.AddAsync(db, users, password, clock.GetUtcNow(), temporaryUntil: null, ct: ct);
            return true;
        }, ct);
        offer = null;
        return made;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private sealed record Offer(byte[] Hash, DateTimeOffset Until);
}
