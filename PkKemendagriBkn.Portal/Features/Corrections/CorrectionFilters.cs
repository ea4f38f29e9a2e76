using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>How the register of lists is narrowed and sorted, by its page and by its export alike.</summary>
[SortedBy("-disampaikan", "judul", "disampaikan", "butir")]
public sealed record CorrectionListFilter : SearchFilter
{
    /// <summary>Whose lists.</summary>
    [InAddress("pihak")]
    public Party? From { get; init; }

    public IQueryable<CorrectionList> Apply(PortalDbContext db)
    {
        var lists = db.CorrectionLists.WithVoided();
        if (From is { } party)
            lists = lists.Where(l => l.From == party);
        if (Search is null)
            return lists;
        if (Nip.TryParse(Search, out var nip, out _))
        {
            var digits = nip.Digits;
            return lists.Where(l => db.CorrectionItems.Any(i => i.ListId == l.Id && i.Nip == digits));
        }

        var pattern = Like.Anywhere(Search);
        return lists.Where(l => EF.Functions.Like(l.Title, pattern, Like.Escape)
            || db.Letters.Any(x => x.Id == l.LetterId && EF.Functions.Like(x.Number, pattern, Like.Escape)));
    }

    public IQueryable<CorrectionList> InOrder(IQueryable<CorrectionList> lists) => Sort switch
    {
        "judul" => lists.OrderBy(l => l.Title).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id),
        "-judul" => lists.OrderByDescending(l => l.Title).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id),
        "disampaikan" => lists.OrderBy(l => l.SubmittedOn).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id),
        "butir" => lists.OrderBy(l => l.RowCount).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id),
        "-butir" => lists.OrderByDescending(l => l.RowCount).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id),
        _ => lists.OrderByDescending(l => l.SubmittedOn).ThenByDescending(l => l.RecordedAt).ThenByDescending(l => l.Id),
    };
}

/// <summary>
/// How the items of a list are narrowed and sorted, by their page and by their export alike. People are found by their whole NIP or by
/// name: a part of a NIP would let anybody ask for birthdays.
/// </summary>
[SortedBy("diajukan", "isian", "status", "sejak", "diajukan")]
public sealed record CorrectionItemFilter : SearchFilter
{
    public static IReadOnlyList<int> Ages { get; } = [30, 60, 90, 180, 365];

    [InAddress("kelompok")]
    public CorrectionGroup? Group { get; init; }

    /// <summary>The least age in days of what still waits.</summary>
    [InAddress("umur", Most = 99_999)]
    public int? Age { get; init; }

    /// <summary>The field, exactly.</summary>
    [InAddress("isian")]
    public string? Field { get; init; }

    /// <summary>Whether the search is digits that are no whole NIP; nothing is found then, and the page says why.</summary>
    public bool IsPartOfNip =>
        Search is { } text && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)) && !Nip.TryParse(text, out _, out _);

    /// <param name="items">Those of the list.</param>
    /// <param name="asOf">The WIB day from which ages count.</param>
    public IQueryable<CorrectionItem> Apply(IQueryable<CorrectionItem> items, DateOnly asOf)
    {
        if (Group is { } group)
        {
            var codes = SiasnStatus.CodesOf(group);
            items = items.Where(i => codes.Contains(i.StatusCode));
        }

        if (Age is { } days)
        {
            var latest = asOf.AddDays(-days);
            items = items.Where(i => SiasnStatus.PendingCodes.Contains(i.StatusCode) && i.ProposedOn <= latest);
        }

        if (Field is not null)
            items = items.Where(i => i.Field == Field);
        if (Search is null)
            return items;
        if (Nip.TryParse(Search, out var nip, out _))
        {
            var digits = nip.Digits;
            return items.Where(i => i.Nip == digits);
        }

        var pattern = Like.Anywhere(Search);
        return IsPartOfNip ? items.Where(i => false) : items.Where(i => EF.Functions.Like(i.PersonName!, pattern, Like.Escape));
    }

    public IQueryable<CorrectionItem> InOrder(IQueryable<CorrectionItem> items) => Sort switch
    {
        "isian" => items.OrderBy(i => i.Field).ThenBy(i => i.Line),
        "-isian" => items.OrderByDescending(i => i.Field).ThenBy(i => i.Line),
        "status" => items.OrderBy(i => i.StatusCode).ThenBy(i => i.StatusOn).ThenBy(i => i.Line),
        "-status" => items.OrderByDescending(i => i.StatusCode).ThenBy(i => i.StatusOn).ThenBy(i => i.Line),
        "sejak" => items.OrderBy(i => i.StatusOn).ThenBy(i => i.Line),
        "-sejak" => items.OrderByDescending(i => i.StatusOn).ThenBy(i => i.Line),
        "-diajukan" => items.OrderByDescending(i => i.ProposedOn).ThenBy(i => i.Line),
        _ => items.OrderBy(i => i.ProposedOn).ThenBy(i => i.Line),
    };
}

/// <summary>Which of the items that wait, on all lists.</summary>
public sealed record PendingCorrectionFilter : ListFilter
{
    /// <summary>Whose lists.</summary>
    [InAddress("pihak", nameof(Party.First), nameof(Party.Second))]
    public Party? From { get; init; }

    /// <summary>The class of their age since they were proposed.</summary>
    [InAddress("umur", WordsFrom = nameof(Ages))]
    public string? Age { get; init; }

    public static IReadOnlyList<string> Ages { get; } = [.. AgeClass.All.Select(a => a.Key)];

    internal AgeClass? OfAge => AgeClass.All.FirstOrDefault(a => a.Key == Age);
}
