namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>What became of a delivery's rows, as typed; what was not counted is left empty.</summary>
public sealed class FeedbackCounts
{
    public long? Accepted { get; set; }
    public long? Corrected { get; set; }
    public long? Rejected { get; set; }

    /// <summary>All counted rows; null when none were counted.</summary>
    public long? Total => Sum(Accepted, Corrected, Rejected);

    public bool IsNegative => Accepted < 0 || Corrected < 0 || Rejected < 0;

    public static long? Sum(long? accepted, long? corrected, long? rejected) =>
        accepted is null && corrected is null && rejected is null ? null : (accepted ?? 0) + (corrected ?? 0) + (rejected ?? 0);
}
