namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Reads the key of a deadline, which outlives the deadline itself in ledgers and links.</summary>
public static class DeadlineKeys
{
    /// <summary>The duty that a key is about; null when it is no key of this engine.</summary>
    public static DeadlineKind? KindOf(string key) => key.Split(':')[0] switch
    {
        "feedback" => DeadlineKind.Feedback,
        "requested-report" => DeadlineKind.RequestedReport,
        "periodic-report" => DeadlineKind.PeriodicReport,
        "evaluation" => DeadlineKind.Evaluation,
        "force-majeure-notice" => DeadlineKind.ForceMajeureNotice,
        "representative-notice" => DeadlineKind.RepresentativeNotice,
        "extend-notice" or "term-notice" => DeadlineKind.TermNotice, // the latter in ledgers older than the terms
        "terminate-notice" => DeadlineKind.TerminationNotice,
        _ => null,
    };
}
