using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>How data changed hands (Pasal 3(1)a): by web service, as a file, or by another open method that both parties agreed.</summary>
public enum DeliveryMethod { WebService, File, Other }

/// <summary>
/// Data that one party gave the other (Pasal 3(1)a, 3(2)a, 4(2)a). What BKN gave starts the six months for feedback on the day on
/// which Itjen received it (Pasal 3(1)b.1); the other way no clock runs. These are the days of the data: a covering letter may go another way
/// and arrive on another day, and says so itself.
/// </summary>
public sealed class Delivery : RecordedFact
{
    /// <summary>The party that gave it: <see cref="Party.Second"/> for ASN data, <see cref="Party.First"/> for data on functional positions.</summary>
    public required Party From { get; init; }

    /// <summary>The day of sending, where it is known.</summary>
    public DateOnly? SentOn { get; set; }

    /// <summary>The day of receipt; null until the receiving party has confirmed it.</summary>
    public DateOnly? ReceivedOn { get; set; }
    [MaxLength(300)] public required string DataSet { get; set; }
    public DeliveryMethod Method { get; set; }

    /// <summary>Which other method it was.</summary>
    [MaxLength(200)] public string? MethodDetail { get; set; }

    /// <summary>The first and the last day that the data is about.</summary>
    public DateOnly? PeriodFromOn { get; set; }
    public DateOnly? PeriodToOn { get; set; }
    public long? RecordCount { get; set; }

    /// <summary>Of the file that was handed over: 64 lower-case hexadecimal digits.</summary>
    [MaxLength(64)] public string? FileSha256 { get; set; }

    /// <summary>The unit or person that sent it, and the one that received it.</summary>
    [MaxLength(200)] public string? Sender { get; set; }
    [MaxLength(200)] public string? Receiver { get; set; }

    /// <summary>Who entered the receipt for the receiving party, and when.</summary>
    [MaxLength(200)] public string? ReceiptConfirmedBy { get; set; }
    public DateTimeOffset? ReceiptConfirmedAt { get; set; }
    [MaxLength(2000)] public string? Note { get; set; }

    public Party To => From.Other();

    /// <summary>Whether the giving party recorded it, so that its receipt is the other party's to confirm.</summary>
    public bool IsSending => RecordedByParty == From;
}
