using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>Which units of a return a list shows, and in which order. It is searched by a part of the unit's name or code.</summary>
[SortedBy("unit", "unit", "pelaksana", "ppupd", "auditor", "jumlah", "kebutuhan")]
public sealed record ApipUnitFilter : SearchFilter
{
    /// <summary>A province's code.</summary>
    [InAddress("provinsi")]
    public string? Province { get; init; }

    /// <summary>Inspektorat Daerah or Inspektorat Pembantu only, or those of the former of which at least one number of people was given.</summary>
    [InAddress("jenis", UnitKinds.Regional, UnitKinds.Assistant, UnitKinds.Reported)]
    public string? Kind { get; init; }

    internal IQueryable<ApipFigure> Apply(IQueryable<ApipFigure> figures)
    {
        if (Kind is not null)
        {
            var assistant = Kind == UnitKinds.Assistant;
            figures = figures.Where(f => f.IsAssistant == assistant);
        }

        if (Kind == UnitKinds.Reported)
        {
            var all = figures;
            figures = figures.Where(f => all.Any(x => x.UnitCode == f.UnitCode && x.Count != null));
        }

        if (Province is not null)
            figures = figures.Where(f => f.ProvinceCode == Province);
        if (Search is not null)
        {
            // Names stand in no table: they are looked up here, and the database is asked for their codes.
            var pattern = Like.Anywhere(Search);
            var regions = Inspectorate.Regional.Where(i => i.Name.Contains(Search, StringComparison.OrdinalIgnoreCase)).Select(i => i.Code).ToArray();
            figures = figures.Where(f => EF.Functions.Like(f.UnitCode, pattern, Like.Escape) || regions.Contains(f.RegionCode));
        }

        return figures;
    }
}

/// <summary>Reads of returns and of the figures in one.</summary>
public sealed class ApipQueries(IDbContextFactory<PortalDbContext> contexts, JumpLimit limit)
{
    public sealed record Row(Guid Id, DateOnly AsOfOn, DateOnly ProvidedOn, string? LetterNumber, int RowCount, int WarningCount, bool IsVoid);

    public sealed record Detail(ApipReturn Return, Letter? Letter);

    public async Task<ListPart<Row>> ListAsync(ListFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var returns = db.ApipReturns.AsNoTracking().WithVoided();
        var total = await returns.CountAsync(ct);
        var rows = await returns.OrderByDescending(r => r.AsOfOn).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).OnPage(filter)
            .Select(r => new Row(r.Id, r.AsOfOn, r.ProvidedOn, db.Letters.Where(l => l.Id == r.LetterId).Select(l => l.Number).FirstOrDefault(), r.RowCount,
                r.WarningCount, r.VoidedAt != null))
            .ToListAsync(ct);
        return new ListPart<Row>(rows, total);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ApipReturns.AsNoTracking().WithVoided().Where(r => r.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), r => r.LetterId, l => l.Id, (r, l) => new Detail(r, l)).SingleOrDefaultAsync(ct);
    }

    /// <summary>The returns that stand, newest day first, for choosing one to compare with.</summary>
    public async Task<IReadOnlyList<Row>> StandingAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ApipRecording.Standing(db).OrderByDescending(r => r.AsOfOn).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Take(100)
            .Select(r => new Row(r.Id, r.AsOfOn, r.ProvidedOn, null, r.RowCount, r.WarningCount, false)).ToListAsync(ct);
    }

    /// <summary>
    /// What the checks find in a return as it stands now, against the return before it; and whether its figures are those that its
    /// seal was made of.
    /// </summary>
    /// <param name="of">The return.</param>
    /// <param name="standing">The returns that stand, newest day first.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<(IReadOnlyList<ApipFinding> Findings, DateOnly? Against, bool SealHolds, int Units)> CheckAsync(ApipReturn of,
        IReadOnlyList<Row> standing, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = standing.FirstOrDefault(r => r.AsOfOn < of.AsOfOn);
        var figures = await db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == of.Id).ToListAsync(ct);
        var earlier = before is null ? null : await ApipRecording.LinesAsync(db, before.Id, ct);
        List<ApipLine> lines = [.. figures.Select(f => new ApipLine(f.UnitCode, f.Position, f.Count, f.Need))];
        return (ApipChecks.Of(lines, [], earlier, limit), before?.AsOfOn, BulkRows.Sha256(db, figures) == of.RowsSha256,
            figures.Select(f => f.UnitCode).Distinct().Count());
    }

    /// <summary>The units of a return with their sums; <paramref name="known"/> is how many the filter lets through, when that is known.</summary>
    public async Task<ListPart<UnitRow>> UnitsAsync(Guid returnId, ApipUnitFilter filter, int? known = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var figures = filter.Apply(db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == returnId));
        var total = known ?? await figures.Select(f => f.UnitCode).Distinct().CountAsync(ct);
        var rows = await UnitRow.Sorted(UnitRow.Of(figures), filter.Sort).OnPage(filter).ToListAsync(ct);
        return new ListPart<UnitRow>(rows, total);
    }

    /// <summary>The figures of a unit in a return, and the return.</summary>
    public async Task<(ApipReturn Return, IReadOnlyList<ApipLine> Lines)?> UnitAsync(Guid returnId, string unitCode, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.ApipReturns.AsNoTracking().WithVoided().SingleOrDefaultAsync(r => r.Id == returnId, ct);
        return found is null ? null
            : (found,
                await db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == returnId && f.UnitCode == unitCode)
                    .Select(f => new ApipLine(f.UnitCode, f.Position, f.Count, f.Need)).ToListAsync(ct));
    }
}
