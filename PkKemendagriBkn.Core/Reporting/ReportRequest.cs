using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>
/// The second party asks for a report (Pasal 3(1)b.2, 4(1)b.2). Its letter, which it always has, says when it was sent and when its receipt
/// was confirmed (Pasal 9(2)): the clock runs from there.
/// </summary>
public sealed class ReportRequest : RecordedFact
{
    [MaxLength(2000)] public string? Note { get; set; }
}
