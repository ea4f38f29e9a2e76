using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>Walks the audit trail against its key and anchors.</summary>
public sealed class AuditCheck(IDbContextFactory<PortalDbContext> contexts, AuditKey key, AuditAnchors anchors)
{
    /// <exception cref="InvalidOperationException">It was changed, cut or put in the place of another.</exception>
    public async Task RequireSoundAsync(CancellationToken ct = default)
    {
        var known = anchors.Read();
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!(await AuditTrail.VerifyAsync(db, key, known, ct)).IsSound)
            throw new InvalidOperationException("The audit trail is not sound: run the verb verify-audit.");
    }
}
