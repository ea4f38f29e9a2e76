using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Evaluations;

/// <summary>
/// A monitoring and evaluation that a party intends to hold (Pasal 8): who, in which period, on which day. It fulfils nothing;
/// only an evaluation that was held does.
/// </summary>
public sealed class EvaluationPlan : RecordedFact
{
    [MaxLength(20)] public required string Period { get; set; }

    /// <summary>The WIB date that it is planned for; it may be moved.</summary>
    public DateOnly PlannedOn { get; set; }
    public EvaluationHolder By { get; set; }

    /// <summary>Besides the two a year that Pasal 8 asks for, on a special occasion.</summary>
    public bool IsAdHoc { get; set; }
    [MaxLength(2000)] public required string Agenda { get; set; }

    /// <summary>The evaluation that carried it out, as its party says; no other one does.</summary>
    public Guid? EvaluationId { get; set; }

    /// <summary>Whether it is about this party: its own, or one held together.</summary>
    public bool Concerns(Party party) => By == EvaluationHolder.Joint || By == (party == Party.First ? EvaluationHolder.First : EvaluationHolder.Second);

    /// <summary>The evaluation that carried it out, among those that count and had been held by a day (WIB); null while none has.</summary>
    public Evaluation? HeldBy(IEnumerable<Evaluation> evaluations, DateOnly asOf) =>
        EvaluationId is null ? null : evaluations.FirstOrDefault(e => e.Id == EvaluationId && e.HeldOn <= asOf);

    /// <summary>The rule that forbids it to be carried out by an evaluation; null when it may be.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="others">The other plans.</param>
    public Rule? Refusal(Evaluation evaluation, IEnumerable<EvaluationPlan> others) =>
        evaluation.By != By ? Rule.PlanOfOtherHolder : others.Any(p => p.Id != Id && p.EvaluationId == evaluation.Id) ? Rule.EvaluationOfOtherPlan : null;
}
