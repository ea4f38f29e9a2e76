using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Matching;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// Writes how far a run is, at each new phase and at most twice a second, and looks whether somebody wants it to end. It is called on the
/// run's own thread, which may wait for the database.
/// </summary>
internal sealed class RunProgress(
    IDbContextFactory<PortalDbContext> contexts, TimeProvider clock, Guid id, CancellationTokenSource cancel, IProgress<MatchingProgress>? told)
    : IProgress<MatchingProgress>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);
    private readonly Lock gate = new();
    private string? phase;
    private long last = clock.GetTimestamp();

    public void Report(MatchingProgress value)
    {
        lock (gate)
        {
            if (value.Phase == phase && clock.GetElapsedTime(last) < Least)
                return;
            (phase, last) = (value.Phase, clock.GetTimestamp());
            told?.Report(value);
            using var db = contexts.CreateDbContext();
            var mine = db.Reconciliations.Where(r => r.Id == id && r.State == ReconciliationState.Running);
            mine.ExecuteUpdate(s => s.SetProperty(r => r.Percent, (int)(value.Part * 99)).SetProperty(r => r.Phase, value.Phase));
            if (mine.Any(r => r.CancelAskedAt != null))
                cancel.Cancel();
        }
    }
}
