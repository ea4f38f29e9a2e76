namespace PkKemendagriBkn.Core.Calendar;

/// <summary>
/// Western Indonesian Time as the fixed offset that it is: UTC+7 without daylight saving,
/// so no time-zone database or machine setting can change an answer.
/// </summary>
public static class Wib
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>23:59:59 WIB of the day: what an instant is compared with.</summary>
    public static DateTimeOffset EndOfDay(DateOnly day) => new(day.ToDateTime(new TimeOnly(23, 59, 59)), Offset);

    /// <summary>The day on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant some time later, given in WIB; the calendar's last instant where it would run past it.</summary>
    public static DateTimeOffset After(DateTimeOffset instant, TimeSpan time) =>
        new(Math.Clamp(instant.UtcTicks + time.Ticks + Offset.Ticks, Offset.Ticks, DateTime.MaxValue.Ticks), Offset);
}
