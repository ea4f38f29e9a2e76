using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>Feedback data and references (data dan referensi balikan) that the first party submitted for one or more deliveries (Pasal 3(1)b.1).</summary>
public sealed class Feedback : RecordedFact
{
    public DateOnly SubmittedOn { get; set; }

    /// <summary>Which of the two it is: "data dan referensi balikan".</summary>
    public FeedbackParts Covers { get; set; } = FeedbackParts.Both;
    public List<FeedbackDelivery> Deliveries { get; init; } = [];
    [MaxLength(2000)] public string? Note { get; set; }
}

/// <summary>Names one delivery that a feedback answers, and what became of its rows, where they were counted.</summary>
public sealed class FeedbackDelivery
{
    public Guid FeedbackId { get; init; }
    public Guid DeliveryId { get; init; }

    /// <summary>Rows of the delivery that were found right, that came back corrected, and that were rejected.</summary>
    public long? Accepted { get; set; }
    public long? Corrected { get; set; }
    public long? Rejected { get; set; }
}
