using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Corrections;
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
        return lists.Where(l => EF.Functions.Like(l.Title, pattern, Like.Escape) || db.Letters.Any(x => x.Id == l.LetterId && EF.Functions.Like(x.Number, pattern, Like.Escape)));
    }

    public IQueryable<CorrectionList> InOrder(IQueryable<CorrectionList> lists) => Sort switch
    {
        "judul" => lists.OrderBy(l => l.Title).ThenBy(l => l.Id),
        "-judul" => lists.OrderByDescending(l => l.Title).ThenBy(l => l.Id),
        "disampaikan" => lists.OrderBy(l => l.SubmittedOn).ThenBy(l => l.Id),
        "butir" => lists.OrderBy(l => l.RowCount).ThenBy(l => l.Id),
        "-butir" => lists.OrderByDescending(l => l.RowCount).ThenBy(l => l.Id),
        _ => lists.OrderByDescending(l => l.SubmittedOn).ThenByDescending(l => l.Id),
    };
}

/// <summary>
/// How the items of a list are narrowed and sorted, by their page and by their export alike. People are found by their whole NIP or by
/// name: a part of a NIP would let anybody ask for birthdays.
/// </summary>
/// <param name="Search">A NIP or a part of a name.</param>
/// <param name="Group">The name of a <see cref="CorrectionGroup"/>.</param>
/// <param name="Age">The least age in days of what still waits.</param>
/// <param name="Field">The field, exactly.</param>
/// <param name="Sort">A column's name, with a minus when downward.</param>
/// <param name="AsOf">The WIB day from which ages count.</param>
public sealed record CorrectionItemFilter(string? Search, string? Group, string? Age, string? Field, string? Sort, DateOnly AsOf)
{
    public static IReadOnlyList<int> Ages { get; } = [30, 60, 90, 180, 365];

    public bool IsEmpty => Search is null && Group is null && Age is null && Field is null;

    /// <summary>Whether the search is digits that are no whole NIP; nothing is found then, and the page says why.</summary>
    public bool IsPartOfNip => Search is { } text && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)) && !Nip.TryParse(text, out _, out _);

    public IQueryable<CorrectionItem> Apply(IQueryable<CorrectionItem> items)
    {
        if (Enum.TryParse<CorrectionGroup>(Group, out var group))
        {
            var codes = SiasnStatus.CodesOf(group);
            items = items.Where(i => codes.Contains(i.StatusCode));
        }

        if (int.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < 100_000)
        {
            var latest = AsOf.AddDays(-days);
            items = items.Where(i => SiasnStatus.PendingCodes.Contains(i.StatusCode) && i.ProposedOn <= latest);
        }

        if (Field is not null)
            items = items.Where(i => i.Field == Field);
        if (string.IsNullOrWhiteSpace(Search))
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
        "isian" => items.OrderBy(i => i.Field).ThenBy(i => i.Id),
        "-isian" => items.OrderByDescending(i => i.Field).ThenBy(i => i.Id),
        "status" => items.OrderBy(i => i.StatusCode).ThenBy(i => i.StatusOn).ThenBy(i => i.Id),
        "-status" => items.OrderByDescending(i => i.StatusCode).ThenBy(i => i.StatusOn).ThenBy(i => i.Id),
        "sejak" => items.OrderBy(i => i.StatusOn).ThenBy(i => i.Id),
        "-sejak" => items.OrderByDescending(i => i.StatusOn).ThenBy(i => i.Id),
        "-diajukan" => items.OrderByDescending(i => i.ProposedOn).ThenBy(i => i.Id),
        _ => items.OrderBy(i => i.ProposedOn).ThenBy(i => i.Id),
    };
}
