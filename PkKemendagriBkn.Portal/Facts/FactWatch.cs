using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// Tells the windows that are open on this node that something was recorded, here or on another node, so that two windows agree. One look
/// at the head of the audit trail serves them all; while nothing is recorded a window costs nothing.
/// </summary>
public sealed class FactWatch(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock, ILogger<FactWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Between two windows that are told, so that one change does not make them all read at once.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(10);

    /// <summary>Sign-ins and the like, which show on no page but their own.</summary>
    private static readonly string[] NoNews = [nameof(UserSession), nameof(Reminder), nameof(OutboxMail)];

    private readonly ConcurrentDictionary<Watcher, byte> open = new();
    private long? head;

    /// <summary>Calls <paramref name="told"/> after something was recorded, until the answer is disposed.</summary>
    public IDisposable Watch(Func<Task> told)
    {
        var watcher = new Watcher(this, told);
        open.TryAdd(watcher, 0);
        return watcher;
    }

    /// <summary>Looks once, and tells the open windows when the trail has grown by something that pages show.</summary>
    public async Task LookAsync(CancellationToken ct = default)
    {
        if (open.IsEmpty)
        {
            // Whoever opens a window now reads everything afresh.
            head = null;
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = await db.AuditEntries.MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
        var known = head;
        head = now;
        if (known is not { } since || now == since
            || !await db.AuditEntries.AnyAsync(e => e.Sequence > since && e.Changes != "[]" && (e.SubjectType == null || !NoNews.Contains(e.SubjectType)), ct))
            return;
        foreach (var watcher in open.Keys)
        {
            await TellAsync(watcher);
            await Task.Delay(Apart, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be away for a moment; the next look shows what was missed.
                log.LogWarning(e, "The news could not be looked for");
            }
        }
    }

    /// <summary>A window may be closing at this moment; the others are told all the same.</summary>
    private async Task TellAsync(Watcher watcher)
    {
        try
        {
            await watcher.Told();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogDebug(e, "A window did not take the news");
        }
    }

    private sealed class Watcher(FactWatch news, Func<Task> told) : IDisposable
    {
        public Func<Task> Told { get; } = told;

        public void Dispose() => news.open.TryRemove(this, out _);
    }
}
