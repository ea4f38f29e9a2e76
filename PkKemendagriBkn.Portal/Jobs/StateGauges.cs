using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>Looks every half minute at what only the database knows of the portal's state, for those who measure it.</summary>
public sealed class StateGauges(IDbContextFactory<PortalDbContext> contexts, JobLease jobs, TimeProvider clock, ILogger<StateGauges> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly Meter meter = new(PortalMeter.Name);

    private sealed record Look(long AuditHead, int MailsWaiting, TimeSpan OldestMail, IReadOnlyList<(string Job, TimeSpan Age)> Jobs);

    private Look? last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Show("portal.audit.head", null, "Number of the newest entry of the audit trail", look => [new(look.AuditHead)]);
        Show("portal.outbox.waiting", null, "Mails that wait to be sent", look => [new(look.MailsWaiting)]);
        Show("portal.outbox.lag", "s", "How long the oldest mail that is due has waited", look => [new(look.OldestMail.TotalSeconds)]);
        Show("portal.job.age", "s", "Time since a job last succeeded",
            look => look.Jobs.Select(j => new Measurement<double>(j.Age.TotalSeconds, new KeyValuePair<string, object?>("job", j.Job))));
        using var timer = new PeriodicTimer(Interval, clock);
        do
            await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public async Task LookAsync(CancellationToken ct = default)
    {
        try
        {
            var now = clock.GetUtcNow();
            await using var db = await contexts.CreateDbContextAsync(ct);
            var head = await db.AuditEntries.MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
            var due = db.OutboxMails.AsNoTracking().Where(m => m.State == MailState.Pending && m.NextAttemptAt <= now);
            var waiting = await due.CountAsync(ct);
            var oldest = waiting == 0 ? now : await due.MinAsync(m => m.NextAttemptAt, ct);
            var runs = await jobs.AllAsync(ct);
            last = new(head, waiting, now - oldest, [.. runs.Where(r => r.LastSucceededAt is not null).Select(r => (r.Id, now - r.LastSucceededAt!.Value))]);
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null)
        {
            // The fault itself is told by whoever watches the storage; what was seen before is no longer so.
            last = null;
            log.LogDebug(e, "The state could not be looked at");
        }
    }

    private void Show(string name, string? unit, string meaning, Func<Look, IEnumerable<Measurement<double>>> values) =>
        meter.CreateObservableGauge(name, () => last is { } look ? values(look) : [], unit, meaning);

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }
}
