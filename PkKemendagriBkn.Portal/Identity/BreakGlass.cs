using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Lets a change to an account take effect without a second administrator: by whoever holds the server, with a reason, and told at once to
/// everybody whom <see cref="AccountTelling"/> names.
/// </summary>
public sealed class BreakGlass(Accounts accounts, AccountWork work, TimeProvider clock)
{
    /// <summary>Overrides a change that waits.</summary>
    /// <returns>The account and its temporary password, if one was made; null when there is no such change.</returns>
    /// <exception cref="RuleViolation">It does not wait any more, or is not possible.</exception>
    public Task<(Guid UserId, string? Password)?> OverrideAsync(Guid changeId, string reason, CancellationToken ct = default) =>
        accounts.ChangeAsync(new AuditNote(Actor.Portal, "OverrideAccountChange", nameof(AccountChange), changeId, reason), async (db, _) =>
            await db.AccountChanges.SingleOrDefaultAsync(c => c.Id == changeId, ct) is { } change ? await OverrideAsync(db, change, reason, ct) : null, ct);

    /// <summary>Makes an account. Where it may decide, sign or administer, and it is not the first of all, that breaks the glass.</summary>
    /// <exception cref="RuleViolation">Its address or NIP is taken.</exception>
    public Task<(Guid UserId, string? Password)?> CreateAsync(NewAccount person, string reason, CancellationToken ct = default) =>
        accounts.ChangeAsync(new AuditNote(Actor.Portal, "CreateUser", nameof(PortalUser), Reason: reason), async (db, _) =>
        {
            var now = clock.GetUtcNow();
            var change = new AccountChange
            {
                Kind = AccountChangeKind.Create, Email = person.Email, FullName = person.FullName, Position = person.Position, Nip = person.Nip,
                Role = person.Role, Party = person.Party, Reason = reason, ProposedBy = Actor.Portal.Name, ProposedAt = now,
                LapsesAt = now.AddDays(AccountChange.WaitsDays),
            };
            if (!await IsLoudAsync(db, person, ct))
                return await work.ApplyAsync(db, change, "operator server", ct);
            db.Add(change);
            return await OverrideAsync(db, change, reason, ct);
        }, ct);

    /// <summary>Whether an account for this person, made without a second administrator, is told to everybody.</summary>
    public static async Task<bool> IsLoudAsync(PortalDbContext db, NewAccount person, CancellationToken ct = default) =>
        RolePermissions.IsGrave(person.Role, person.Party) && await db.Users.AnyAsync(u => !u.IsDemo, ct);

    private async Task<(Guid UserId, string? Password)?> OverrideAsync(PortalDbContext db, AccountChange change, string reason, CancellationToken ct)
    {
        change.Override(Actor.Portal, clock.GetUtcNow(), reason);
        return await work.ApplyAsync(db, change, "operator server, tanpa persetujuan administrator kedua", ct);
    }
}
