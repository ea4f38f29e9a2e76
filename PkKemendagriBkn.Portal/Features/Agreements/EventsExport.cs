using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The events of the agreement as a file.</summary>
public sealed class EventsExport : ListExport<AgreementEvent>
{
    public override string Slug => "peristiwa";
    public override string Title => "Peristiwa perjanjian";

    public override IReadOnlyList<ExportColumn<AgreementEvent>> Columns { get; } =
    [
        new("Peristiwa", e => EventKinds.Words(EventKinds.Of(e)).Title), new("Pasal", e => EventKinds.Words(EventKinds.Of(e)).Clause), new("Tanggal", e => EventKinds.DayOf(e)), new("Pihak", e => Labels.Of(e.Party)),
        new("Uraian", e => e.Description), new("Dicatat oleh", e => e.RecordedBy), new("Dibatalkan", e => e.VoidReason),
    ];

    protected override IAsyncEnumerable<AgreementEvent> Rows(PortalDbContext db, ExportQuery query) =>
        EventQueries.Filtered(db, query.Read<EventFilter>()).AsAsyncEnumerable();
}

/// <summary>The annex's lists of data fields as a file.</summary>
public sealed class AnnexExport : ListExport<AnnexField>
{
    public override string Slug => "lampiran";
    public override string Title => "Lampiran elemen data";

    public override IReadOnlyList<ExportColumn<AnnexField>> Columns { get; } =
        [new("Pemberi data", f => Labels.Of(f.Provider)), new("Elemen data", f => f.Name), new("Uraian", f => f.Description), new("Format", f => f.Format)];

    protected override IAsyncEnumerable<AnnexField> Rows(PortalDbContext db, ExportQuery query) =>
        db.AnnexFields.AsNoTracking().OrderBy(f => f.Name).AsAsyncEnumerable();
}
