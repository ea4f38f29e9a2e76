using Hangfire;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>Every night, and once at start: writes the reminders that are due by now, clears away unused uploads, anchors the audit trail. May run twice, or late.</summary>
public sealed class NightPassJob(ReminderWriter writer, EvidenceSweep sweep, AuditAnchors anchors, JobHealth health, ILogger<NightPassJob> log)
{
    public const string Id = "malam";

    [DisableConcurrentExecution(timeoutInSeconds: 300)]
    [AutomaticRetry(Attempts = 5)]
    public async Task RunAsync()
    {
        var written = await writer.WriteDueAsync();
        await sweep.RunAsync();
        await anchors.AppendAsync();
        health.NightPassSucceeded();
        log.LogInformation("Night pass wrote {Count} reminders", written);
    }
}
