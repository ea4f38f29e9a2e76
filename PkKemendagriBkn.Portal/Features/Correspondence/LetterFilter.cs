using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>Which letters a list shows, and in which order.</summary>
[SortedBy("-tanggal", "nomor", "hal", "tanggal")]
public sealed record LetterFilter : SearchFilter
{
    public const string First = "kesatu", Second = "kedua", Confirmed = "terkonfirmasi", Waiting = "menunggu", WithoutVoided = "tanpa", OnlyVoided = "hanya";

    /// <summary>Whose letters.</summary>
    [InAddress("dari", First, Second)]
    public string? From { get; init; }

    [InAddress("sifat")]
    public LetterClassification? Classification { get; init; }

    /// <summary>Confirmed, or waiting for it.</summary>
    [InAddress("konfirmasi", Confirmed, Waiting)]
    public string? Receipt { get; init; }

    /// <summary>The year of their dates.</summary>
    [InAddress("tahun")]
    public int? Year { get; init; }

    /// <summary>The first date of the letters themselves.</summary>
    [InAddress("sejak")]
    public DateOnly? Since { get; init; }

    /// <summary>The last date, included.</summary>
    [InAddress("sampai")]
    public DateOnly? Until { get; init; }

    /// <summary>Whether voided ones are left out, or alone are shown.</summary>
    [InAddress("batal", WithoutVoided, OnlyVoided)]
    public string? Voided { get; init; }

    /// <summary>A letter with the confirmation that counts: the request's, where one rests on it.</summary>
    public sealed class Line
    {
        public required Letter Letter { get; init; }
        public bool HasRequest { get; init; }
        public DateOnly? RequestConfirmedOn { get; init; }
    }

    internal IQueryable<Line> Narrow(IQueryable<Line> lines)
    {
        if (From is First or Second)
        {
            var party = From == First ? Party.First : Party.Second;
            lines = lines.Where(x => x.Letter.From == party);
        }

        if (Classification is { } classification)
            lines = lines.Where(x => x.Letter.Classification == classification);
        if (Receipt == Confirmed)
            lines = lines.Where(x => x.HasRequest ? x.RequestConfirmedOn != null : x.Letter.ConfirmedOn != null);
        if (Receipt == Waiting)
            lines = lines.Where(x => x.HasRequest ? x.RequestConfirmedOn == null : x.Letter.ConfirmedOn == null);
        if (Year is { } year)
        {
            var (from, before) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            lines = lines.Where(x => x.Letter.DatedOn >= from && x.Letter.DatedOn < before);
        }

        if (Since is { } since)
            lines = lines.Where(x => x.Letter.DatedOn >= since);
        if (Until is { } until)
            lines = lines.Where(x => x.Letter.DatedOn <= until);
        if (Voided is WithoutVoided or OnlyVoided)
        {
            var isVoid = Voided == OnlyVoided;
            lines = lines.Where(x => x.Letter.VoidedAt != null == isVoid);
        }

        if (Search is not null)
        {
            var text = Like.Anywhere(Search);
            lines = lines.Where(x => EF.Functions.Like(x.Letter.Number, text, Like.Escape) || EF.Functions.Like(x.Letter.Subject, text, Like.Escape));
        }

        return lines;
    }

    internal IOrderedQueryable<Line> Order(IQueryable<Line> lines) => (Sort switch
    {
        "nomor" => lines.OrderBy(x => x.Letter.Number),
        "-nomor" => lines.OrderByDescending(x => x.Letter.Number),
        "hal" => lines.OrderBy(x => x.Letter.Subject),
        "-hal" => lines.OrderByDescending(x => x.Letter.Subject),
        "tanggal" => lines.OrderBy(x => x.Letter.DatedOn),
        _ => lines.OrderByDescending(x => x.Letter.DatedOn),
    }).ThenByDescending(x => x.Letter.Id);
}
