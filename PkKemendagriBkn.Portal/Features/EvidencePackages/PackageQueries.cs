using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.EvidencePackages;

/// <summary>What a package of a period will hold of one kind.</summary>
/// <param name="Records">Facts, lines or entries.</param>
/// <param name="Files">Files of evidence.</param>
/// <param name="Bytes">Bytes of these files.</param>
public sealed record PackagePart(PackageFolder Folder, int Records, int Files, long Bytes);

/// <summary>A period that is offered at one click.</summary>
public sealed record PackagePeriod(string Title, DateOnly FromOn, DateOnly ToOn);

/// <summary>Reads of the packages: what one would hold, and those that a person asked for.</summary>
public sealed class PackageQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader reading)
{
    /// <summary>Packages that a person sees, the newest first; older ones stay on the trail.</summary>
    private const int MostShown = 20;

    /// <summary>Counts what a period holds for a reader.</summary>
    public async Task<IReadOnlyList<PackagePart>> PreviewAsync(DateOnly from, DateOnly to, Actor reader, CancellationToken ct = default)
    {
        var snapshot = await reading.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var contents = new PackageContents(db, from, to, reader);
        var facts = await contents.Facts.GroupBy(f => f.Folder).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var evidence = await contents.Evidence.GroupBy(f => f.Folder).Select(g => new { g.Key, Count = g.Count(), Bytes = g.Sum(f => f.Size) })
            .ToDictionaryAsync(g => g.Key, g => (g.Count, g.Bytes), ct);
        facts[PackageFolder.Reminders] = await contents.Reminders.CountAsync(ct);
        facts[PackageFolder.Trail] = await contents.Trail.CountAsync(ct);
        facts[PackageFolder.Status] = snapshot.Conclude(to).Deadlines.Count;
        return [.. Enum.GetValues<PackageFolder>()
            .Select(f => new PackagePart(f, facts.GetValueOrDefault(f), evidence.GetValueOrDefault(f).Count, evidence.GetValueOrDefault(f).Bytes))];
    }

    /// <summary>The packages that this person asked for.</summary>
    public async Task<IReadOnlyList<EvidencePackage>> OfPersonAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidencePackages.AsNoTracking().Where(p => p.RequestedById == userId).OrderByDescending(p => p.RequestedAt).ThenByDescending(p => p.Id)
            .Take(MostShown).ToListAsync(ct);
    }

    /// <summary>This person's own package; null when there is none, or it is somebody else's.</summary>
    public async Task<EvidencePackage?> FindAsync(Guid id, Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidencePackages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.RequestedById == userId, ct);
    }

    /// <summary>The agreement's periods that have begun, newest first, the last of them up to today.</summary>
    public async Task<IReadOnlyList<PackagePeriod>> PeriodsAsync(DateOnly today, CancellationToken ct = default)
    {
        var facts = (await reading.ReadAsync(ct)).Facts;
        return [.. facts.PeriodsAsOf(today).AsEnumerable().Reverse()
            .Select(p => new PackagePeriod(Labels.Period(p.Name) + (p.To > today ? " (sampai hari ini)" : ""), p.From, p.To > today ? today : p.To))];
    }
}
