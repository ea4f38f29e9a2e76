using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>The duties of every period that has started: the report of Pasal 3(2)c, and the evaluations of both parties (Pasal 8).</summary>
internal static class PeriodicDuties
{
    public static void AddTo(List<Duty> duties, Situation situation)
    {
        var periods = Periods.StartedBy(situation.AsOf, situation.Term, situation.Policy);
        var held = new (Act? First, Act? Second)[periods.Count];
        for (int i = 0; i < situation.Facts.Evaluations.Count; i++)
            Count(situation.Facts.Evaluations[i], periods, held, situation);

        for (int i = 0; i < periods.Count; i++)
        {
            var (name, from, to) = periods[i];
            duties.Add(new Duty(DeadlineKind.PeriodicReport, name, Party.First, from, CountedDate.Days(to, situation.Policy.ReportDueDays),
                Submissions.ReportFor(situation, situation.Submitted.ReportsByPeriod, name, from)));
            duties.Add(new Duty(DeadlineKind.Evaluation, name, Party.First, from, CountedDate.Days(to, 0), held[i].First));
            duties.Add(new Duty(DeadlineKind.Evaluation, name, Party.Second, from, CountedDate.Days(to, 0), held[i].Second));
        }
    }

    /// <summary>One that names a period counts for it, unless it was held before it began; else for the period that its day falls in.</summary>
    private static void Count(EvaluationHeld evaluation, List<Period> periods, (Act? First, Act? Second)[] held, Situation situation)
    {
        if (!situation.HasCome(evaluation.HeldOn))
            return;
        int period = evaluation.Period is { } name ? Periods.IndexOf(name, periods) : Periods.IndexOf(evaluation.HeldOn, periods);
        if (period < 0 || evaluation.HeldOn < periods[period].From)
            return;
        var act = new Act(evaluation.Id, evaluation.HeldOn);
        if (evaluation.By != EvaluationHolder.Second)
            held[period].First = Act.Earlier(held[period].First, act);
        if (evaluation.By != EvaluationHolder.First)
            held[period].Second = Act.Earlier(held[period].Second, act);
    }
}
