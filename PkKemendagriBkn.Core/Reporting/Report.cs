using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>A report on exchange and use that the first party submitted: for a period (Pasal 3(2)c), in answer to a request (Pasal 3(1)b.2), or both.</summary>
public sealed class Report : RecordedFact
{
    /// <summary>The period's name under the scheme in force, such as <c>2026-H1</c>.</summary>
    [MaxLength(20)] public string? Period { get; set; }
    public Guid? RequestId { get; set; }
    public DateOnly SubmittedOn { get; set; }
    [MaxLength(300)] public required string Title { get; set; }
}
