using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Facts in, conclusions out. No clock, culture, time zone or order of facts changes an answer.</summary>
public static class DeadlineEngine
{
    /// <summary>All that follows from the facts on a day (a WIB date, past or future): what is dated later has not happened.</summary>
    public static Conclusions Evaluate(Facts facts, DateOnly asOf)
    {
        var term = Term.AsOf(facts.Agreement, asOf);
        var acts = new Acts(facts);
        var deadlines = Settle(DutyRules.All(facts, acts, term, asOf), facts, asOf);
        return new Conclusions
        {
            AsOf = asOf,
            InForce = term.InForceOn(asOf),
            EndsOn = term.EndsOn,
            Deadlines = deadlines,
            Incidents = IncidentNotices.AsOf(asOf, facts.Incidents),
            Access = AccessRules.Conclude(facts, acts, deadlines, asOf),
            Years = AgreementYears.BegunBy(asOf, facts, term),
        };
    }

    /// <summary>Why a deadline stands as it does on that day: from the very arithmetic that concluded it, not a second one.</summary>
    /// <exception cref="ArgumentException">The facts give no such deadline on that day.</exception>
    public static DeadlineExplanation Explain(Facts facts, DateOnly asOf, Deadline deadline)
    {
        var term = Term.AsOf(facts.Agreement, asOf);
        foreach (var duty in DutyRules.All(facts, new Acts(facts), term, asOf))
            if (duty.Key == deadline.Key) return new ExplanationWriter(facts, asOf, term, duty).Write();
        throw new ArgumentException($"no deadline {deadline.Key} as of {asOf:O}", nameof(deadline));
    }

    private static Deadline[] Settle(List<Duty> duties, Facts facts, DateOnly asOf)
    {
        var reliefOfFirst = Relief.For(Party.First, facts.ForceMajeure, asOf);
        var reliefOfSecond = Relief.For(Party.Second, facts.ForceMajeure, asOf);
        var deadlines = new Deadline[duties.Count];
        for (int i = 0; i < deadlines.Length; i++)
        {
            var relief = duties[i].Debtor == Party.Second ? reliefOfSecond : reliefOfFirst;
            deadlines[i] = duties[i].ToDeadline(asOf, relief, facts.Policy.DueSoonDays);
        }

        Array.Sort(deadlines, ByDueThenKey);
        return deadlines;
    }

    private static readonly Comparer<Deadline> ByDueThenKey = Comparer<Deadline>.Create(
        static (one, other) => one.DueOn.CompareTo(other.DueOn) is not 0 and var byDue
            ? byDue
            : string.CompareOrdinal(one.Key, other.Key));
}
