using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>What a list of letters is narrowed to and sorted by, as it stands in the address; what is not known there narrows nothing.</summary>
/// <param name="From">Whose letters.</param>
/// <param name="Classification">How secret.</param>
/// <param name="Receipt">Confirmed, or waiting for it.</param>
/// <param name="Year">The year of their dates.</param>
/// <param name="Search">A part of number or subject.</param>
/// <param name="Sort">The order.</param>
/// <param name="Since">The first date (<c>2026-03-01</c>) of the letters themselves.</param>
/// <param name="Until">The last date, included.</param>
/// <param name="Voided">Whether voided ones are left out, or alone are shown.</param>
public sealed record LetterFilter(
    string? From = null, string? Classification = null, string? Receipt = null, string? Year = null, string? Search = null, string? Sort = null, string? Since = null, string? Until = null, string? Voided = null)
{
    public const string First = "kesatu", Second = "kedua", Confirmed = "terkonfirmasi", Waiting = "menunggu", WithoutVoided = "tanpa", OnlyVoided = "hanya";

    /// <summary>Their names in the address; <c>dari</c> is whose letters.</summary>
    public const string SinceName = "sejak", UntilName = "sampai", VoidedName = "batal";

    public bool IsEmpty => this == new LetterFilter(Sort: Sort);

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

        if (Enum.TryParse<LetterClassification>(Classification, out var classification))
            lines = lines.Where(x => x.Letter.Classification == classification);
        if (Receipt == Confirmed)
            lines = lines.Where(x => x.HasRequest ? x.RequestConfirmedOn != null : x.Letter.ConfirmedOn != null);
        if (Receipt == Waiting)
            lines = lines.Where(x => x.HasRequest ? x.RequestConfirmedOn == null : x.Letter.ConfirmedOn == null);
        if (int.TryParse(Year, out var year) && year is > 1900 and < 9999)
        {
            var (from, before) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            lines = lines.Where(x => x.Letter.DatedOn >= from && x.Letter.DatedOn < before);
        }

        if (Day(Since) is { } since)
            lines = lines.Where(x => x.Letter.DatedOn >= since);
        if (Day(Until) is { } until)
            lines = lines.Where(x => x.Letter.DatedOn <= until);
        if (Voided is WithoutVoided or OnlyVoided)
        {
            var isVoid = Voided == OnlyVoided;
            lines = lines.Where(x => x.Letter.VoidedAt != null == isVoid);
        }

        if (!string.IsNullOrWhiteSpace(Search))
        {
            var text = Like.Anywhere(Search);
            lines = lines.Where(x => EF.Functions.Like(x.Letter.Number, text, Like.Escape) || EF.Functions.Like(x.Letter.Subject, text, Like.Escape));
        }

        return lines;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

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
