using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;
using Writing = PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>Every kind of block as Word paragraphs and tables; collects the numbering of headings and lists on its way.</summary>
internal sealed class WordBlocks(MainDocumentPart main, WordHeadings headings)
{
    private readonly List<AbstractNum> counters = [.. headings.Counter];

    private Look look = null!;
    private WordTables tables = null!;

    /// <summary>One counter a list, so that every list starts anew.</summary>
    public Numbering Numbering => new(
        [.. counters, .. counters.Select((_, i) => new NumberingInstance(new AbstractNumId { Val = i }) { NumberID = i + 1 })]);

    /// <summary>The blocks of a section. Two tables that touch would become one in Word: the least of paragraphs stands between.</summary>
    public IEnumerable<OpenXmlElement> Of(PageSection section, Writing.Letterhead? letterhead)
    {
        (look, tables) = (section.Look, new WordTables(section.Look));
        OpenXmlElement? before = null;
        foreach (var element in (letterhead is null ? [] : Of(letterhead)).Concat(section.Blocks.SelectMany(Of)))
        {
            if (element is Table && before is Table)
                yield return Paragraph("", WordStyles.Between);
            yield return before = element;
        }
    }

    private IEnumerable<OpenXmlElement> Of(Writing.Block block) => block switch
    {
        Writing.TitleLines title => title.Lines.Select((line, i) => Paragraph(line, i == 0 ? WordStyles.TitleStart : WordStyles.Title)),
        Writing.Heading heading => [headings.Of(heading)],
        Writing.Paragraph paragraph => [Paragraph(paragraph.Text, null, paragraph.Alignment, paragraph.KeepWithNext)],
        Writing.NumberedList list => Of(list, 0),
        Writing.Table table => [.. Caption(table.Caption), tables.Of(table)],
        Writing.KeyValueList pairs => [tables.Of(pairs)],
        Writing.BarChart or Writing.ColumnChart => Of(ChartPicture.Of(block, look)),
        Writing.Picture picture => Of(picture),
        Writing.SignatureBlocks signatures => tables.Of(signatures),
        Writing.ParafBox paraf => [WordTables.Of(paraf)],
        Writing.PageBreak => [new Paragraph(
            new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "20",
                LineRule = LineSpacingRuleValues.Exact } },
            new Run(new Break { Type = BreakValues.Page }))],
        _ => throw new NotSupportedException($"No Word form for {block.GetType().Name}."),
    };

    private OpenXmlElement[] Of(Writing.Picture picture) => [new Paragraph(
        new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = WordStyles.Picture } },
        WordPictures.Run(main, picture.Bytes, picture.AlternativeText, (float)picture.WidthShare * look.TextWidth, float.MaxValue))];

    private List<Paragraph> Of(Writing.Letterhead letterhead)
    {
        List<Paragraph> lines = letterhead.Logo.IsEmpty ? [] : [new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = WordStyles.Letterhead } },
            WordPictures.Run(main, letterhead.Logo, "Lambang", float.MaxValue, Look.LogoHeight))];
        lines.AddRange(letterhead.Names.Select(name => Paragraph(name, WordStyles.Letterhead)));
        lines.AddRange(letterhead.Address.Select(line => Paragraph(line, WordStyles.Address)));
        if (lines.Count > 0)
            lines[^1].ParagraphProperties!.ParagraphBorders = new ParagraphBorders(new BottomBorder
            {
                Val = BorderValues.ThickThinSmallGap, Size = 18, Space = 6, Color = Look.Ink,
            });
        return lines;
    }

    private static IEnumerable<OpenXmlElement> Caption(string? caption) =>
        caption is null ? [] : [Paragraph(caption, WordStyles.Caption)];

    private IEnumerable<OpenXmlElement> Of(Writing.NumberedList list, int depth)
    {
        var number = counters.Count + 1;
        counters.Add(Counter(list.Numbering, number - 1, depth));
        foreach (var item in list.Items)
        {
            var paragraph = Paragraph(item.Text, WordStyles.List, Writing.Alignment.Justify);
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number });
            yield return paragraph;
            if (item.Nested is not { } nested)
                continue;
            foreach (var element in Of(nested, depth + 1))
                yield return element;
        }
    }

    private static AbstractNum Counter(Writing.Numbering numbering, int id, int depth)
    {
        var (format, text) = numbering switch
        {
            Writing.Numbering.Number => (NumberFormatValues.Decimal, "%1."),
            Writing.Numbering.Letter => (NumberFormatValues.LowerLetter, "%1."),
            Writing.Numbering.NumberParenthesis => (NumberFormatValues.Decimal, "%1)"),
            Writing.Numbering.LetterParenthesis => (NumberFormatValues.LowerLetter, "%1)"),
            _ => (NumberFormatValues.Decimal, "(%1)"),
        };
        var indent = WordRenderer.Twips(Look.ListIndent);
        return new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation
                {
                    Left = ((depth + 1) * indent).ToString(CultureInfo.InvariantCulture),
                    Hanging = indent.ToString(CultureInfo.InvariantCulture),
                }))
            { LevelIndex = 0 })
        { AbstractNumberId = id };
    }

    public static Paragraph Paragraph(
        Writing.RichText text, string? style, Writing.Alignment alignment = Writing.Alignment.Left, bool keepNext = false) => new(
    [
        new ParagraphProperties
        {
            ParagraphStyleId = style is null ? null : new ParagraphStyleId { Val = style },
            KeepNext = keepNext ? new KeepNext() : null,
            // Left is what the style says, so that a centred style stays centred.
            Justification = alignment == Writing.Alignment.Left ? null : new Justification
            {
                Val = alignment switch
                {
                    Writing.Alignment.Center => JustificationValues.Center,
                    Writing.Alignment.Right => JustificationValues.Right,
                    _ => JustificationValues.Both,
                },
            },
        },
        .. Runs(text),
    ]);

    public static IEnumerable<OpenXmlElement> Runs(Writing.RichText text, string? colour = null)
    {
        foreach (var part in text.Runs)
        {
            var run = new Run();
            if (part.Bold || part.Italic || colour is not null)
                run.RunProperties = new RunProperties
                {
                    Bold = part.Bold ? new Bold() : null,
                    Italic = part.Italic ? new Italic() : null,
                    Color = colour is null ? null : new Color { Val = colour },
                };
            var lines = Clean(part.Text).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    run.Append(new Break());
                run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
            }
            yield return run;
        }
    }

    /// <summary>Leaves out what XML cannot carry, since names come from outside.</summary>
    public static string Clean(string text)
    {
        if (text.All(character => XmlConvert.IsXmlChar(character) && character is not '\r'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != '\r' && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
                clean.Append(rune.ToString());
        return clean.ToString();
    }
}
