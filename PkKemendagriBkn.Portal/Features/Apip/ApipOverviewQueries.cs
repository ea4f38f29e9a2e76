using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The order of the provinces in the overview, as the returns have them unless sorted, and the page of the returns that were given.</summary>
[SortedBy(null, "provinsi", "pelaksana", "ppupd", "auditor", "jumlah", "kebutuhan", "terisi", "cakupan")]
public sealed record ApipFilter : ListFilter;

/// <summary>Reads of sums: of the country, a province and a unit, as they were known on a day.</summary>
public sealed class ApipOverviewQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>How many returns a series goes back.</summary>
    public const int SeriesLength = 12;

    /// <summary>A return by its day.</summary>
    public sealed record Day(Guid ReturnId, DateOnly AsOfOn);

    /// <summary>One point of a series.</summary>
    public sealed record Point(Day Day, ApipSums Sums);

    public sealed record Country(Day Latest, DateOnly ProvidedOn, ApipSums Sums, IReadOnlyDictionary<string, ApipSums> Provinces,
        IReadOnlyList<ApipCoverage> Coverage, IReadOnlyList<Point> Series);

    public sealed record Unit(Inspectorate Inspectorate, IReadOnlyList<Point> Series, IReadOnlyList<UnitRow> Assistants);

    /// <summary>The country by the latest return that BKN had given by a day; null when there was none.</summary>
    public async Task<Country?> CountryAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var days = await Known(db, asOf).Take(SeriesLength).Select(r => new { Day = new Day(r.Id, r.AsOfOn), r.ProvidedOn }).ToListAsync(ct);
        if (days is not [var latest, ..])
            return null;
        var ids = days.Select(d => d.Day.ReturnId).ToArray();
        // Figures of Inspektorat Pembantu are contained in those of their Inspektorat Daerah.
        var units = db.ApipFigures.AsNoTracking().Where(f => !f.IsAssistant);
        var sums = await Summed(units.Where(f => ids.Contains(f.ReturnId))).ToListAsync(ct);
        var reported = await units.Where(f => f.ReturnId == latest.Day.ReturnId && f.Count != null).Select(f => f.UnitCode).Distinct().ToListAsync(ct);
        var points = Points(days.Select(d => d.Day), sums);
        var provinces = sums.Where(s => s.ReturnId == latest.Day.ReturnId).GroupBy(s => s.ProvinceCode).ToDictionary(g => g.Key, ToSums);
        return new Country(latest.Day, latest.ProvidedOn, points[^1].Sums, provinces, ApipCoverage.Of(reported), points);
    }

    /// <summary>The series of a unit over the returns that were known on a day, and its Irban in the latest of them.</summary>
    public async Task<Unit?> UnitAsync(string code, DateOnly asOf, CancellationToken ct = default)
    {
        if (Inspectorate.Find(code) is not { } inspectorate)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var days = await Known(db, asOf).Take(SeriesLength).Select(r => new Day(r.Id, r.AsOfOn)).ToListAsync(ct);
        var ids = days.Select(d => d.ReturnId).ToArray();
        var sums = await Summed(db.ApipFigures.AsNoTracking().Where(f => ids.Contains(f.ReturnId) && f.UnitCode == code)).ToListAsync(ct);
        var latest = days.Count == 0 ? Guid.Empty : days[0].ReturnId;
        var assistants = inspectorate.Kind == UnitKind.InspektoratPembantu ? []
            : await UnitRow.Sorted(UnitRow.Of(db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == latest && f.RegionCode == code && f.IsAssistant)), null)
                .ToListAsync(ct);
        return new Unit(inspectorate, Points(days, sums), assistants);
    }

    private static IQueryable<ApipReturn> Known(PortalDbContext db, DateOnly asOf) =>
        ApipRecording.Standing(db).Where(r => r.ProvidedOn <= asOf).OrderByDescending(r => r.AsOfOn).ThenByDescending(r => r.RecordedAt)
            .ThenByDescending(r => r.Id);

    /// <summary>Oldest first, as a series is read. A return in which nothing was given is a point without figures.</summary>
    private static List<Point> Points(IEnumerable<Day> days, List<Summary> sums)
    {
        var byReturn = sums.ToLookup(s => s.ReturnId);
        return [.. days.Reverse().Select(d => new Point(d, ToSums(byReturn[d.ReturnId])))];
    }

    private static ApipSums ToSums(IEnumerable<Summary> sums) =>
        new(sums.GroupBy(s => s.Position).ToDictionary(g => g.Key, g => g.Aggregate(ApipSum.None, (sum, s) => sum + s.ToSum())));

    private static IQueryable<Summary> Summed(IQueryable<ApipFigure> figures) =>
        figures.GroupBy(f => new { f.ReturnId, f.ProvinceCode, f.Position }).Select(g => new Summary
        {
            ReturnId = g.Key.ReturnId,
            ProvinceCode = g.Key.ProvinceCode,
            Position = g.Key.Position,
            Count = g.Sum(f => (long)(f.Count ?? 0)),
            Given = g.Sum(f => f.Count != null ? 1 : 0),
            Need = g.Sum(f => (long)(f.Need ?? 0)),
            NeedGiven = g.Sum(f => f.Need != null ? 1 : 0),
            FilledOfNeed = g.Sum(f => f.Need != null ? (long)(f.Count ?? 0) : 0L),
        });

    private sealed class Summary
    {
        public Guid ReturnId { get; init; }
        public required string ProvinceCode { get; init; }
        public ApipPosition Position { get; init; }
        public long Count { get; init; }
        public int Given { get; init; }
        public long Need { get; init; }
        public int NeedGiven { get; init; }
        public long FilledOfNeed { get; init; }

        public ApipSum ToSum() => new(Given == 0 ? null : Count, NeedGiven == 0 ? null : Need, NeedGiven == 0 ? null : FilledOfNeed);
    }
}
