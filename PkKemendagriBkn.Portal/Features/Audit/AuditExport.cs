using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>
/// The audit trail as a file, oldest entry first. The export leaves an entry of its own. Personal values are masked as on the page
/// (Pasal 10): who may look at the trail need not be one who may look at those. What the seals were made of leaves the portal by the
/// verb <c>export-audit</c> alone.
/// </summary>
public sealed class AuditExport : ListExport<AuditEntry>
{
    public override string Slug => "audit";
    public override string Title => "Jejak audit";
    public override Permission Permission => Permission.ViewAudit;
    public override bool IsOnTrail => true;

    public override IReadOnlyList<ExportColumn<AuditEntry>> Columns { get; } =
    [
        new("Nomor", e => e.Sequence), new("Waktu", e => e.At), new("Pelaku", e => e.ActorName), new("Pihak", e => e.ActorParty),
        new("Peran", e => AuditWords.Role(e.ActorRole)), new("Tindakan", e => AuditWords.Action(e.Action)),
        new("Kode tindakan", e => e.Action), new("Jenis catatan", e => e.SubjectType), new("Id catatan", e => e.SubjectId?.ToString()),
        new("Alasan", e => e.Reason), new("Perubahan", e => AuditWords.Masked(e.Changes)),
        new("Segel sebelumnya", e => Convert.ToHexStringLower(e.PreviousHash)), new("Segel", e => Convert.ToHexStringLower(e.Hash)),
    ];

    protected override IAsyncEnumerable<AuditEntry> Rows(PortalDbContext db, ExportQuery query) =>
        query.Read<AuditFilter>().Apply(db.TrailSeenBy(query.By ?? Actor.Nobody)).OrderBy(e => e.Sequence).AsAsyncEnumerable();
}
