namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Looks every few seconds whether a count that this node shows has changed, for what other nodes and the night pass have written.</summary>
public sealed class UnreadCountWatch(UnreadCounts counts, TimeProvider clock, ILogger<UnreadCountWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await counts.LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be away for a moment; the next look shows what was missed.
                log.LogWarning(e, "The counts of unread reminders could not be looked up");
            }
        }
    }
}
