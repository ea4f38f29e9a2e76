namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Looks every other second whether a reconciliation waits for its run, on a node that runs jobs.</summary>
public sealed class ReconciliationWatch(ReconciliationRunner runner, TimeProvider clock, ILogger<ReconciliationWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await runner.RunAsync(ct: stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a moment, or another node has taken over; the next look goes on.
                log.LogWarning(e, "Reconciliations could not be looked after");
            }
        }
    }
}
