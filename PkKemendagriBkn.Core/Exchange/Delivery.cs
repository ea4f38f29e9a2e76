using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>How data changed hands (Pasal 3(1)a): by web service, as a file, or by another open method that both parties agreed.</summary>
public enum DeliveryMethod { WebService, File, Other }

/// <summary>ASN data that the first party received (Pasal 3(1)b.1): its day starts the six months for feedback.</summary>
public sealed class Delivery : RecordedFact
{
    public DateOnly ReceivedOn { get; set; }
    public required string DataSet { get; set; }
    public DeliveryMethod Method { get; set; }
    public long? RecordCount { get; set; }
    public string? Note { get; set; }
}
