using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Keeps accounts as Identity does, except that authenticator secrets are sealed and recovery codes are stored as digests.
/// It never saves by itself: whoever changes an account says why and saves once, with the audit entry.
/// </summary>
public sealed class PortalUserStore : UserOnlyStore<PortalUser, DbContext, Guid>
{
    private readonly SecretBox box;

    public PortalUserStore(PortalDbContext db, SecretBox box) : base(db)
    {
        this.box = box;
        AutoSaveChanges = false;
    }

    /// <summary>
    /// The account is tracked already. The inherited one attaches it anew, which forgets what it was before: the audit entry would
    /// lack the changes, and a second update in one write would look like somebody else's.
    /// </summary>
    public override Task<IdentityResult> UpdateAsync(PortalUser user, CancellationToken cancellationToken = default)
    {
        if (Context.Entry(user).State == EntityState.Detached)
            throw new InvalidOperationException("Load the account in the context that saves it.");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetAuthenticatorKeyAsync(PortalUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, box.Seal(AuthenticatorPurpose(user), key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(PortalUser user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } stored ? box.Open(AuthenticatorPurpose(user), stored) : null;

    public override Task ReplaceCodesAsync(PortalUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Digest(user, code)), cancellationToken);

    /// <summary>
    /// Written out because the inherited one would hand the remaining digests to <see cref="ReplaceCodesAsync"/>, which would digest them again.
    /// </summary>
    public override async Task<bool> RedeemCodeAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        var stored = await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "";
        var digests = stored.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var given = Digest(user, code);
        if (!digests.Contains(given, StringComparer.Ordinal))
            return false;
        await base.ReplaceCodesAsync(user, digests.Where(d => d != given), cancellationToken);
        return true;
    }

    private static string AuthenticatorPurpose(PortalUser user) => $"authenticator:{user.Id}";

    private string Digest(PortalUser user, string code) =>
        box.Digest($"recovery:{user.Id}", code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant());
}
