using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>Which holidays a list shows. The address holds it.</summary>
/// <param name="Year">One year's table; null for all years.</param>
/// <param name="Kind">One kind; null for both.</param>
/// <param name="IsVoid">The void ones instead of those that stand.</param>
public sealed record HolidayFilter(int? Year = null, HolidayKind? Kind = null, bool IsVoid = false)
{
    public const string Void = "batal";

    public static HolidayFilter Read(string? year, string? kind, string? state) => new(
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= HolidayInput.FirstYear and <= HolidayInput.LastYear ? number : null,
        Enum.TryParse<HolidayKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) && !int.TryParse(kind, out _) ? known : null,
        state == Void);

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
}

/// <summary>Reads of the holidays.</summary>
public sealed class HolidayQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<ListPart<Holiday>> ListAsync(HolidayFilter filter, string? sort, int page, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var holidays = filter.Apply(HolidayDays.Of(db));
        var total = await holidays.CountAsync(ct);
        var span = await HolidayDays.Of(db).GroupBy(_ => 1).Select(g => new { First = g.Min(h => h.ObservedOn), Last = g.Max(h => h.ObservedOn) }).SingleOrDefaultAsync(ct);
        var rows = await Sorted(holidays, sort).Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize).ToListAsync(ct);
        return new ListPart<Holiday>(rows, total, YearsBetween.Of(span?.First, span?.Last));
    }

    public async Task<Holiday?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await HolidayDays.Of(db).SingleOrDefaultAsync(h => h.Id == id, ct);
    }

    internal static IOrderedQueryable<Holiday> Sorted(IQueryable<Holiday> holidays, string? sort) => (sort switch
    {
        "nama" => holidays.OrderBy(h => h.Name),
        "-nama" => holidays.OrderByDescending(h => h.Name),
        "-tanggal" => holidays.OrderByDescending(h => h.ObservedOn),
        _ => holidays.OrderBy(h => h.ObservedOn),
    }).ThenBy(h => h.Id);
}
