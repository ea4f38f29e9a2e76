using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>Clears away the files of packages whose days are over, and files that no package knows. May run at any time and twice.</summary>
public sealed class PackageSweep(PackageFiles files, Journal journal, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <returns>How many packages have expired.</returns>
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var before = clock.GetUtcNow() - EvidencePackage.Kept;
        var expired = await OldAsync(before, ct) == 0 ? 0 : await journal.RecordAsync(Actor.Portal, Permission.MakePackage, "SweepPackages", async recording =>
        {
            var old = await recording.Db.EvidencePackages.Where(p => p.State == PackageState.Ready && p.ReadyAt < before).ToListAsync(ct);
            old.ForEach(p => p.Expire());
            return old.Count;
        }, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wanted = await db.EvidencePackages.Where(p => p.State == PackageState.Ready || p.State == PackageState.Waiting || p.State == PackageState.Building)
            .Select(p => p.Id).ToListAsync(ct);
        foreach (var id in files.All().Except(wanted))
            files.Delete(id);
        return expired;
    }

    private async Task<int> OldAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidencePackages.CountAsync(p => p.State == PackageState.Ready && p.ReadyAt < before, ct);
    }
}
