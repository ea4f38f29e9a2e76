using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Reads of the nomenclature: recorded mappings, and what a list of positions is checked against.</summary>
public sealed class NomenclatureQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>More mappings than a regulation of these positions will ever make.</summary>
    private const int Most = 500;

    public sealed record Detail(NomenclatureMapping Mapping, Letter? Letter);

    /// <summary>All recorded mappings, void ones too, by the name of the old position.</summary>
    public async Task<IReadOnlyList<NomenclatureMapping>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.NomenclatureMappings.AsNoTracking().WithVoided().OrderBy(m => m.OldName).ThenByDescending(m => m.ValidFromOn).Take(Most)
            .ToListAsync(ct);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.NomenclatureMappings.AsNoTracking().WithVoided().Where(m => m.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), m => m.LetterId, l => l.Id, (m, l) => new { Mapping = m, Letter = l }).SingleOrDefaultAsync(ct);
        return found is null ? null : new Detail(found.Mapping, found.Letter);
    }

    /// <summary>The checker as of a day: with the mappings and the functional positions that are in force then.</summary>
    public async Task<NomenclatureChecker> CheckerAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mappings = await db.NomenclatureMappings.AsNoTracking().ToListAsync(ct);
        var versions = (await CodeSetQueries.InForceAsync(db, asOf, ct)).Where(v => v.Set.Kind == CodeSetKind.FunctionalPosition).Select(v => v.Id).ToList();
        var positions = await db.ReferenceCodes.AsNoTracking().Where(r => versions.Contains(r.VersionId)).OrderBy(r => r.VersionId).ThenBy(r => r.Line)
            .Select(r => new KnownPosition(PositionFamily.Other, r.Name, r.Jenjang, r.Code, r.Status, r.Id)).ToListAsync(ct);
        return new NomenclatureChecker(positions, NomenclaturePair.InForce(mappings, asOf));
    }
}
