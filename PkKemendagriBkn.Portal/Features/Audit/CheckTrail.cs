using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>Somebody who answers for the trail has it walked, and every table compared with it. That it was done, and what came out, is on the trail.</summary>
public sealed class CheckTrail(IDbContextFactory<PortalDbContext> contexts, Journal journal, AuditKey key, AuditAnchors anchors, TrailReplay replay)
{
    /// <param name="Entries">The entries that were read.</param>
    /// <param name="IsTrailSound">Whether none of them was changed and none is missing.</param>
    /// <param name="Tables">What the tables say.</param>
    public sealed record Outcome(long Entries, bool IsTrailSound, ReplayVerdict Tables)
    {
        public bool IsSound => IsTrailSound && Tables.IsSound;
    }

    public async Task<Outcome> ExecuteAsync(Actor actor, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.ViewAudit, nameof(CheckTrail), ct);
        var known = anchors.Read();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var trail = await AuditTrail.VerifyAsync(db, key, known, ct);
        var outcome = new Outcome(trail.Entries, trail.IsSound, await replay.RunAsync(ct));
        var words = outcome.IsSound
            ? "Sesuai."
            : $"Tidak sesuai: {(trail.IsSound ? "" : "jejak audit; ")}{IndonesianNumbers.Whole(outcome.Tables.Findings.Count)} isian.";
        await journal.NoteAsync(actor, Permission.ViewAudit, nameof(CheckTrail), null, null, words, ct);
        return outcome;
    }
}
