using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>The days on which mail that can wait does wait, and the hour from which a digest goes out.</summary>
public static class QuietDays
{
    /// <summary>WIB: before the working day begins.</summary>
    public static readonly TimeOnly DigestsFrom = new(7, 0);

    private static readonly HashSet<DateOnly> BuiltIn = [.. BuiltInHolidays.All.Select(h => h.On)];

    /// <summary>National holidays and days of joint leave.</summary>
    public static Task<IReadOnlySet<DateOnly>> ReadInsideAsync(PortalDbContext db, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlySet<DateOnly>>(BuiltIn);
    }
}
