using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>A register as a file.</summary>
public abstract class EntriesExport(EventKind of) : ListExport<EntryQueries.Row>
{
    private readonly EntryKind kind = EntryKinds.Of(of)!;

    public override string Slug => kind.Register![1..];
    public override string Title => PortalPages.Of(kind.Register!).Title;

    public override IReadOnlyList<ExportColumn<EntryQueries.Row>> Columns =>
    [
        new(kind.Day, r => r.Entry.On), .. kind.LastDay is { } last ? [new(last, r => r.Entry.LastOn)] : Array.Empty<ExportColumn<EntryQueries.Row>>(),
        new(kind.Description, r => r.Entry.Description), new("Pihak", r => Labels.Of(r.Entry.RecordedByParty ?? r.Entry.Party)),
        .. kind.Fields.Select(f => new ExportColumn<EntryQueries.Row>(f.Label, r => f.Shown(r.Entry))),
        new("Keadaan", r => r.Entry.IsVoid ? "Dibatalkan" : r.IsOpen ? "Terbuka" : "Selesai"),
        new("Usulan", r => r.Proposal is { } state ? Labels.Of(state) : null),
        new("Dicatat oleh", r => r.Entry.RecordedBy), new("Dibatalkan", r => r.Entry.VoidReason),
    ];

    protected override IAsyncEnumerable<EntryQueries.Row> Rows(PortalDbContext db, ExportQuery query) =>
        EntryQueries.Rows(db, EntryQueries.Filtered(db, kind, query.Read<EntryFilter>())).AsAsyncEnumerable();
}

public sealed class MattersExport() : EntriesExport(EventKind.Matter);

public sealed class DataUsesExport() : EntriesExport(EventKind.DataUse);

public sealed class DisclosuresExport() : EntriesExport(EventKind.Disclosure);
