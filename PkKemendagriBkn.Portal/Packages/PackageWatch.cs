namespace PkKemendagriBkn.Portal.Packages;

/// <summary>Looks every other second whether somebody waits for a package, on a node that runs jobs.</summary>
public sealed class PackageWatch(PackageBuilder builder, TimeProvider clock, ILogger<PackageWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await builder.RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a moment, or another node has taken over; the next look goes on.
                log.LogWarning(e, "Packages could not be looked after");
            }
        }
    }
}
