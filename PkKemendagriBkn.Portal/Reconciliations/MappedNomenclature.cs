using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>The names of positions as the portal's own mapping leads on from the old to the new on the day of the run.</summary>
public sealed class MappedNomenclature(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <exception cref="MatchingRefused">The mapping leads in a circle, or gives one name two new ones.</exception>
    public async Task<Nomenclature> OfAsync(Reconciliation of, CancellationToken ct = default)
    {
        if (of.A.Fields.All(f => f.Kind != FieldKind.Position))
            return Nomenclature.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var on = WibClock.DateOf(of.EndedAt ?? clock.GetUtcNow());
        var pairs = await db.NomenclatureMappings.AsNoTracking().Where(m => m.ValidFromOn <= on && (m.ValidUntilOn == null || m.ValidUntilOn >= on))
            .Select(m => new { m.OldName, m.NewName }).ToListAsync(ct);
        return new(pairs.Select(m => (m.OldName, m.NewName)));
    }
}
