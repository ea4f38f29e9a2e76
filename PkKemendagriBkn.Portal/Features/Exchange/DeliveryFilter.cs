using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>What a list of deliveries is narrowed to and sorted by, as it stands in the address; what is not known there narrows nothing.</summary>
public sealed record DeliveryFilter(string? From = null, string? Method = null, string? Stage = null, string? Year = null, string? Search = null, string? Sort = null)
{
    public const string First = "kesatu", Second = "kedua", Waiting = "menunggu", Received = "diterima", Unanswered = "belum-dijawab", Answered = "dijawab";

    public bool IsEmpty => this == new DeliveryFilter(Sort: Sort);

    internal IQueryable<Delivery> Narrow(IQueryable<Delivery> deliveries, PortalDbContext db)
    {
        if (From is First or Second)
        {
            var party = From == First ? Party.First : Party.Second;
            deliveries = deliveries.Where(d => d.From == party);
        }

        if (Enum.TryParse<DeliveryMethod>(Method, out var method))
            deliveries = deliveries.Where(d => d.Method == method);
        deliveries = Stage switch
        {
            Waiting => deliveries.Where(d => d.ReceivedOn == null),
            Received => deliveries.Where(d => d.ReceivedOn != null),
            Unanswered => deliveries.Where(d => d.ReceivedOn != null && d.From == Party.Second && !db.Feedbacks.Any(f => f.VoidedAt == null && f.Deliveries.Any(x => x.DeliveryId == d.Id))),
            Answered => deliveries.Where(d => db.Feedbacks.Any(f => f.VoidedAt == null && f.Deliveries.Any(x => x.DeliveryId == d.Id))),
            _ => deliveries,
        };
        if (int.TryParse(Year, out var year) && year is > 1900 and < 9999)
        {
            var (from, before) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            deliveries = deliveries.Where(d => (d.ReceivedOn ?? d.SentOn) >= from && (d.ReceivedOn ?? d.SentOn) < before);
        }

        if (!string.IsNullOrWhiteSpace(Search))
        {
            var text = Like.Anywhere(Search);
            deliveries = deliveries.Where(d => EF.Functions.Like(d.DataSet, text, Like.Escape) || db.Letters.Any(l => l.Id == d.LetterId && EF.Functions.Like(l.Number, text, Like.Escape)));
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
    }).ThenByDescending(d => d.Id);
}
