using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>
/// The steps whose day passed while nobody wrote reminders, of duties that are not open any more. That nobody was told of them is
/// part of the proof, so they too stand in the ledger.
/// </summary>
public static class PassedSteps
{
    /// <param name="on">Everything that people are reminded of, as it stood at the end of a day.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="who">Who is reminded.</param>
    /// <param name="from">The day of the last pass that succeeded: what was recorded after it on that day counts.</param>
    /// <param name="today">The day of this pass; its own steps are told, not passed.</param>
    public static IEnumerable<(ReminderSubject Subject, int Step, NotMailed Why)> Of(
        Func<DateOnly, IReadOnlyList<ReminderSubject>> on, ReminderRules rules, Reminded who, DateOnly from, DateOnly today)
    {
        var now = on(today).ToDictionary(s => s.Key);
        for (var day = from; day < today; day = day.PlusDays(1))
        {
            // What was open when the day began was due on it, even if it was fulfilled before its end.
            foreach (var subject in on(day.PlusDays(-1)).Concat(on(day)).Where(s => s.Closed is null).DistinctBy(s => (s.Key, s.DueOn)))
            {
                if (WhyPassed(ReminderSubject.WhyNot(subject.DueOn, now.GetValueOrDefault(subject.Key))) is not { } why)
                    continue;
                foreach (var step in rules.StepsDue(subject, who, asOf: day, since: day))
                    yield return (subject, step, why);
            }
        }
    }

    /// <summary>Whether the line stands for something that nobody was told of, in the portal or by mail.</summary>
    public static bool IsPassed(NotMailed? why) => why is NotMailed.PassedThenFulfilled or NotMailed.PassedThenMoved or NotMailed.PassedThenNoDuty;

    private static NotMailed? WhyPassed(NotMailed? why) => why switch
    {
        null => null,
        NotMailed.Fulfilled => NotMailed.PassedThenFulfilled,
        NotMailed.DueDateMoved => NotMailed.PassedThenMoved,
        _ => NotMailed.PassedThenNoDuty,
    };
}
