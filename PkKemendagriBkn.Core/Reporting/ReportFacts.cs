using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>
/// What the registers hold about the days that a report covers, as of its last day. The portal reads it; the sections are
/// written from it, and each row leads back to its fact by <c>Path</c>.
/// </summary>
public sealed record ReportFacts
{
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>What follows from the facts on the last day.</summary>
    public required Conclusions Conclusions { get; init; }

    /// <summary>What a deadline is about, in words.</summary>
    public required Func<Deadline, string> TitleOf { get; init; }

    public required IReadOnlyList<DeliveryLine> Deliveries { get; init; }
    public required IReadOnlyList<FeedbackLine> Feedbacks { get; init; }
    public required IReadOnlyList<MinutesLine> Minutes { get; init; }
    public required IReadOnlyList<CorrectionLine> Corrections { get; init; }
    public required IReadOnlyList<ProblemLine> Problems { get; init; }
    public required IReadOnlyList<EvaluationLine> Evaluations { get; init; }
    public required IReadOnlyList<InterruptionLine> Interruptions { get; init; }
    public required IReadOnlyList<IncidentLine> Incidents { get; init; }

    /// <summary>What the registers hold that was open on a day of the report, or settled on one.</summary>
    public IReadOnlyList<EntryLine> Entries { get; init; } = [];

    /// <summary>An entry of a register, how it stood on the last day, in words, and its page.</summary>
    public sealed record EntryLine(EntryStanding Standing, string State, string Path)
    {
        public Party By => Standing.Entry.RecordedByParty ?? Standing.Entry.Party;
    }

    public sealed record DeliveryLine(DateOnly ReceivedOn, Party From, string Title, string Method, long? Rows, string Path);

    public sealed record FeedbackLine(DateOnly SubmittedOn, string Title, long? Accepted, long? Corrected, long? Rejected, string Path);

    public sealed record MinutesLine(DateOnly HeldOn, string Title, long Matched, long Differing, string Path);

    public sealed record CorrectionLine(DateOnly SubmittedOn, Party From, string Title, int Open, int Returned, int Rejected, int Done, string Path);

    public sealed record ProblemLine(DateOnly ReportedOn, Party Owner, string Title, string Dimension, string State, bool IsOpen, string Path);

    public sealed record EvaluationLine(DateOnly HeldOn, EvaluationHolder By, string Title, string Path);

    public sealed record InterruptionLine(DateOnly SuspendedOn, DateOnly? RestoredOn, string Path);

    public sealed record IncidentLine(DateTimeOffset DiscoveredAt, DateTimeOffset? NotifiedAt, Party Party, string Title, string Path);
}
