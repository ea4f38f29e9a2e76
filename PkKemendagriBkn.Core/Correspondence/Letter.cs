using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>An official letter between the parties (Pasal 9). Facts rest on letters.</summary>
public sealed class Letter : RecordedFact
{
    public required string Number { get; set; }
    public DateOnly DatedOn { get; set; }
    public required string Subject { get; set; }

    /// <summary>The party that sent it.</summary>
    public Party From { get; set; }
}
