using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;

namespace PkKemendagriBkn.Core;

/// <summary>Facts in, conclusions out. No clock, culture, time zone or order of facts changes an answer.</summary>
public static class DeadlineEngine
{
    /// <summary>All that follows from the facts on a day (a WIB date, past or future): what is dated later has not happened.</summary>
    public static Conclusions Evaluate(AgreementFacts facts, DateOnly asOf)
    {
        var situation = new Situation(facts, new SubmissionIndex(facts), asOf);
        var deadlines = DeadlineList.Of(situation);
        return new Conclusions
        {
            AsOf = asOf,
            InForce = situation.Term.InForceOn(asOf),
            EndsOn = situation.Term.EndsOn,
            Deadlines = deadlines,
            Incidents = IncidentNotices.AsOf(situation),
            Access = AccessRules.Conclude(situation, deadlines),
            Years = AgreementYears.BegunBy(situation),
        };
    }

    /// <summary>Why a deadline stands as it does on that day: from the very arithmetic that concluded it, not a second one.</summary>
    /// <param name="nameOf">What to call a fact in a sentence, from its id.</param>
    /// <exception cref="ArgumentException">The facts give no such deadline on that day.</exception>
    public static DeadlineExplanation Explain(AgreementFacts facts, DateOnly asOf, Deadline deadline, Func<string, string> nameOf)
    {
        var situation = new Situation(facts, new SubmissionIndex(facts), asOf);
        foreach (var duty in DutyRules.All(situation))
            if (duty.Key == deadline.Key)
                return new ExplanationWriter(situation, duty, nameOf).Write();
        throw new ArgumentException($"no deadline {deadline.Key} as of {asOf:O}", nameof(deadline));
    }
}
