using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>The feedbacks as a file: a line for each delivery that one answers, so that its counts stand beside it.</summary>
public sealed class FeedbacksExport : ListExport<FeedbacksExport.Row>
{
    public sealed record Row(
        DateOnly SubmittedOn, FeedbackParts Covers, string? LetterNumber, string? Subject, string? DataSet, DateOnly? ReceivedOn, long? RecordCount,
        long? Accepted, long? Corrected, long? Rejected, string? Note, string RecordedBy, string? VoidReason);

    public override string Slug => "balikan";
    public override string Title => "Data balikan";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Disampaikan", r => r.SubmittedOn),
        new("Mencakup", r => Labels.Of(r.Covers)),
        new("Nomor surat", r => r.LetterNumber),
        new("Hal", r => r.Subject),
        new("Data yang dijawab", r => r.DataSet),
        new("Data diterima", r => r.ReceivedOn),
        new("Jumlah baris data", r => r.RecordCount),
        new("Baris diterima", r => r.Accepted),
        new("Baris dikoreksi", r => r.Corrected),
        new("Baris ditolak", r => r.Rejected),
        new("Catatan", r => r.Note),
        new("Dicatat oleh", r => r.RecordedBy),
        new("Dibatalkan", r => r.VoidReason),
    ];

    protected override IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query) =>
        FeedbackQueries.Lines(db, query.Read<SearchFilter>())
            .OrderByDescending(x => x.Feedback.SubmittedOn)
            .ThenByDescending(x => x.Feedback.RecordedAt)
            .ThenByDescending(x => x.Feedback.Id)
            .SelectMany(x => x.Feedback.Deliveries,
                (x, link) => new { x.Feedback, x.Letter, Link = link, Delivery = db.Deliveries.First(d => d.Id == link.DeliveryId) })
            .Select(x => new Row(
                x.Feedback.SubmittedOn, x.Feedback.Covers, x.Letter!.Number, x.Letter.Subject, x.Delivery.DataSet, x.Delivery.ReceivedOn,
                x.Delivery.RecordCount,
                x.Link.Accepted, x.Link.Corrected, x.Link.Rejected, x.Feedback.Note, x.Feedback.RecordedBy, x.Feedback.VoidReason))
            .AsAsyncEnumerable();
}
