namespace PkKemendagriBkn.Core.Calendar;

/// <summary>
/// Which days somebody reads a message on. The agreement counts calendar days, so no due date ever depends on this. All days are WIB
/// dates; <c>holidays</c> are national holidays and days of joint leave alike.
/// </summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day, IReadOnlySet<DateOnly> holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day itself when it is a working day, else the first one after it; the calendar's last day where there is none.</summary>
    public static DateOnly NextOnOrAfter(DateOnly day, IReadOnlySet<DateOnly> holidays)
    {
        while (!IsWorkingDay(day, holidays) && day < DateOnly.MaxValue)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// The day on which a message of <paramref name="day"/> goes out: the next working day, unless that would be past the due date.
    /// A warning before it is better on a quiet day than too late; after it nothing is lost by waiting.
    /// </summary>
    public static DateOnly ToSendOn(DateOnly day, DateOnly dueOn, IReadOnlySet<DateOnly> holidays)
    {
        var next = NextOnOrAfter(day, holidays);
        return day <= dueOn && next > dueOn ? day : next;
    }
}
