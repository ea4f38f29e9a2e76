using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>How receipt was confirmed; Pasal 9(2) lets both count.</summary>
public enum ConfirmationChannel { Written, Oral }

/// <summary>The second party's letter asking for a report (Pasal 3(1)b.2, 4(1)b.2), and the confirmation of its receipt (Pasal 9(2)).</summary>
public sealed class ReportRequest : RecordedFact
{
    public DateOnly SentOn { get; set; }
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The person who confirmed, by name and office.</summary>
    public string? ConfirmedBy { get; set; }
    public ConfirmationChannel? ConfirmedThrough { get; set; }
    public string? Note { get; set; }
}
