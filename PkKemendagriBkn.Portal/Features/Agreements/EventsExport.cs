using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The events of the agreement as a file.</summary>
public sealed class EventsExport : ListExport<EventsExport.Row>
{
    /// <param name="Event">The event.</param>
    /// <param name="Proposal">Whether what binds both is confirmed.</param>
    public sealed record Row(AgreementEvent Event, ProposalState? Proposal);

    public override string Slug => "peristiwa";
    public override string Title => "Peristiwa perjanjian";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Peristiwa", r => EventKinds.Words(EventKinds.Of(r.Event)).Title), new("Pasal", r => EventKinds.Words(EventKinds.Of(r.Event)).Clause),
        new("Tanggal", r => EventKinds.DayOf(r.Event)),
        new("Pihak", r => Labels.Of(r.Event.Party)), new("Uraian", r => r.Event.Description), new("Dicatat oleh", r => r.Event.RecordedBy),
        new("Usulan", r => r.Proposal is { } state ? Labels.Of(state) : null), new("Dibatalkan", r => r.Event.VoidReason),
    ];

    protected override IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query) => EventQueries.Filtered(db, query.Read<EventFilter>())
        .Select(e => new Row(e, db.Proposals.Where(p => p.Id == e.Id).Select(p => (ProposalState?)p.State).FirstOrDefault())).AsAsyncEnumerable();
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
