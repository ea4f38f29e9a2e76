namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>When somebody is reminded of a deadline, in days from its due date.</summary>
public static class ReminderSchedule
{
    /// <summary>Thirty, fourteen, seven days and one day before, and the first late day.</summary>
    private static readonly int[] FirstSteps = [-30, -14, -7, -1, 1];
    private const int WeekDays = 7;

    /// <summary>
    /// The steps of a deadline that have come by <paramref name="asOf"/> (a WIB date) and not before the deadline was known:
    /// a step that lay in the past when its clock started is passed over. After the first late day one a week, while it is overdue.
    /// </summary>
    public static IEnumerable<int> StepsDue(Deadline deadline, DateOnly asOf)
    {
        if (deadline.State is not (DeadlineState.Upcoming or DeadlineState.DueSoon or DeadlineState.Overdue))
            yield break;

        foreach (var step in StepsDue(deadline.DueOn, deadline.ClockStartsOn, asOf))
            yield return step;
    }

    /// <summary>The same for anything else that has a due date, known since a day, while it is open.</summary>
    public static IEnumerable<int> StepsDue(DateOnly dueOn, DateOnly knownOn, DateOnly asOf)
    {
        var today = asOf.DayNumber - dueOn.DayNumber;
        var known = knownOn.DayNumber - dueOn.DayNumber;
        foreach (var step in FirstSteps)
            if (step <= today && step >= known)
                yield return step;
        for (var step = 1 + WeekDays; step <= today; step += WeekDays)
            if (step >= known)
                yield return step;
    }
}
