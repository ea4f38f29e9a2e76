using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>What a stretch of a guide is: words, a button or link to press, a field to fill in, a page to open, a clause.</summary>
public enum GuideMark { Words, Press, Field, Open, Clause }

/// <summary>A stretch of text.</summary>
/// <param name="Mark">What it is.</param>
/// <param name="Text">Its words; for a clause its id.</param>
/// <param name="Address">Where a page to open is. One that ends in <c>/*</c> stands for any record below it, and is no link.</param>
public sealed record GuideRun(GuideMark Mark, string Text, string? Address = null)
{
    public bool IsAnyRecord => Address?.EndsWith("/*", StringComparison.Ordinal) == true;
}

/// <summary>A paragraph, a list, or a picture of the portal.</summary>
public abstract record GuideBlock;

public sealed record GuideParagraph(IReadOnlyList<GuideRun> Runs) : GuideBlock;

/// <param name="IsSteps">Steps in their order, not points.</param>
/// <param name="Items">The steps or points.</param>
public sealed record GuideList(bool IsSteps, IReadOnlyList<IReadOnlyList<GuideRun>> Items) : GuideBlock;

/// <param name="File">The name of the picture, without its folder.</param>
/// <param name="Caption">What is to be seen.</param>
public sealed record GuidePicture(string File, string Caption) : GuideBlock;

/// <summary>One task or subject of a guide.</summary>
public sealed record GuideSection(string Title, string Anchor, IReadOnlyList<GuideBlock> Blocks)
{
    /// <summary>Its words without marks, for the search.</summary>
    public string Plain => string.Join(' ', Blocks.SelectMany(b => b switch
    {
        GuideParagraph p => [p.Runs],
        GuideList l => l.Items,
        _ => Enumerable.Empty<IReadOnlyList<GuideRun>>(),
    }).Select(runs => string.Concat(runs.Select(r => r.Text))));
}

/// <summary>
/// The guide of one role: lines of Markdown, of which it knows headings (#, ##), lists (- and 1.), a picture on a line of its own, and inside
/// a line **button or link**, *field*, [page](address) and {clause}. Whatever else is typed is words, so that nothing in it ever becomes code.
/// </summary>
public sealed partial record Guide(string Slug, string Title, IReadOnlyList<GuideBlock> Lead, IReadOnlyList<GuideSection> Sections)
{
    public static Guide Parse(string slug, string text)
    {
        var title = slug;
        var lead = new List<GuideBlock>();
        var sections = new List<GuideSection>();
        var blocks = lead;
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).ToArray();
        for (var i = 0; i < lines.Length;)
        {
            var line = lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                blocks = [];
                sections.Add(new GuideSection(line[3..], AnchorOf(line[3..]), blocks));
                i++;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..];
                i++;
            }
            else if (Picture().Match(line) is { Success: true } picture)
            {
                blocks.Add(new GuidePicture(picture.Groups["file"].Value, picture.Groups["caption"].Value));
                i++;
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                var isSteps = item.Groups["number"].Success;
                var items = new List<IReadOnlyList<GuideRun>>();
                for (; i < lines.Length && Item().Match(lines[i]) is { Success: true } next && next.Groups["number"].Success == isSteps; i++)
                    items.Add(Runs(next.Groups["text"].Value));
                blocks.Add(new GuideList(isSteps, items));
            }
            else
            {
                if (line.Length > 0)
                    blocks.Add(new GuideParagraph(Runs(line)));
                i++;
            }
        }

        return new Guide(slug, title, lead, sections);
    }

    private static List<GuideRun> Runs(string text)
    {
        var runs = new List<GuideRun>();
        var at = 0;
        foreach (var match in Mark().EnumerateMatches(text))
        {
            if (match.Index > at)
                runs.Add(new GuideRun(GuideMark.Words, text[at..match.Index]));
            var found = Mark().Match(text, match.Index, match.Length);
            runs.Add(found.Groups["press"].Success ? new GuideRun(GuideMark.Press, found.Groups["press"].Value)
                : found.Groups["field"].Success ? new GuideRun(GuideMark.Field, found.Groups["field"].Value)
                : found.Groups["clause"].Success ? new GuideRun(GuideMark.Clause, found.Groups["clause"].Value)
                : new GuideRun(GuideMark.Open, found.Groups["page"].Value, found.Groups["address"].Value));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            runs.Add(new GuideRun(GuideMark.Words, text[at..]));
        return runs;
    }

    private static string AnchorOf(string title) => NoWord().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"^!\[(?<caption>[^\]]+)\]\(gambar/(?<file>[a-z0-9-]+\.webp)\)$")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^(?:-|(?<number>\d+)\.) (?<text>.+)$")]
    private static partial Regex Item();

    // A page's address is one of this portal: it begins with a slash and a letter, or is the slash alone.
    [GeneratedRegex(@"\*\*(?<press>[^*]+)\*\*|\*(?<field>[^*]+)\*|\{(?<clause>[^{}]+)\}|\[(?<page>[^\]]+)\]\((?<address>/(?:[a-z][^\s()]*)?)\)")]
    private static partial Regex Mark();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoWord();
}
