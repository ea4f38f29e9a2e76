using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>The letters as a file.</summary>
public sealed class LettersExport : ListExport<LettersExport.Row>
{
    public sealed record Row(Letter Letter, string? RepliesTo);

    public override string Slug => "korespondensi";
    public override string Title => "Korespondensi";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Nomor", r => r.Letter.Number),
        new("Tanggal surat", r => r.Letter.DatedOn),
        new("Hal", r => r.Letter.Subject),
        new("Dari", r => Labels.Of(r.Letter.From)),
        new("Unit pengirim", r => r.Letter.FromUnit),
        new("Kepada", r => Labels.Of(r.Letter.From.Other())),
        new("Unit tujuan", r => r.Letter.ToUnit),
        new("Sifat", r => Labels.Of(r.Letter.Classification)),
        new("Disampaikan", r => r.Letter.SentOn),
        new("Saluran", r => r.Letter.Channel is { } channel ? Labels.Of(channel) : null),
        new("Penerimaan dikonfirmasi", r => r.Letter.ConfirmedOn),
        new("Membalas", r => r.RepliesTo),
        new("Pokok persoalan", r => r.Letter.Matter),
        new("Dicatat oleh", r => r.Letter.RecordedBy),
        new("Dibatalkan", r => r.Letter.VoidReason),
    ];

    protected override IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<LetterFilter>();
        return filter.Order(LetterQueries.Narrowed(db, filter, query.AsOf))
            .Select(x => new Row(x, db.Letters.Where(l => l.Id == x.LetterId).Select(l => l.Number).FirstOrDefault()))
            .AsAsyncEnumerable();
    }
}
