using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>
/// Destroys files and results whose day has come, each with its entry on the trail, and what no row knows. May run at any time and twice:
/// the files go first, so that a row which says that they are gone is right.
/// </summary>
public sealed class ReconciliationSweep(ReconciliationFiles files, Journal journal, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <returns>How many were destroyed.</returns>
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var today = clock.Today();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var kept = await db.Reconciliations.AsNoTracking().Where(r => r.State != ReconciliationState.Destroyed)
            .Select(r => new
            {
                r.Id, IsDue = r.DestroyOn <= today && r.State != ReconciliationState.Waiting && r.State != ReconciliationState.Running,
            }).ToListAsync(ct);
        foreach (var id in kept.Where(r => r.IsDue).Select(r => r.Id))
            await DestroyAsync(id, ct);
        foreach (var id in files.All().Except(kept.Select(r => r.Id)).Where(IsOld))
            files.Destroy(id);
        return kept.Count(r => r.IsDue);
    }

    private async Task DestroyAsync(Guid id, CancellationToken ct)
    {
        files.Destroy(id);
        await journal.RecordAsync(Actor.Portal, Permission.MatchData, "DestroyReconciliation", async recording =>
        {
            (await recording.Db.Reconciliations.SingleAsync(r => r.Id == id, ct)).Destroy(recording.At);
            await recording.Db.ReviewItems.Where(i => i.ReconciliationId == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Sealed, ""), ct);
            recording.About(nameof(Reconciliation), id);
        }, ct);
    }

    /// <summary>What has no row may be one that is just being prepared.</summary>
    private bool IsOld(Guid id) => Directory.GetLastWriteTimeUtc(files.FolderOf(id)) < (clock.GetUtcNow() - TimeSpan.FromHours(24)).UtcDateTime;
}
