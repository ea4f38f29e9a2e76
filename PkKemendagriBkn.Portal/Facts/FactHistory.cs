using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What became of one fact, from the audit trail, newest first.</summary>
public sealed class FactHistory(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Entry(DateTimeOffset At, string ActorName, string ActorRole, string Action, string? Reason, IReadOnlyList<FieldChange> Changes);

    /// <summary>A fact has few entries; should one ever have more, the newest are shown and the audit page has the rest.</summary>
    private const int Most = 100;

    /// <param name="factId">The fact.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="alsoOf">Another fact that was recorded in the same write.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<Entry>> ReadAsync(Guid factId, Actor reader, Guid? alsoOf = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // The trail is found by type and id together; without the type all of it would be read.
        var types = db.Model.GetEntityTypes().Select(t => t.ClrType.Name).ToArray();
        Guid?[] ids = alsoOf is null ? [factId] : [factId, alsoOf];
        var entries = await db.TrailSeenBy(reader).Where(e => types.Contains(e.SubjectType) && ids.Contains(e.SubjectId) && e.Action != "AccessDenied")
            .OrderByDescending(e => e.Sequence).Take(Most).ToListAsync(ct);
        return [.. entries.Select(e => new Entry(e.At, e.ActorName, e.ActorRole, e.Action, e.Reason,
            JsonSerializer.Deserialize<List<FieldChange>>(e.Changes, AuditNote.Json) ?? []))];
    }
}
