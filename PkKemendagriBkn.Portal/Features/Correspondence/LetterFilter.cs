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

    /// <param name="letters">All of them.</param>
    /// <param name="asOf">The WIB day by which a receipt counts as confirmed.</param>
    internal IQueryable<Letter> Narrow(IQueryable<Letter> letters, DateOnly asOf)
    {
        if (From is First or Second)
        {
            var party = From == First ? Party.First : Party.Second;
            letters = letters.Where(l => l.From == party);
        }

        if (Classification is { } classification)
            letters = letters.Where(l => l.Classification == classification);
        if (Receipt == Confirmed)
            letters = letters.Where(l => l.ConfirmedOn <= asOf);
        if (Receipt == Waiting)
            letters = letters.Where(l => l.ConfirmedOn == null || l.ConfirmedOn > asOf);
        if (Year is { } year)
        {
            var (from, before) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            letters = letters.Where(l => l.DatedOn >= from && l.DatedOn < before);
        }

        if (Since is { } since)
            letters = letters.Where(l => l.DatedOn >= since);
        if (Until is { } until)
            letters = letters.Where(l => l.DatedOn <= until);
        if (Voided is WithoutVoided or OnlyVoided)
        {
            var isVoid = Voided == OnlyVoided;
            letters = letters.Where(l => l.VoidedAt != null == isVoid);
        }

        if (Search is not null)
        {
            var text = Like.Anywhere(Search);
            letters = letters.Where(l => EF.Functions.Like(l.Number, text, Like.Escape) || EF.Functions.Like(l.Subject, text, Like.Escape));
        }

        return letters;
    }

    internal IOrderedQueryable<Letter> Order(IQueryable<Letter> letters) => (Sort switch
    {
        "nomor" => letters.OrderBy(l => l.Number),
        "-nomor" => letters.OrderByDescending(l => l.Number),
        "hal" => letters.OrderBy(l => l.Subject),
        "-hal" => letters.OrderByDescending(l => l.Subject),
        "tanggal" => letters.OrderBy(l => l.DatedOn),
        _ => letters.OrderByDescending(l => l.DatedOn),
    }).ThenByDescending(l => l.RecordedAt).ThenByDescending(l => l.Id);
}
