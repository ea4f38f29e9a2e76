using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Which deliveries a list shows, and in which order.</summary>
[SortedBy("-tanggal", "data", "jumlah", "tanggal")]
public sealed record DeliveryFilter : SearchFilter
{
    public const string First = "kesatu", Second = "kedua", Waiting = "menunggu", Received = "diterima", Unanswered = "belum-dijawab", Answered = "dijawab";

    /// <summary>Whose data.</summary>
    [InAddress("dari", First, Second)]
    public string? From { get; init; }

    [InAddress("cara")]
    public DeliveryMethod? Method { get; init; }

    /// <summary>How far it has come.</summary>
    [InAddress("keadaan", Waiting, Received, Unanswered, Answered)]
    public string? Stage { get; init; }

    /// <summary>The year of its receipt; of its sending while that is open.</summary>
    [InAddress("tahun")]
    public int? Year { get; init; }

    internal IQueryable<Delivery> Narrow(IQueryable<Delivery> deliveries, PortalDbContext db)
    {
        if (From is First or Second)
        {
            var party = From == First ? Party.First : Party.Second;
            deliveries = deliveries.Where(d => d.From == party);
        }

        if (Method is { } method)
            deliveries = deliveries.Where(d => d.Method == method);
        deliveries = Stage switch
        {
            Waiting => deliveries.Where(d => d.ReceivedOn == null),
            Received => deliveries.Where(d => d.ReceivedOn != null),
            Unanswered =>
                deliveries.Where(d => d.ReceivedOn != null && d.From == Party.Second
                    && !db.Feedbacks.Any(f => f.VoidedAt == null && f.Deliveries.Any(x => x.DeliveryId == d.Id))),
            Answered => deliveries.Where(d => db.Feedbacks.Any(f => f.VoidedAt == null && f.Deliveries.Any(x => x.DeliveryId == d.Id))),
            _ => deliveries,
        };
        if (Year is { } year)
        {
            var (from, before) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            deliveries = deliveries.Where(d => (d.ReceivedOn ?? d.SentOn) >= from && (d.ReceivedOn ?? d.SentOn) < before);
        }

        if (Search is not null)
        {
            var text = Like.Anywhere(Search);
            deliveries = deliveries.Where(d => EF.Functions.Like(d.DataSet, text, Like.Escape)
                || db.Letters.Any(l => l.Id == d.LetterId && EF.Functions.Like(l.Number, text, Like.Escape)));
        }

        return deliveries;
    }

    internal IOrderedQueryable<Delivery> Order(IQueryable<Delivery> deliveries) => (Sort switch
    {
        "data" => deliveries.OrderBy(d => d.DataSet),
        "-data" => deliveries.OrderByDescending(d => d.DataSet),
        "jumlah" => deliveries.OrderBy(d => d.RecordCount),
        "-jumlah" => deliveries.OrderByDescending(d => d.RecordCount),
        "tanggal" => deliveries.OrderBy(d => d.ReceivedOn ?? d.SentOn),
        _ => deliveries.OrderByDescending(d => d.ReceivedOn ?? d.SentOn),
    }).ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id);
}
