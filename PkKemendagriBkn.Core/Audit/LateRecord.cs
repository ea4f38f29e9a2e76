using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>
/// What was recorded long after its day says so. It counts from its own day all the same (the register's "late-recording"), so whoever looked at
/// that day in the meantime saw something else.
/// </summary>
public static class LateRecord
{
    /// <summary>So many calendar days after its day a record is still nothing to be told: the days that Pasal 9(2) is read to leave for an answer.</summary>
    public const int ToleratedDays = 14;

    /// <returns>The calendar days between (WIB); null where they are not too many, or the day lies ahead.</returns>
    /// <param name="happenedOn">The day of the fact itself (WIB).</param>
    /// <param name="recordedAt">When it was recorded.</param>
    public static int? DaysLater(DateOnly happenedOn, DateTimeOffset recordedAt) =>
        Wib.DateOf(recordedAt).DayNumber - happenedOn.DayNumber is var days and > ToleratedDays ? days : null;
}
