namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>What was done in each agreement year, beside the two reports and evaluations that Pasal 3(2)c and 8 require.</summary>
internal static class AgreementYears
{
    private const int RequiredPerYear = 2;

    /// <summary>The years begun by the day, counted from the signing; the last is cut at the last day in force.</summary>
    public static List<AgreementYear> BegunBy(DateOnly asOf, Facts facts, Term term)
    {
        var years = new List<AgreementYear>(4);
        var from = term.SignedOn;
        for (int n = 0; from <= asOf && from < term.EndsOn; n++)
        {
            var next = term.SignedOn.PlusMonths(12L * (n + 1));
            years.Add(Count(n + 1, from, CivilDates.Earlier(next, term.EndsOn).PlusDays(-1), asOf, facts));
            if (next <= from) break; // the calendar's last day
            from = next;
        }

        return years;
    }

    private static AgreementYear Count(int year, DateOnly from, DateOnly to, DateOnly asOf, Facts facts)
    {
        var until = CivilDates.Earlier(to, asOf);
        int reports = 0, first = 0, second = 0;
        for (int i = 0; i < facts.Reports.Count; i++)
            if (facts.Reports[i].SubmittedOn is { } on && from <= on && on <= until) reports++;
        for (int i = 0; i < facts.Evaluations.Count; i++)
        {
            var held = facts.Evaluations[i];
            if (held.HeldOn < from || held.HeldOn > until) continue;
            if (held.By != EvaluationHolder.Second) first++;
            if (held.By != EvaluationHolder.First) second++;
        }

        return new AgreementYear(year, from, to, reports, first, second, RequiredPerYear);
    }
}
