using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Codes;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Rows that came in many at once have no changes of their own on the trail; their fact has their digest, which is. Computes each
/// digest anew, a fact at a time.
/// </summary>
internal static class ManyRows
{
    /// <summary>The facts whose rows do not give the digest that they have.</summary>
    public static async Task<List<ReplayFinding>> ReadAsync(PortalDbContext db, CancellationToken ct)
    {
        var findings = new List<ReplayFinding>();
        foreach (var fact in await db.CodeSetVersions.IgnoreQueryFilters().AsNoTracking().Select(v => new { v.Id, v.RowsSha256 }).ToListAsync(ct))
        {
            var rows = await db.ReferenceCodes.IgnoreQueryFilters().AsNoTracking().Where(r => r.VersionId == fact.Id).ToListAsync(ct);
            Compare(nameof(CodeSetVersion), fact.Id, nameof(ReferenceCode), fact.RowsSha256, BulkRows.Sha256(db, rows));
        }

        foreach (var fact in await db.ApipReturns.IgnoreQueryFilters().AsNoTracking().Select(r => new { r.Id, r.RowsSha256 }).ToListAsync(ct))
        {
            var rows = await db.ApipFigures.IgnoreQueryFilters().AsNoTracking().Where(f => f.ReturnId == fact.Id).ToListAsync(ct);
            Compare(nameof(ApipReturn), fact.Id, nameof(ApipFigure), fact.RowsSha256, BulkRows.Sha256(db, rows));
        }

        return findings;

        void Compare(string thing, Guid id, string rows, string? recorded, string stored)
        {
            if (recorded != stored)
                findings.Add(new ReplayFinding(ReplayFault.Rows, thing, id.ToString(), rows, recorded, stored, null));
        }
    }
}
