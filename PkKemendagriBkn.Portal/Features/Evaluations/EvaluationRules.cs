using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>What may be chosen for an evaluation, and which deadlines it answers (Pasal 8).</summary>
public static class EvaluationRules
{
    /// <summary>A party records its own evaluations and the joint ones, never the other party's.</summary>
    public static IReadOnlyList<EvaluationHolder> HoldersFor(Party? party) => party switch
    {
        Party.First => [EvaluationHolder.First, EvaluationHolder.Joint],
        Party.Second => [EvaluationHolder.Second, EvaluationHolder.Joint],
        _ => [],
    };

    /// <summary>The periods that an evaluation may count for: those that have begun by the day (WIB).</summary>
    public static List<Period> PeriodsBegun(AgreementFacts facts, DateOnly asOf) =>
        facts.PeriodsAsOf(asOf);

    /// <summary>The last day on which the agreement holds, as known on a day.</summary>
    public static DateOnly LastDay(AgreementFacts facts, DateOnly asOf) => facts.TermAsOf(asOf).LastDay;

    /// <summary>The periods that an evaluation may be planned for: all of the term, those to come too.</summary>
    public static List<Period> PeriodsOfTerm(AgreementFacts facts, DateOnly asOf) =>
        facts.AllPeriodsAsOf(asOf);

    /// <exception cref="RuleViolation">The other party's evaluation, or a period that is not known.</exception>
    public static void Require(EvaluationInput input, Actor actor, AgreementFacts facts, DateOnly today)
    {
        if (!HoldersFor(actor.Party).Contains(input.By!.Value))
            throw new RuleViolation(Rule.EvaluationOfOtherParty);
        if (input.Period is { } period && !PeriodsBegun(facts, today).Exists(p => p.Name == period))
            throw new RuleViolation(Rule.UnknownPeriod);
    }

    /// <summary>The evaluation as the engine takes it.</summary>
    public static EvaluationHeld HeldOf(Evaluation evaluation) => new(evaluation.Id.ToString(), evaluation.HeldOn, evaluation.By, evaluation.Period);

    /// <summary>The period that an evaluation counts for; null when its day lies outside all of them.</summary>
    public static string? PeriodOf(string? period, DateOnly heldOn, List<Period> periods) => period ?? Periods.NameOf(heldOn, periods);

    /// <summary>The keys of the deadlines that it answers: one for each party that held it.</summary>
    public static IReadOnlyList<string> DeadlineKeys(Evaluation evaluation, List<Period> periods) =>
        PeriodOf(evaluation.Period, evaluation.HeldOn, periods) is not { } period ? [] : evaluation.By switch
        {
            EvaluationHolder.First => [$"evaluation:{period}:first"],
            EvaluationHolder.Second => [$"evaluation:{period}:second"],
            _ => [$"evaluation:{period}:first", $"evaluation:{period}:second"],
        };
}
