using System.Collections.Frozen;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>The guides that are shipped inside the program, from docs/panduan.</summary>
public static class Guides
{
    /// <summary>Every picture is taken of a window of this size, in CSS pixels.</summary>
    public const int PictureWidth = 1200, PictureHeight = 760;

    private const string Prefix = "panduan/";
    private const int ExcerptLetters = 160;

    private static readonly (string Slug, Role Role)[] Roles =
    [
        ("sekretariat-itjen", Role.ItjenSecretariat),
        ("sesdep-bkn", Role.BknSecretariat),
        ("pimpinan", Role.Leadership),
        ("auditor", Role.Auditor),
        ("administrator", Role.Administrator),
    ];

    private static readonly FrozenSet<string> Shipped = typeof(Guides).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One for each role of people.</summary>
    public static IReadOnlyList<Guide> All { get; } = [.. Roles.Select(r => Guide.Parse(r.Slug, Text($"{Prefix}{r.Slug}.md")))];

    /// <summary>The guide at this word; null for any other word.</summary>
    public static Guide? Find(string slug) => All.FirstOrDefault(g => g.Slug == slug);

    /// <summary>The guide of this person's role.</summary>
    public static Guide For(Actor actor) => All[Math.Max(0, Array.FindIndex(Roles, r => r.Role == actor.Role))];

    public static Role RoleOf(Guide guide) => Roles.Single(r => r.Slug == guide.Slug).Role;

    /// <summary>The bytes of a picture (WebP); null when there is none of this name.</summary>
    public static Stream? Picture(string file) =>
        Shipped.Contains($"{Prefix}gambar/{file}") ? typeof(Guides).Assembly.GetManifestResourceStream($"{Prefix}gambar/{file}") : null;

    /// <summary>The sections that hold these words; those of the person's own role first.</summary>
    public static IEnumerable<(Guide Guide, GuideSection Section, string Excerpt)> Holding(string words, Actor actor) =>
        All.OrderBy(g => g == For(actor) ? 0 : 1)
        .SelectMany(g => g.Sections.Select(s => (Guide: g, Section: s, s.Plain)))
        .Where(s => s.Section.Title.Contains(words, StringComparison.OrdinalIgnoreCase) || s.Plain.Contains(words, StringComparison.OrdinalIgnoreCase))
        .Select(s => (s.Guide, s.Section, Highlight.Excerpt(s.Plain, words, ExcerptLetters)));

    private static string Text(string resource)
    {
        using var reader =
            new StreamReader(typeof(Guides).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"The program was built without {resource}."));
        return reader.ReadToEnd();
    }
}
