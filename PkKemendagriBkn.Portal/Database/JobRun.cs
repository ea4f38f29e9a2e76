using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>What is known of one job across all nodes and restarts: who works on it now, and how it went before.</summary>
public sealed class JobRun
{
    [MaxLength(40)] public required string Id { get; init; }

    /// <summary>The run under way; null when none is.</summary>
    public Guid? RunId { get; set; }

    /// <summary>Until when the run under way is believed to live; it renews this as long as it does.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? LastStartedAt { get; set; }
    public DateTimeOffset? LastSucceededAt { get; set; }
    public DateTimeOffset? LastFailedAt { get; set; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; set; }
    [MaxLength(1000)] public string? LastError { get; set; }

    /// <summary>How long the last success took.</summary>
    public int LastMilliseconds { get; set; }
}
