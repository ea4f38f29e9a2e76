using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>The reconciliations as a file: sources, digests and figures, and nobody's data.</summary>
public sealed class ReconciliationsExport : ListExport<Reconciliation>
{
    public override string Slug => "pemadanan";
    public override string Title => "Pemadanan data";

    public override IReadOnlyList<ExportColumn<Reconciliation>> Columns { get; } =
    [
        new("Sumber A", r => r.A.Source), new("Per tanggal A", r => r.A.CutOffOn), new("SHA-256 A", r => r.A.Sha256),
        new("Sumber B", r => r.B.Source), new("Per tanggal B", r => r.B.CutOffOn), new("SHA-256 B", r => r.B.Sha256),
        new("Pihak", r => Labels.Of(r.Party)), new("Disiapkan", r => r.PreparedAt), new("Status", r => Labels.Of(r.State)),
        new("Sama", r => r.Result?.Equal), new("Berbeda", r => r.Result?.Differing), new("Hanya di A", r => r.Result?.A.Only),
        new("Hanya di B", r => r.Result?.B.Only), new("Calon padanan", r => r.Result?.Candidates),
    ];

    protected override IAsyncEnumerable<Reconciliation> Rows(PortalDbContext db, ExportQuery query) =>
        ReconciliationQueries.Filtered(db, query.Read<ReconciliationFilter>(), query.By ?? Actor.Nobody).AsAsyncEnumerable();
}
