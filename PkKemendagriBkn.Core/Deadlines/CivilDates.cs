namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>
/// Arithmetic on civil dates. At the ends of the calendar a result stays on its first or last day instead of throwing,
/// so that an absurd fact gives an absurd date rather than no answer at all.
/// </summary>
public static class CivilDates
{
    /// <summary>Adds months to the original date once: keeps the day, or takes the month's last day where it lacks that day.</summary>
    public static DateOnly PlusMonths(this DateOnly date, long months)
    {
        long month = (date.Year * 12L) + date.Month - 1 + months;
        if (month < 12)
            return DateOnly.MinValue;
        if (month >= 10_000 * 12)
            return DateOnly.MaxValue;
        int year = (int)(month / 12), monthOfYear = (int)(month % 12) + 1;
        return new DateOnly(year, monthOfYear, Math.Min(date.Day, DateTime.DaysInMonth(year, monthOfYear)));
    }

    public static DateOnly PlusDays(this DateOnly date, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(date.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>Calendar days from this date until <paramref name="later"/>: 1 from a day to the next.</summary>
    public static int DaysUntil(this DateOnly date, DateOnly later) => later.DayNumber - date.DayNumber;

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
