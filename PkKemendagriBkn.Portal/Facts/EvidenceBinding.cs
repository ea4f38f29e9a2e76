using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// Ties uploads to the fact that they prove, inside the action that records it. From then on everybody who may read the fact may read them, unless one party
/// holds them.
/// </summary>
public static class EvidenceBinding
{
    /// <summary>Files that one save may tie to a fact.</summary>
    public const int Most = 20;

    /// <exception cref="RuleViolation"><see cref="Rule.FileRefused"/>: an upload is not there any more, is somebody else's, or proves another fact.</exception>
    public static async Task BindAsync(PortalDbContext db, Guid factId, IReadOnlyCollection<Guid> uploadIds, Actor actor, Party? heldBy = null,
        CancellationToken ct = default)
    {
        var ids = uploadIds.Distinct().ToList();
        if (ids.Count == 0)
            return;
        if (ids.Count > Most)
            throw new RuleViolation(Rule.FileRefused);

        var files = await db.EvidenceFiles.Where(f => ids.Contains(f.Id)).ToListAsync(ct);
        if (files.Count != ids.Count)
            throw new RuleViolation(Rule.FileRefused);
        foreach (var file in files)
        {
            if (file.FactId == factId)
                continue; // the same command, repeated
            if (file.FactId is not null || file.UploadedById is null || file.UploadedById != actor.UserId)
                throw new RuleViolation(Rule.FileRefused);
            (file.FactId, file.HeldBy) = (factId, heldBy);
        }
    }
}
