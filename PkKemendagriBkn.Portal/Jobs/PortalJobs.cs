using Hangfire;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>
/// What Hangfire calls. Each job asks the database what is to be done, may run twice, or late, and takes no argument but the instant
/// of its schedule's gap. Hangfire itself waits longer, and by chance differently, before each new try.
/// </summary>
public sealed class PortalJobs(
    JobLease lease, ReminderWriter writer, MailPass mail, EvidenceSweep sweep, PackageSweep packages, ReconciliationSweep reconciliations, AuditAnchors anchors,
    AuditCheck audit,
    StorageLook storage,
    ILogger<PortalJobs> log)
{
    /// <summary>The ids of the jobs, as Hangfire and the health page know them.</summary>
    public const string Night = "malam", Urgent = "mendesak", Mail = "surel", Cleanup = "bersih", Anchor = "jangkar";

    /// <summary>Less than the time between two scheduled runs, more than two nodes' clocks differ: of both nodes' runs one is left.</summary>
    private static readonly TimeSpan NightGap = TimeSpan.FromHours(1), UrgentGap = TimeSpan.FromMinutes(30), MailGap = TimeSpan.FromSeconds(30);

    /// <summary>Every night: writes the reminders that are due by now, with their mail, and anchors the audit trail.</summary>
    [AutomaticRetry(Attempts = 5)]
    public Task NightAsync() => RunAsync(Night, NightGap, NightPassAsync);

    /// <summary>At every start: the same, to catch up with any downtime, whenever the last one was. While another node is at it, it is tried again.</summary>
    [AutomaticRetry(Attempts = 5)]
    public async Task CatchUpAsync()
    {
        if (!await RunAsync(Night, TimeSpan.Zero, NightPassAsync))
            throw new InvalidOperationException("Another node is at the night pass, or died in it; tried again when its lease has ended.");
    }

    /// <summary>Every hour: writes the urgent reminders of what was recorded since the night.</summary>
    [AutomaticRetry(Attempts = 1)]
    public Task UrgentAsync() => RunAsync(Urgent, UrgentGap, ct => writer.WriteUrgentAsync(ct));

    /// <summary>Every minute: tells what has come to wait for somebody, and sends the mail that is due.</summary>
    [AutomaticRetry(Attempts = 0)]
    public Task MailAsync() => RunAsync(Mail, MailGap, async ct =>
    {
        await writer.WriteArrivalsAsync(ct);
        var outcome = await mail.RunAsync(ct);
        if (outcome.Sent + outcome.Suppressed + outcome.Undelivered > 0)
            log.LogInformation("Mail: {Sent} sent, {Suppressed} suppressed, {Undelivered} undelivered", outcome.Sent, outcome.Suppressed, outcome.Undelivered);
    });

    /// <summary>
    /// Every night: reads the embedded database through, then clears away uploads that were never used, packages whose days are over,
    /// and the files of reconciliations whose day of destruction has come.
    /// One that is damaged fails the job, for everyone to see, and nothing is cleared away.
    /// </summary>
    [AutomaticRetry(Attempts = 5)]
    public Task CleanupAsync() => RunAsync(Cleanup, NightGap, async ct =>
    {
        if (await storage.QuickCheckAsync(ct) is { } fault)
            throw new InvalidOperationException(StorageFaults.ForOperator(fault));
        await sweep.RunAsync(ct);
        await packages.RunAsync(ct);
        await reconciliations.RunAsync(ct);
    });

    /// <summary>
    /// Every week: walks the whole audit trail and anchors its head in the file of anchors; docs/audit.md says why it mails nothing.
    /// A trail that is not sound fails the job, for everyone to see.
    /// </summary>
    [AutomaticRetry(Attempts = 1)]
    public Task AnchorAsync() => RunAsync(Anchor, NightGap, async ct =>
    {
        await audit.RequireSoundAsync(ct);
        await anchors.AppendAsync(ct);
    });

    private async Task NightPassAsync(CancellationToken ct)
    {
        // Set when a pass ends well, so that now it tells of the one before.
        var last = (await lease.AllAsync(ct)).FirstOrDefault(j => j.Id == Night)?.LastSucceededAt;
        var written = await writer.WriteDueAsync(last is { } at ? WibClock.DateOf(at) : null, ct);
        await anchors.AppendAsync(ct);
        log.LogInformation("Night pass wrote {Count} reminders", written);
    }

    private async Task<bool> RunAsync(string id, TimeSpan gap, Func<CancellationToken, Task> work)
    {
        var ran = await lease.RunAsync(id, gap, work);
        if (!ran)
            log.LogDebug("Job {Id} runs elsewhere, or ran just now", id);
        return ran;
    }
}
