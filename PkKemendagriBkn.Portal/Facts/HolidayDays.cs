using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The holidays that stand, as <see cref="WorkingDays"/> asks for them.</summary>
public static class HolidayDays
{
    /// <summary>All of them: about 25 a year.</summary>
    public static async Task<IReadOnlySet<DateOnly>> ReadAsync(PortalDbContext db, CancellationToken ct = default) =>
        (await Standing(db).Select(h => h.ObservedOn).ToListAsync(ct)).ToHashSet();

    /// <summary>Those that are not void.</summary>
    public static IQueryable<Holiday> Standing(PortalDbContext db) => db.Holidays.AsNoTracking();

    /// <summary>The void ones too.</summary>
    public static IQueryable<Holiday> Of(PortalDbContext db) => db.Holidays.AsNoTracking().WithVoided();

    /// <summary>The days of the built-in years of which the table has no day at all.</summary>
    public static async Task<IReadOnlyList<BuiltInHolidays.Day>> MissingAsync(PortalDbContext db, CancellationToken ct)
    {
        var known = (await Of(db).Select(h => h.ObservedOn).ToListAsync(ct)).Select(on => on.Year).ToHashSet();
        return [.. BuiltInHolidays.All.Where(d => !known.Contains(d.On.Year))];
    }
}
