using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>What a step is worth, and on which day its mail goes out.</summary>
public static class ReminderSchedule
{
    /// <summary>From this step on a reminder to whom owes is urgent: it goes out by itself, and at once.</summary>
    public const int UrgentFrom = -1;

    /// <summary>Whether somebody can still be reminded of it.</summary>
    public static bool IsOpen(Deadline deadline) => ReminderSubject.Of(deadline).Closed is null;

    public static bool IsUrgent(int step, bool owes) => owes && step >= UrgentFrom;

    /// <summary>
    /// The day (WIB) on which the mail of a step goes out that is written down on <paramref name="today"/>: the step's own day, or today when
    /// that has passed; from a quiet day on to the next working day, but never past the due date.
    /// </summary>
    public static DateOnly MailOn(int step, DateOnly dueOn, DateOnly today, bool waitsForWorkingDay, IReadOnlySet<DateOnly> holidays)
    {
        var day = CivilDates.Later(dueOn.PlusDays(step), today);
        return waitsForWorkingDay ? WorkingDays.ToSendOn(day, dueOn, holidays) : day;
    }
}
