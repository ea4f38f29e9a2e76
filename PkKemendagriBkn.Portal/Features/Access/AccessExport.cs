using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>The decisions on access as a file: those that the page shows, that take effect by its day.</summary>
public sealed class AccessExport : ListExport<AccessQueries.Detail>
{
    public override string Slug => "akses";
    public override string Title => "Keputusan akses";

    public override IReadOnlyList<ExportColumn<AccessQueries.Detail>> Columns { get; } =
    [
        new("Keputusan", r => Labels.Of(r.Decision.Kind)), new("Berlaku", r => r.Decision.EffectiveOn), new("Surat", r => r.Letter?.Number),
        new("Alasan", r => r.Decision.Basis is { } basis ? Labels.Of(basis) : null),
        new("Pertimbangan", r => r.Decision.Motivation),
        new("Diusulkan oleh", r => r.Decision.RecordedBy), new("Diputuskan oleh", r => r.Decision.DecidedBy), new("Diputuskan pada", r => r.Decision.DecidedAt),
        new("Status", r => Labels.Of(r.Decision.State)),
        new("Alasan penolakan", r => r.Decision.RejectReason), new("Dibatalkan", r => r.Decision.VoidReason),
    ];

    protected override IAsyncEnumerable<AccessQueries.Detail> Rows(PortalDbContext db, ExportQuery query) =>
        AccessQueries.UpTo(db, query.AsOf).AsAsyncEnumerable();
}
