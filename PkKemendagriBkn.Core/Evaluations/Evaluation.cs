using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Evaluations;

/// <summary>A monitoring and evaluation that was held (Pasal 8).</summary>
public sealed class Evaluation : RecordedFact
{
    public override bool BindsBoth => By == EvaluationHolder.Joint;
    public DateOnly HeldOn { get; set; }
    public EvaluationHolder By { get; set; }

    /// <summary>The period it counts for, when that is not the one its day falls in.</summary>
    [MaxLength(20)] public string? Period { get; set; }
    [MaxLength(2000)] public required string Summary { get; set; }
}
