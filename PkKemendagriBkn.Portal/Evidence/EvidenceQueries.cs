using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>Reads of the files that prove facts.</summary>
public sealed class EvidenceQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The files of one fact that this reader knows of, in the order of their uploads.</summary>
    public Task<IReadOnlyList<EvidenceFile>> OfFactAsync(Guid factId, Actor reader, CancellationToken ct = default) =>
        ReadAsync(db => db.FilesSeenBy(reader).Where(f => f.FactId == factId), ct);

    /// <summary>Of these files those that this person has uploaded: an upload is nobody else's until it proves a fact.</summary>
    public Task<IReadOnlyList<EvidenceFile>> UploadsAsync(Guid? userId, IReadOnlyCollection<Guid> ids, CancellationToken ct = default) =>
        ReadAsync(db => db.EvidenceFiles.AsNoTracking().Where(f => ids.Contains(f.Id) && f.UploadedById == userId), ct);

    private async Task<IReadOnlyList<EvidenceFile>> ReadAsync(Func<PortalDbContext, IQueryable<EvidenceFile>> which, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await which(db).OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(ct);
    }
}
