using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Delegations;

/// <summary>Who acts, acted or will act in whose place: everybody may know it, since it binds both parties.</summary>
public sealed class DelegationQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>So many are shown; the trail has all.</summary>
    public const int Most = 100;

    /// <summary>A colleague who can be named.</summary>
    public sealed record Person(Guid Id, string Name, string Position);

    /// <summary>Those with the latest last day first.</summary>
    public async Task<IReadOnlyList<Delegation>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Delegations.AsNoTracking().OrderByDescending(d => d.ValidUntilOn).ThenByDescending(d => d.MadeAt).ThenByDescending(d => d.Id).Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>Whom a leader can name.</summary>
    public async Task<IReadOnlyList<Person>> ColleaguesAsync(Actor leader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking()
            .Where(u => u.IsActive && u.Party == leader.Party && (u.Role == Role.ItjenSecretariat || u.Role == Role.BknSecretariat))
            .OrderBy(u => u.FullName).ThenBy(u => u.CreatedAt).Select(u => new Person(u.Id, u.FullName, u.Position)).ToListAsync(ct);
    }
}
