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

/// <summary>The data elements of the editions of the annex that hold on the day that the page showed, as a file.</summary>
public sealed class AnnexExport : ListExport<AnnexExport.Row>
{
    public sealed record Row(AnnexEdition Edition, AnnexElement Element);

    public override string Slug => "lampiran";
    public override string Title => "Lampiran elemen data";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Pemberi data", r => Labels.Of(r.Edition.Provider)), new("Elemen data", r => r.Element.Name), new("Uraian", r => r.Element.Description),
        new("Format", r => r.Element.Format), new("Berlaku sejak", r => r.Edition.EffectiveOn),
    ];

    protected override async IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var editions = await AnnexQueries.ReadAsync(db, CancellationToken.None);
        foreach (var provider in new[] { Party.Second, Party.First })
        {
            if (editions.InForce<AnnexEdition>(query.AsOf, provider) is not { } edition)
                continue;
            foreach (var element in AnnexElement.Read(edition.Elements))
                yield return new Row(edition, element);
        }
    }
}
