using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>The deliveries as a file.</summary>
public sealed class DeliveriesExport : ListExport<DeliveriesExport.Row>
{
    public sealed record Row(Delivery Delivery, string? LetterNumber, DateOnly? AnsweredOn);

    public override string Slug => "pengiriman";
    public override string Title => "Pengiriman data";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Data", r => r.Delivery.DataSet),
        new("Dari", r => Labels.Of(r.Delivery.From)),
        new("Kepada", r => Labels.Of(r.Delivery.To)),
        new("Dikirim", r => r.Delivery.SentOn),
        new("Diterima", r => r.Delivery.ReceivedOn),
        new("Cara", r => Labels.Of(r.Delivery.Method)),
        new("Metode lain", r => r.Delivery.MethodDetail),
        new("Periode dari", r => r.Delivery.PeriodFromOn),
        new("Periode sampai", r => r.Delivery.PeriodToOn),
        new("Jumlah baris", r => r.Delivery.RecordCount),
        new("SHA-256 berkas", r => r.Delivery.FileSha256),
        new("Pengirim", r => r.Delivery.Sender),
        new("Penerima", r => r.Delivery.Receiver),
        new("Surat pengantar", r => r.LetterNumber),
        new("Data balikan pertama", r => r.AnsweredOn),
        new("Dicatat oleh", r => r.Delivery.RecordedBy),
        new("Dibatalkan", r => r.Delivery.VoidReason),
    ];

    protected override IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<DeliveryFilter>();
        return filter.Order(filter.Narrow(db.Deliveries.AsNoTracking().WithVoided(), db))
            .Select(d => new Row(
                d, db.Letters.Where(l => l.Id == d.LetterId).Select(l => l.Number).FirstOrDefault(),
                // From the link, which is found by its delivery; from the feedbacks each row would look at all of them.
                db.Set<FeedbackDelivery>().Where(x => x.DeliveryId == d.Id)
                    .Join(db.Feedbacks.Where(f => f.VoidedAt == null), x => x.FeedbackId, f => f.Id, (_, f) => (DateOnly?)f.SubmittedOn).Min()))
            .AsAsyncEnumerable();
    }
}
