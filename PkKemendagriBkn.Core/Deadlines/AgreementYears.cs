namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>What was done in each agreement year, beside the reports and evaluations that Pasal 3(2)c and 8 require.</summary>
internal static class AgreementYears
{
    /// <summary>The years begun by the day, counted from the signing; the last is cut at the last day in force.</summary>
    public static List<AgreementYear> BegunBy(Situation situation)
    {
        var years = new List<AgreementYear>(4);
        var term = situation.Term;
        if (!term.HasBegunBy(situation.AsOf))
            return years;
        var reportedOn = ReportedOn(situation);
        var from = term.SignedOn;
        for (int n = 0; from <= situation.AsOf && from < term.EndsOn; n++)
        {
            var next = term.SignedOn.PlusMonths(12L * (n + 1));
            years.Add(Year(n + 1, from, next, reportedOn, situation));
            if (next <= from)
                break; // the calendar's last day
            from = next;
        }

        return years;
    }

    /// <summary>The day of the earliest report on each period; two on one period count once, and a name that is no period counts for nothing.</summary>
    private static List<DateOnly> ReportedOn(Situation situation)
    {
        var days = new List<DateOnly>();
        var reports = situation.Submitted.ReportsByPeriod;
        foreach (string period in reports.Names)
            if (Periods.BeginningOf(period, situation.Term) is { } beganOn
                && Submissions.ReportFor(situation, reports, period, beganOn) is { } earliest)
                days.Add(earliest.On);
        return days;
    }

    private static AgreementYear Year(int number, DateOnly from, DateOnly next, List<DateOnly> reportedOn, Situation situation)
    {
        var to = CivilDates.Earlier(next, situation.Term.EndsOn).PlusDays(-1);
        var until = CivilDates.Earlier(to, situation.AsOf);
        int reports = 0, first = 0, second = 0;
        foreach (var on in reportedOn)
            if (from <= on && on <= until)
                reports++;
        for (int i = 0; i < situation.Facts.Evaluations.Count; i++)
        {
            var held = situation.Facts.Evaluations[i];
            if (held.HeldOn < from || held.HeldOn > until)
                continue;
            if (held.By != EvaluationHolder.Second)
                first++;
            if (held.By != EvaluationHolder.First)
                second++;
        }

        int required = situation.Numbers.On(from, AgreedNumber.PerYear).Value;
        return new AgreementYear(number, from, to, reports, first, second, required,
            new YearVerdicts(Verdict(reports), Verdict(first), Verdict(second)));

        YearVerdict Verdict(int done) => done >= required ? YearVerdict.Met
            : situation.AsOf <= to ? YearVerdict.Open
            : situation.Term.EndsOn < next ? YearVerdict.Cut
            : YearVerdict.TooFew;
    }
}
