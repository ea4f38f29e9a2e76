namespace PkKemendagriBkn.Core.Reminders;

/// <summary>A step that fell on a day (WIB), and the duty as it stood then.</summary>
public sealed record ToldStep(DateOnly On, int Step, ReminderSubject Subject);

/// <summary>What rules would have told somebody, day by day.</summary>
public static class RulePreview
{
    /// <param name="on">What people are reminded of, as it stood on a day.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="who">Who is reminded.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static IEnumerable<ToldStep> Of(Func<DateOnly, IEnumerable<ReminderSubject>> on, ReminderRules rules, Reminded who, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            foreach (var subject in on(day))
                foreach (var step in rules.StepsDue(subject, who, asOf: day, since: day))
                    yield return new ToldStep(day, step, subject);
    }
}
