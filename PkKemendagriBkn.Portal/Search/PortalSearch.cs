using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Search;

/// <summary>Something found: what it is called, the part of its text around the words, its page, and how the proposal stands by which it counts.</summary>
public sealed record SearchHit(string Title, string? Detail, string Href, DateOnly? On, bool IsVoid, ProposalState? Proposal = null);

/// <summary>What was found of one kind.</summary>
/// <param name="Title">The kind.</param>
/// <param name="Hits">The newest, as many as were asked for.</param>
/// <param name="HasMore">Whether there are more than those.</param>
/// <param name="AllHref">The register's own list, narrowed to the same words, where it can be.</param>
public sealed record SearchGroup(string Title, IReadOnlyList<SearchHit> Hits, bool HasMore, string? AllHref);

/// <summary>Looks through everything that the person may see for the same words, letters of either case.</summary>
public sealed partial class PortalSearch(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Fewer letters say too little.</summary>
    public const int LeastLetters = 2;

    /// <summary>More letters than any title has.</summary>
    public const int MostLetters = 100;

    private const int ExcerptLetters = 160;

    /// <summary>What is searched for when this is typed; null when it is too short.</summary>
    public static string? Words(string? typed) => typed?.Trim() is { Length: >= LeastLetters } words ? words[..Math.Min(words.Length, MostLetters)] : null;

    /// <summary>The kinds with something found, each with at most <paramref name="most"/> hits; nothing for words that are too short.</summary>
    public async Task<IReadOnlyList<SearchGroup>> FindAsync(string? typed, Actor actor, int most, CancellationToken ct = default)
    {
        if (Words(typed) is not { } words)
            return [];
        var groups = new List<SearchGroup>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = new List<SearchRow>();
        foreach (var command in Commands(db, SearchQuestion.Of(words, clock.Today(), actor), most + 1))
            found.AddRange(await command.ToListAsync(ct));
        var ids = found.ConvertAll(r => r.Id);
        var proposals = ids.Count == 0 ? [] : await db.Proposals.Where(p => p.Act != ProposalAct.Annul && ids.Contains(p.SubjectId))
            .ToDictionaryAsync(p => p.SubjectId, p => p.State, ct);
        groups.AddRange(found.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => Group(SearchKinds.All[g.Key], [.. g], proposals, words, most)));
        if (!actor.May(Permission.ViewPortal))
            return groups;
        var addenda = await db.AgreementEvents.AsNoTracking().OfType<Addendum>().ThatCount(db).Where(a => a.ClauseTexts != null).ToListAsync(ct);
        var agreement = Rewording.InForce(PksAgreement.Instance, addenda, clock.Today());
        groups.AddRange(new[] { Inspectorates(words, most), InGuides(words, actor, most), Clauses(agreement, words, most) }.Where(g => g.Hits.Count > 0));
        return groups;
    }

    /// <summary>One query for each kind, or for those that can be asked together.</summary>
    public static IEnumerable<IQueryable<SearchRow>> Commands(PortalDbContext db, SearchQuestion asked, int most) => SearchKinds.All
        .Select((kind, number) => (Kind: kind, Number: number))
        .Where(k => asked.Reader.May(k.Kind.Needs))
        .Select(k => (k.Kind, k.Number, Rows: k.Kind.Rows(db, asked)!))
        .Where(k => k.Rows is not null)
        .GroupBy(k => k.Kind.Together ?? k.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
        .Select(together => together.Select(k => Numbered(k.Rows, k.Number, k.Kind.IsWithin).Take(most)).Aggregate(Queryable.Concat));

    /// <summary>A member that a kind leaves out cannot be read from what it selects.</summary>
    private static IQueryable<SearchRow> Numbered(IQueryable<SearchRow> rows, int kind, bool within) => within
        ? rows.Select(r => new SearchRow { Kind = kind, Id = r.Id, Within = r.Within, Title = r.Title, Detail = r.Detail, On = r.On, IsVoid = r.IsVoid })
        : rows.Select(r => new SearchRow { Kind = kind, Id = r.Id, Title = r.Title, Detail = r.Detail, On = r.On, IsVoid = r.IsVoid });

    private static SearchGroup Group(SearchKind kind, List<SearchRow> rows, Dictionary<Guid, ProposalState> proposals, string words, int most) => new(
        kind.Title,
        [.. rows.Take(most).Select(r => new SearchHit(
            Masked(r.Title) ?? kind.Title, r.Detail is null ? null : Masked(Highlight.Excerpt(r.Detail, words, ExcerptLetters)),
            kind.Page?.Invoke(r) ?? $"{kind.List}/{r.Id}", r.On, r.IsVoid, proposals.TryGetValue(r.Id, out var state) ? state : null))],
        rows.Count > most,
        kind.IsListSearchable ? $"{kind.List}?cari={Uri.EscapeDataString(words)}" : null);

    /// <summary>Provinces and the 546 Inspektorat Daerah stand in no table.</summary>
    private static SearchGroup Inspectorates(string words, int most)
    {
        var provinces = Regions.Provinces.Where(r => Fits(r.FullName, r.Code))
            .Select(r => new SearchHit(r.FullName, $"Kode wilayah {r.Code}", $"/apip/provinsi/{r.Code}", null, false));
        var units = Inspectorate.Regional.Where(i => Fits(i.Name, i.Code))
            .Select(i => new SearchHit(i.Name, $"Kode wilayah {i.Code}", $"/apip/inspektorat/{i.Code}", null, false));
        var found = provinces.Concat(units).Take(most + 1).ToList();
        return new SearchGroup("Provinsi dan inspektorat", [.. found.Take(most)], found.Count > most, null);

        bool Fits(string name, string code) => name.Contains(words, StringComparison.OrdinalIgnoreCase) || code.StartsWith(words, StringComparison.Ordinal);
    }

    private static SearchGroup Clauses(Agreement agreement, string words, int most)
    {
        var found = agreement.Articles.SelectMany(a => a.Clauses)
            .Where(c => c.Text.Contains(words, StringComparison.OrdinalIgnoreCase) || c.Citation.Contains(words, StringComparison.OrdinalIgnoreCase)
                || c.Id.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            .Select(c => new SearchHit(c.Citation, Highlight.Excerpt(c.Text, words, ExcerptLetters), $"/perjanjian/{Uri.EscapeDataString(c.Id)}", null, false))
            .ToList();
        return new SearchGroup("Naskah perjanjian", [.. found.Take(most)], found.Count > most, $"/perjanjian?cari={Uri.EscapeDataString(words)}");
    }

    private static SearchGroup InGuides(string words, Actor actor, int most)
    {
        var found = Guides.Holding(words, actor)
            .Select(s => new SearchHit(s.Section.Title, s.Excerpt, $"/panduan/{s.Guide.Slug}#{s.Section.Anchor}", null, false))
            .Take(most + 1)
            .ToList();
        return new SearchGroup("Panduan", [.. found.Take(most)], found.Count > most, null);
    }

    /// <summary>A NIP or NIK that somebody typed into a text is not repeated here.</summary>
    private static string? Masked(string? text) => text is null ? null : LongNumber().Replace(text, "••••••••••••••••");

    [GeneratedRegex(@"\d(?:[ .-]?\d){15,}")]
    private static partial Regex LongNumber();
}
