using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>Which holidays a list shows, and in which order.</summary>
[SortedBy("tanggal", "tanggal", "nama")]
public sealed record HolidayFilter : ListFilter
{
    public const string Void = "batal";

    /// <summary>One year's table.</summary>
    [InAddress("tahun")]
    public int? Year { get; init; }

    [InAddress("jenis")]
    public HolidayKind? Kind { get; init; }

    /// <summary>The void ones instead of those that stand.</summary>
    [InAddress("keadaan", Void)]
    public bool IsVoid { get; init; }

    internal IQueryable<Holiday> Apply(IQueryable<Holiday> holidays)
    {
        holidays = IsVoid ? holidays.Where(h => h.VoidedAt != null) : holidays.Where(h => h.VoidedAt == null);
        if (Year is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            holidays = holidays.Where(h => h.ObservedOn >= from && h.ObservedOn <= to);
        }

        return Kind is null ? holidays : holidays.Where(h => h.Kind == Kind);
    }

    internal IOrderedQueryable<Holiday> Order(IQueryable<Holiday> holidays) => (Sort switch
    {
        "nama" => holidays.OrderBy(h => h.Name),
        "-nama" => holidays.OrderByDescending(h => h.Name),
        "-tanggal" => holidays.OrderByDescending(h => h.ObservedOn),
        _ => holidays.OrderBy(h => h.ObservedOn),
    }).ThenBy(h => h.RecordedAt).ThenBy(h => h.Id);
}

/// <summary>Reads of the holidays.</summary>
public sealed class HolidayQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<ListPart<Holiday>> ListAsync(HolidayFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var holidays = filter.Apply(HolidayDays.Of(db));
        var total = await holidays.CountAsync(ct);
        var span = await HolidayDays.Of(db).GroupBy(_ => 1).Select(g => new { First = g.Min(h => h.ObservedOn), Last = g.Max(h => h.ObservedOn) })
            .SingleOrDefaultAsync(ct);
        var rows = await filter.Order(holidays).OnPage(filter).ToListAsync(ct);
        return new ListPart<Holiday>(rows, total, YearsBetween.Of(span?.First, span?.Last));
    }

    public async Task<Holiday?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await HolidayDays.Of(db).SingleOrDefaultAsync(h => h.Id == id, ct);
    }
}
