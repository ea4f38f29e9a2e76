using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Reads of changes to accounts. A party's administrator sees those of the own party; one that took effect without consent is seen by all.</summary>
public sealed class AccountChangeQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>As many as a page shows above its list.</summary>
    private const int Most = 20;

    /// <param name="Change">The change.</param>
    /// <param name="Consenters">How many administrators could consent to it.</param>
    public sealed record Detail(AccountChange Change, int Consenters);

    /// <summary>What waits for an administrator, oldest first.</summary>
    public async Task<IReadOnlyList<AccountChange>> WaitingAsync(Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Waiting(db, reader, clock.GetUtcNow()).Take(Most).ToListAsync(ct);
    }

    /// <summary>What took effect without consent and nobody has reviewed, oldest first.</summary>
    public async Task<IReadOnlyList<AccountChange>> UnreviewedAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AccountChanges.AsNoTracking().Where(c => c.OverrideReason != null && c.ReviewedAt == null)
            .OrderBy(c => c.ProposedAt).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
    }

    /// <summary>How many administrators of the portal can consent to each other's changes: those who are known to be persons of their own.</summary>
    public async Task<int> AdministratorsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.CountAsync(u => u.IsActive && u.Role == Role.Administrator && u.Party == null && u.Nip != null, ct);
    }

    /// <summary>One change as this reader may see it; null when there is none.</summary>
    public async Task<Detail?> FindAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var change = await InScope(db, reader, alsoOverridden: true).SingleOrDefaultAsync(c => c.Id == id, ct);
        return change is null ? null : new Detail(change, await AccountTelling.Consenters(db, change).CountAsync(ct));
    }

    internal static IQueryable<AccountChange> Waiting(PortalDbContext db, Actor reader, DateTimeOffset now) =>
        InScope(db, reader, alsoOverridden: false).Where(c => c.State == AccountChangeState.Proposed && c.LapsesAt > now)
            .OrderBy(c => c.ProposedAt).ThenBy(c => c.Id);

    private static IQueryable<AccountChange> InScope(PortalDbContext db, Actor reader, bool alsoOverridden)
    {
        var (party, isAll) = (reader.Party, reader.Party is null);
        return db.AccountChanges.AsNoTracking().Where(c => isAll || c.Party == party && (c.FromRole == null || c.FromParty == party)
            || alsoOverridden && c.OverrideReason != null);
    }
}
