using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The shell's clock read in Western Indonesian Time, in which the agreement's days begin and end.</summary>
public static class WibClock
{
    /// <summary>Asia/Jakarta, for schedules.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary>Today's civil date in WIB.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The civil date in WIB of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => Wib.DateOf(at);

    /// <summary>The instant at which a WIB day begins, in UTC. The first day of the calendar begins with it, since no instant comes before.</summary>
    public static DateTimeOffset BeginOf(DateOnly day) =>
        day > DateOnly.MinValue ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Wib.Offset).ToUniversalTime() : DateTimeOffset.MinValue;

    /// <summary>The instant at which a WIB day is over, in UTC: the first that is no longer in it. The last day of the calendar never ends.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => day < DateOnly.MaxValue ? BeginOf(day.AddDays(1)) : DateTimeOffset.MaxValue;
}
