using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>Which units a comparison of two returns shows, and in which order; the greatest difference first unless sorted.</summary>
[SortedBy(null, "unit", "sebelum", "sesudah", "selisih")]
public sealed record ApipComparisonFilter : ListFilter
{
    public const string AllUnits = "semua";

    /// <summary>A province's code.</summary>
    [InAddress("provinsi")]
    public string? Province { get; init; }

    /// <summary>One category only.</summary>
    [InAddress("kategori")]
    public ApipCategory? Category { get; init; }

    /// <summary>Also the units in which nothing differs.</summary>
    [InAddress("unit", AllUnits)]
    public bool All { get; init; }
}

/// <summary>Reads two returns against each other.</summary>
public sealed class ApipComparisonQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>What a unit or a province had in each return; nothing given is null, not 0.</summary>
    public sealed class Row
    {
        public required string Code { get; init; }
        public long BeforeSum { get; init; }
        public int BeforeGiven { get; init; }
        public long AfterSum { get; init; }
        public int AfterGiven { get; init; }

        public long? Before => BeforeGiven == 0 ? null : BeforeSum;
        public long? After => AfterGiven == 0 ? null : AfterSum;

        /// <summary>Null when one of the two did not give it.</summary>
        public long? Difference => After - Before;
    }

    public sealed record Comparison(ApipReturn Before, ApipReturn After, IReadOnlyList<Row> Provinces, ListPart<Row> Units);

    /// <summary>The later return (by its day) against the earlier one; null when one does not exist.</summary>
    public async Task<Comparison?> CompareAsync(Guid one, Guid other, ApipComparisonFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.ApipReturns.AsNoTracking().WithVoided().Where(r => r.Id == one || r.Id == other).ToListAsync(ct);
        if (found.Count != 2)
            return null;
        var (before, after) = found[0].AsOfOn < found[1].AsOfOn || found[0].AsOfOn == found[1].AsOfOn && found[0].Id == one
            ? (found[0], found[1])
            : (found[1], found[0]);
        var figures = db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == before.Id || f.ReturnId == after.Id);
        if (filter.Category is { } category)
        {
            ApipPosition[] positions = [.. ApipPositions.Of(category)];
            figures = figures.Where(f => positions.Contains(f.Position));
        }

        var provinces = await Rows(figures.Where(f => !f.IsAssistant).GroupBy(f => f.ProvinceCode), before.Id, after.Id).OrderBy(r => r.Code).ToListAsync(ct);
        var units = Rows(figures.Where(f => filter.Province == null || f.ProvinceCode == filter.Province).GroupBy(f => f.UnitCode), before.Id, after.Id);
        if (!filter.All)
            units = units.Where(r => r.BeforeSum != r.AfterSum || r.BeforeGiven == 0 != (r.AfterGiven == 0));
        var total = await units.CountAsync(ct);
        var rows = await Sorted(units, filter.Sort).ThenBy(r => r.Code).OnPage(filter).ToListAsync(ct);
        return new Comparison(before, after, provinces, new ListPart<Row>(rows, total));
    }

    private static IQueryable<Row> Rows(IQueryable<IGrouping<string, ApipFigure>> groups, Guid before, Guid after) => groups.Select(g => new Row
    {
        Code = g.Key,
        BeforeSum = g.Sum(f => f.ReturnId == before ? (long)(f.Count ?? 0) : 0L),
        BeforeGiven = g.Sum(f => f.ReturnId == before && f.Count != null ? 1 : 0),
        AfterSum = g.Sum(f => f.ReturnId == after ? (long)(f.Count ?? 0) : 0L),
        AfterGiven = g.Sum(f => f.ReturnId == after && f.Count != null ? 1 : 0),
    });

    private static IOrderedQueryable<Row> Sorted(IQueryable<Row> rows, string? sort) => sort switch
    {
        "unit" => rows.OrderBy(r => r.Code),
        "-unit" => rows.OrderByDescending(r => r.Code),
        "sebelum" => rows.OrderBy(r => r.BeforeSum),
        "-sebelum" => rows.OrderByDescending(r => r.BeforeSum),
        "sesudah" => rows.OrderBy(r => r.AfterSum),
        "-sesudah" => rows.OrderByDescending(r => r.AfterSum),
        "selisih" => rows.OrderBy(r => r.AfterSum - r.BeforeSum),
        "-selisih" => rows.OrderByDescending(r => r.AfterSum - r.BeforeSum),
        _ => rows.OrderByDescending(r => Math.Abs(r.AfterSum - r.BeforeSum)),
    };
}
