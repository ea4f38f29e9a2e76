namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Asks the database about the owners of all open tabs in one query, and closes the tabs of those who may no longer be here.</summary>
public sealed class SessionWatch(OpenCircuits circuits, Sessions sessions, TimeProvider clock, ILogger<SessionWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

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
                // The database may be away for a moment. Actions ask it again themselves, so nobody writes meanwhile.
                log.LogError(e, "Open tabs could not be checked");
            }
        }
    }

    public async Task LookAsync(CancellationToken ct)
    {
        var open = circuits.All;
        if (open.Count == 0)
            return;
        var standing = (await sessions.FindAsync([.. open.Select(c => c.Owner).OfType<Core.Audit.Actor>()], ct)).Select(s => s.Id).ToHashSet();
        foreach (var circuit in open.Where(c => c.Owner?.SessionId is not { } id || !standing.Contains(id)))
            circuit.End();
    }
}
