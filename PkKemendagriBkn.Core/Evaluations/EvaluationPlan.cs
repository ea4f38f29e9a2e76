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

    /// <summary>Whether it is about this party: its own, or one held together.</summary>
    public bool Concerns(Party party) => By == EvaluationHolder.Joint || By == (party == Party.First ? EvaluationHolder.First : EvaluationHolder.Second);

    /// <summary>Whether an evaluation of the period, held by the same, came after all.</summary>
    public bool IsHeld(IEnumerable<Evaluation> evaluations, Func<Evaluation, string?> periodOf) => evaluations.Any(e => e.By == By && periodOf(e) == Period);
}
