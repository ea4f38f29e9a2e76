using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>What the entries of one fact say of it, each entry's seal checked: for answers that must not rest on a table alone.</summary>
public sealed class SealedHistory(IDbContextFactory<PortalDbContext> contexts, AuditKey key)
{
    /// <summary>The changes that were made with the fact, oldest first.</summary>
    /// <returns>Null when an entry does not fit its seal, so that nothing can be said.</returns>
    public async Task<IReadOnlyList<FieldChange>?> OfAsync(string subjectType, Guid subjectId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.SubjectType == subjectType && e.SubjectId == subjectId)
            .OrderBy(e => e.Sequence).ToListAsync(ct);
        return entries.All(e => AuditChain.Seal(e, key.Bytes).AsSpan().SequenceEqual(e.Hash))
            ? [.. entries.SelectMany(e => JsonSerializer.Deserialize<List<FieldChange>>(e.Changes, AuditNote.Json) ?? [])]
            : null;
    }
}
