using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>What people do to their own account: password, authenticator, recovery codes. Each ends their other sessions.</summary>
public sealed class OwnAccount(Accounts accounts, Sessions sessions, OpenCircuits circuits, SecretBox box, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const string EnrolmentPurpose = "enrolment";
    private static readonly TimeSpan EnrolmentLasts = TimeSpan.FromMinutes(15);

    /// <summary>Replaces the password. Whoever calls has just had the old one verified.</summary>
    /// <returns>The sentence that says why the new one will not do; null when it was taken.</returns>
    public async Task<string?> ChangePasswordAsync(Actor actor, string password, CancellationToken ct = default)
    {
        var userId = actor.UserId!.Value;
        var problem = await accounts.ChangeAsync(new AuditNote(actor, "PasswordChanged", nameof(PortalUser), userId), async (db, users) =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
            if (await users.CheckPasswordAsync(user, password))
                return "Kata sandi baru harus berbeda dari kata sandi yang sekarang.";
            if (PasswordPolicy.Problem(user, password) is { } weak)
                return weak;
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
            user.TemporaryPasswordUntil = null;
            await RenewAsync(db, users, user, actor, ct);
            return null;
        }, ct);
        if (problem is null)
            circuits.EndUser(userId, actor.SessionId);
        return problem;
    }

    /// <summary>A new secret to show, and the same sealed for the form, so that nothing is stored until a code has proven it.</summary>
    public (string Secret, string Ticket) BeginEnrolment(Guid userId)
    {
        var secret = Totp.NewSecret();
        var until = (clock.GetUtcNow() + EnrolmentLasts).ToUnixTimeSeconds();
        return (secret, box.Seal(EnrolmentPurpose, string.Create(CultureInfo.InvariantCulture, $"{userId} {until} {secret}")));
    }

    /// <summary>The secret of a ticket that was made for this person and has not run out; null otherwise.</summary>
    public string? SecretOf(Guid userId, string? ticket) =>
        box.Open(EnrolmentPurpose, ticket)?.Split(' ') is [var owner, var until, var secret]
        && owner == userId.ToString() && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
            ? secret : null;

    /// <summary>
    /// Enrols the authenticator once a code proves that it holds the secret. Null when the code is wrong; otherwise the recovery codes, shown once.
    /// </summary>
    public async Task<IReadOnlyList<string>?> EnrolAsync(Actor actor, string secret, string code, CancellationToken ct = default)
    {
        var userId = actor.UserId!.Value;
        var codes = await accounts.ChangeAsync(new AuditNote(actor, "TotpEnrolled", nameof(PortalUser), userId), async (db, users) =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
            var typed = code.Replace(" ", "", StringComparison.Ordinal);
            if (Totp.Match(secret, typed, clock.GetUtcNow(), lastStep: 0) is not { } step)
                return null;
            using var store = accounts.StoreIn(db);
            await store.SetAuthenticatorKeyAsync(user, secret, ct);
            user.TwoFactorEnabled = true;
            user.LastTotpStep = step;
            return await NewCodesAsync(db, users, user, actor, ct);
        }, ct);
        if (codes is not null)
            circuits.EndUser(userId, actor.SessionId);
        return codes;
    }

    /// <summary>New recovery codes; the old ones are worth nothing from now on. Whoever calls has just verified the person.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Actor actor, CancellationToken ct = default)
    {
        var userId = actor.UserId!.Value;
        var codes = await accounts.ChangeAsync(new AuditNote(actor, "RecoveryCodesRenewed", nameof(PortalUser), userId), async (db, users) =>
            await NewCodesAsync(db, users, await db.Users.SingleAsync(u => u.Id == userId, ct), actor, ct), ct);
        circuits.EndUser(userId, actor.SessionId);
        return codes;
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> CountRecoveryCodesAsync(PortalUser user, CancellationToken ct = default) =>
        accounts.ReadAsync((_, users) => users.CountRecoveryCodesAsync(user), ct);

    private async Task<IReadOnlyList<string>> NewCodesAsync(PortalDbContext db, UserManager<PortalUser> users, PortalUser user, Actor actor,
        CancellationToken ct)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await RenewAsync(db, users, user, actor, ct);
        return [.. codes!];
    }

    private async Task RenewAsync(PortalDbContext db, UserManager<PortalUser> users, PortalUser user, Actor actor, CancellationToken ct)
    {
        await users.UpdateSecurityStampAsync(user);
        await sessions.EndInAsync(db, user.Id, actor.SessionId, ct);
    }
}
