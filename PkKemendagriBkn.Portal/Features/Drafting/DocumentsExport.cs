using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The documents of both parties as a file.</summary>
public sealed class DocumentsExport : ListExport<DocumentQueries.Row>
{
    public override string Slug => "naskah";
    public override string Title => "Naskah bersama";

    public override IReadOnlyList<ExportColumn<DocumentQueries.Row>> Columns { get; } =
    [
        new("Naskah", r => r.Title), new("Jenis", r => Labels.Of(r.Kind, r.LetterKind)),
        new("Periode", r => r.Period is { } period ? Labels.Period(period) : null),
        new("Penyusun", r => Labels.Of(r.Drafter)),
        new("Keadaan", r => Labels.Of(r.State)), new("Sejak", r => r.StateAt), new("Versi", r => r.Versions), new("Dibatalkan", r => r.IsVoid ? "Ya" : null),
    ];

    protected override IAsyncEnumerable<DocumentQueries.Row> Rows(PortalDbContext db, ExportQuery query) =>
        DocumentQueries.Projected(DocumentQueries.Filtered(db, query.Read<DocumentFilter>(), query.By ?? Actor.Nobody)).AsAsyncEnumerable();
}
