using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

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
/// The guide of one role: Markdown with headings (#, ##), paragraphs, lists and pictures of the portal on a line of their own, and inside a
/// line **button or link**, *field*, [page](address) and {clause}. Whatever else is typed, HTML too, is words: nothing in it becomes code.
/// </summary>
public sealed partial record Guide(string Slug, string Title, IReadOnlyList<GuideBlock> Lead, IReadOnlyList<GuideSection> Sections)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    public static Guide Parse(string slug, string text)
    {
        var title = slug;
        var lead = new List<GuideBlock>();
        var sections = new List<GuideSection>();
        var blocks = lead;
        foreach (var block in Markdown.Parse(text, Pipeline))
        {
            if (block is not HeadingBlock heading)
            {
                blocks.Add(Read(block, text));
            }
            else if (Words(Runs(heading, text)) is var name && heading.Level == 1)
            {
                title = name;
            }
            else
            {
                blocks = [];
                sections.Add(new GuideSection(name, AnchorOf(name), blocks));
            }
        }

        return new Guide(slug, title, lead, sections);
    }

    private static GuideBlock Read(Block block, string text) => block switch
    {
        ParagraphBlock { Inline: { } line } when line.FirstChild == line.LastChild && line.FirstChild is LinkInline { IsImage: true } image
            && PictureOf(image, text) is { } picture => picture,
        ListBlock list => new GuideList(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => item.SelectMany(b => Runs(b, text)).ToList())]),
        _ => new GuideParagraph(Runs(block, text)),
    };

    private static GuidePicture? PictureOf(LinkInline image, string text) =>
        PictureAddress().Match(image.Url ?? "") is { Success: true } at ? new GuidePicture(at.Groups["file"].Value, Words(Runs(image, text))) : null;

    /// <summary>What stands in a heading or a paragraph; any other block as it was typed.</summary>
    private static List<GuideRun> Runs(Block block, string text) =>
        block is LeafBlock { Inline: { } line } ? Runs(line, text) : [new GuideRun(GuideMark.Words, Typed(block, text))];

    private static List<GuideRun> Runs(ContainerInline line, string text)
    {
        var runs = new List<GuideRun>();
        foreach (var run in line.SelectMany(inline => Read(inline, text)))
        {
            if (run.Mark == GuideMark.Words && runs is [.., { Mark: GuideMark.Words } before])
                runs[^1] = before with { Text = before.Text + run.Text };
            else
                runs.Add(run);
        }

        return [.. runs.SelectMany(run => run.Mark == GuideMark.Words ? WithClauses(run.Text) : [run])];
    }

    private static IEnumerable<GuideRun> Read(Inline inline, string text) => inline switch
    {
        LiteralInline literal => [new GuideRun(GuideMark.Words, literal.Content.ToString())],
        LineBreakInline => [new GuideRun(GuideMark.Words, " ")],
        EmphasisInline { DelimiterChar: '*' } marked =>
            [new GuideRun(marked.DelimiterCount == 2 ? GuideMark.Press : GuideMark.Field, Words(Runs(marked, text)))],
        LinkInline { IsImage: false, Url: { } url } link when PageAddress().IsMatch(url) => [new GuideRun(GuideMark.Open, Words(Runs(link, text)), url)],
        _ => [new GuideRun(GuideMark.Words, Typed(inline, text))],
    };

    private static IEnumerable<GuideRun> WithClauses(string words)
    {
        var at = 0;
        foreach (Match clause in Clause().Matches(words))
        {
            if (clause.Index > at)
                yield return new GuideRun(GuideMark.Words, words[at..clause.Index]);
            yield return new GuideRun(GuideMark.Clause, clause.Groups["id"].Value);
            at = clause.Index + clause.Length;
        }

        if (at < words.Length)
            yield return new GuideRun(GuideMark.Words, words[at..]);
    }

    private static string Words(IEnumerable<GuideRun> runs) => string.Concat(runs.Select(r => r.Text));

    private static string Typed(MarkdownObject piece, string text) => text.Substring(piece.Span.Start, piece.Span.Length);

    private static string AnchorOf(string title) => NoWord().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"^gambar/(?<file>[a-z0-9-]+\.webp)$")]
    private static partial Regex PictureAddress();

    // A page's address is one of this portal: it begins with a slash and a letter, or is the slash alone.
    [GeneratedRegex(@"^/(?:[a-z][^\s()]*)?$")]
    private static partial Regex PageAddress();

    [GeneratedRegex(@"\{(?<id>[^{}]+)\}")]
    private static partial Regex Clause();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoWord();
}
