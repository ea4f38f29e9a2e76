using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>Walks the audit trail against its key and anchors, and the tables against the trail.</summary>
public sealed class AuditCheck(IDbContextFactory<PortalDbContext> contexts, AuditKey key, AuditAnchors anchors, TrailReplay replay)
{
    /// <exception cref="InvalidOperationException">It was changed, cut or put in the place of another, or a fact was changed past it.</exception>
    public async Task RequireSoundAsync(CancellationToken ct = default)
    {
        var known = anchors.Read();
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!(await AuditTrail.VerifyAsync(db, key, known, ct)).IsSound)
            throw new InvalidOperationException("The audit trail is not sound: run the verb verify-audit.");
        if (!(await replay.RunAsync(ct)).IsSound)
            throw new InvalidOperationException("Facts were changed past the audit trail: run the verb doctor.");
    }
}
