using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>A step that fell on a day (WIB), and the deadline as it stood then.</summary>
public sealed record ToldStep(DateOnly On, int Step, Deadline Deadline);

/// <summary>What rules would have told somebody, day by day.</summary>
public static class RulePreview
{
    /// <param name="deadlinesOn">The deadlines as they stood on a day.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="who">Who is reminded.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static IEnumerable<ToldStep> Of(Func<DateOnly, IEnumerable<Deadline>> deadlinesOn, ReminderRules rules, Reminded who, DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            foreach (var deadline in deadlinesOn(day))
                foreach (var step in rules.StepsDue(deadline, who, asOf: day, since: day))
                    yield return new ToldStep(day, step, deadline);
    }
}
