using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Lets a job run on one node at a time, and keeps how it went. The run under way holds a lease in the database, which it renews;
/// a node that died loses it after <see cref="Length"/>.
/// </summary>
public sealed class JobLease(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(30);

    /// <summary>Runs the work, unless it runs elsewhere or was begun less than <paramref name="gap"/> ago by anybody.</summary>
    /// <returns>Whether it ran here.</returns>
    public async Task<bool> RunAsync(string id, TimeSpan gap, Func<CancellationToken, Task> work, CancellationToken ct = default)
    {
        if (await TakeAsync(id, gap, ct) is not { } run)
            return false;

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(id, run, lost, done.Token);
        var watch = Stopwatch.StartNew();
        try
        {
            await work(lost.Token);
            await EndAsync(id, run, watch.Elapsed, null);
            PortalMeter.JobEnded(id, succeeded: true, watch.Elapsed);
            return true;
        }
        catch (Exception e)
        {
            PortalMeter.JobEnded(id, succeeded: false, watch.Elapsed);
            await EndAsync(id, run, watch.Elapsed, e);
            throw;
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    /// <summary>How every job stands that has ever run.</summary>
    public async Task<IReadOnlyList<JobRun>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.JobRuns.AsNoTracking().ToListAsync(ct);
    }

    private Task<Guid?> TakeAsync(string id, TimeSpan gap, CancellationToken ct) => contexts.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var job = await db.JobRuns.SingleOrDefaultAsync(r => r.Id == id, ct);
        // A clock that was set back must not keep a job from running: what began in the future did not.
        if (job is not null && (job.LeaseUntil > now && job.LeaseUntil <= now + Length || job.LastStartedAt <= now && now - job.LastStartedAt < gap))
            return (Guid?)null;
        if (job is null)
            db.Add(job = new JobRun { Id = id });
        (job.RunId, job.LeaseUntil, job.LastStartedAt) = (Guid.CreateVersion7(), now + Length, now);
        await db.SaveChangesAsync(ct);
        return job.RunId;
    }, ct);

    private async Task RenewAsync(string id, Guid run, CancellationTokenSource lost, CancellationToken done)
    {
        using var timer = new PeriodicTimer(Renewal, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                await using var db = await contexts.CreateDbContextAsync(done);
                var until = clock.GetUtcNow() + Length;
                if (await db.JobRuns.Where(r => r.Id == id && r.RunId == run).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, until), done) == 0)
                    await lost.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
        catch (System.Data.Common.DbException)
        {
            // Not renewed: another node may begin, and so this one ends.
            await lost.CancelAsync();
        }
    }

    private async Task EndAsync(string id, Guid run, TimeSpan took, Exception? error)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var mine = db.JobRuns.Where(r => r.Id == id && r.RunId == run);
        if (error is null)
        {
            await mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.RunId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(r => r.LastSucceededAt, now).SetProperty(r => r.Failures, 0).SetProperty(r => r.LastMilliseconds, (int)took.TotalMilliseconds));
            return;
        }

        var text = MailText.OneLine($"{error.GetType().Name}: {error.Message}");
        await mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.RunId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(r => r.LastFailedAt, now).SetProperty(r => r.Failures, r => r.Failures + 1).SetProperty(r => r.LastError, text));
    }
}
