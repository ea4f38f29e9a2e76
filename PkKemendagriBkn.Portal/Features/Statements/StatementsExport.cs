using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Statements;

/// <summary>What the parties say to each other, as a file.</summary>
public sealed class StatementsExport : ListExport<PartyStatement>
{
    public override string Slug => "pernyataan";
    public override string Title => "Pernyataan pihak";

    public override IReadOnlyList<ExportColumn<PartyStatement>> Columns { get; } =
    [
        new("Pernyataan", s => Labels.Of(s.Kind)), new("Pihak", s => s.Party is { } party ? Labels.Of(party) : null), new("Dinyatakan", s => s.SaidOn),
        new("Tentang", s => FactKinds.Named(s.SubjectType).Words), new("Id catatan", s => s.SubjectId.ToString()), new("Tanggal", s => s.On),
        new("Yang mengonfirmasi", s => s.ToldBy), new("Disampaikan kepada", s => s.ToldTo),
        new("Cara konfirmasi", s => s.Through is { } way ? Labels.Of(way) : null),
        new("Bagian", s => s.Part is { } part ? Labels.Of(part) : null), new("Alasan", s => s.Reason), new("Dicatat oleh", s => s.RecordedBy),
        new("Ditarik", s => s.VoidReason),
    ];

    protected override IAsyncEnumerable<PartyStatement> Rows(PortalDbContext db, ExportQuery query) =>
        StatementPages.Filtered(db, query.Read<StatementFilter>()).AsAsyncEnumerable();
}
