using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;
using SkiaSharp;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>Every kind of block as bands of the text column, and as tags in the order of reading.</summary>
internal sealed class BlockLayout(Typesetter typesetter, float pageHeight, Tag tags)
{
    private readonly DocumentStyle look = typesetter.Look;
    private readonly FrontLayout front = new(typesetter);
    private bool hasTitle;

    private float Left => look.MarginLeft;
    private float Width => look.TextWidth;

    /// <param name="document">As a whole.</param>
    /// <param name="blocks">Those of it that are laid out here.</param>
    /// <param name="letterhead">What stands before them.</param>
    public List<PageBand> Of(Document document, IReadOnlyList<Block> blocks, Letterhead? letterhead)
    {
        var bands = new List<PageBand>();
        if (letterhead is not null)
            bands.Add(front.Of(letterhead, tags));
        hasTitle = document.Blocks.OfType<TitleLines>().Any();
        var breakNext = false;
        foreach (var block in blocks)
        {
            if (block is PageBreak)
            {
                breakNext = true;
                continue;
            }
            foreach (var band in Of(block))
            {
                bands.Add(breakNext ? band with { BreakBefore = true } : band);
                breakNext = false;
            }
        }
        return bands;
    }

    private IEnumerable<PageBand> Of(Block block) => block switch
    {
        TitleLines title => Together(Of(title), 12),
        Heading heading => Together(Lines(
            heading.Level == 3 ? heading.Text.AllItalic() : heading.Text.AllBold(),
            look.HeadingSize(heading.Level), Left, Width, Alignment.Left,
            tags.Add(new Tag($"H{heading.Level + (hasTitle ? 1 : 0)}") { Title = heading.Text.Plain })), heading.Level == 1 ? 14 : 9),
        Paragraph paragraph => Flowing(
            Lines(paragraph.Text, look.Body, Left, Width, paragraph.Alignment, tags.Add("P")), 6, paragraph.KeepWithNext, paragraph.IsWhole),
        NumberedList list => Of(list, 0, tags),
        Table table => new TableLayout(typesetter, pageHeight).Of(table, tags),
        KeyValueList pairs => Of(pairs),
        Picture picture => [Of(picture)],
        BarChart chart => Of(chart),
        ColumnChart chart => new ColumnChartLayout(typesetter).Of(chart, tags),
        SignatureBlocks signatures => front.Of(signatures, tags),
        ParafBox paraf => [front.Of(paraf, tags) with { SpaceBefore = 10 }],
        _ => throw new NotSupportedException($"No drawing for {block.GetType().Name}."),
    };

    private IEnumerable<PageBand> Lines(RichText text, float size, float x, float width, Alignment alignment, Tag tag) =>
        typesetter.Break(text, size, width, alignment)
            .Select(line => new PageBand(size * Style.LineFactor, (drawing, top) => drawing.Text(line, x, top, size, tag)));

    private IEnumerable<PageBand> Of(TitleLines title)
    {
        var tag = tags.Add(new Tag("H1") { Title = string.Join(' ', title.Lines) });
        return title.Lines.SelectMany(line => Lines(RichText.Bold(line), look.TitleSize, Left, Width, Alignment.Center, tag))
            .Append(new PageBand(4, (_, _) => { }));
    }

    /// <summary>Bands that stay with each other and with what follows.</summary>
    private static IEnumerable<PageBand> Together(IEnumerable<PageBand> bands, float spaceBefore) =>
        bands.Select((band, i) => band with { SpaceBefore = i == 0 ? spaceBefore : 0, KeepWithNext = true });

    /// <summary>Lines that may part over pages, but never one alone at a foot or a head.</summary>
    private static PageBand[] Flowing(IEnumerable<PageBand> lines, float spaceBefore, bool keepWithNext, bool whole = false)
    {
        var bands = lines.ToArray();
        for (var i = 0; i < bands.Length; i++)
            bands[i] = bands[i] with
            {
                SpaceBefore = i == 0 ? spaceBefore : 0,
                KeepWithNext = i == bands.Length - 1 ? keepWithNext : whole || i == 0 || i == bands.Length - 2,
            };
        return bands;
    }

    private IEnumerable<PageBand> Of(NumberedList list, int depth, Tag parent)
    {
        var letters = list.Numbering is Numbering.Letter or Numbering.LetterParenthesis;
        var tag = parent.Add(new Tag("L") { Attributes = $" /A <</O /List /ListNumbering /{(letters ? "LowerAlpha" : "Decimal")}>>" });
        var x = Left + depth * Style.ListIndent;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = tag.Add("LI");
            var (label, body) = (item.Add("Lbl"), item.Add("LBody"));
            var mark = typesetter.Break(list.Mark(i), look.Body, Style.ListIndent * 3)[0];
            var indent = Math.Max(Style.ListIndent, typesetter.Width(list.Mark(i), FontStyle.Regular, look.Body) + 4);
            var lines = Flowing(Lines(list.Items[i].Text, look.Body, x + indent, Left + Width - x - indent, Alignment.Justify, body), 3, false);
            var first = lines[0];
            lines[0] = first with
            {
                Draw = (drawing, top) =>
                {
                    drawing.Text(mark, x, top, look.Body, label);
                    first.Draw(drawing, top);
                },
            };
            foreach (var band in lines)
                yield return band;
            if (list.Items[i].Nested is not { } nested)
                continue;
            foreach (var band in Of(nested, depth + 1, body))
                yield return band;
        }
    }

    private IEnumerable<PageBand> Of(KeyValueList pairs)
    {
        if (pairs.Items.Count == 0)
            yield break;
        var keyWidth = Math.Min(Width * 0.38f,
            pairs.Items.Max(pair => typesetter.Width(pair.Key, FontStyle.Regular, look.Body)) + 10);
        var colon = typesetter.Break(":", look.Body, 10)[0];
        var valueLeft = Left + keyWidth + 10;
        var tag = tags.Add("L");
        for (var i = 0; i < pairs.Items.Count; i++)
        {
            var item = tag.Add("LI");
            var (label, body) = (item.Add("Lbl"), item.Add("LBody"));
            var keys = typesetter.Break(pairs.Items[i].Key, look.Body, keyWidth - 4);
            var values = typesetter.Break(pairs.Items[i].Value, look.Body, Left + Width - valueLeft);
            var lines = Enumerable.Range(0, Math.Max(keys.Count, values.Count)).Select(row =>
                new PageBand(look.Body * Style.LineFactor, (drawing, top) =>
                {
                    if (row < keys.Count)
                        drawing.Text(keys[row], Left, top, look.Body, label);
                    if (row == 0)
                        drawing.Text(colon, Left + keyWidth, top, look.Body, label);
                    if (row < values.Count)
                        drawing.Text(values[row], valueLeft, top, look.Body, body);
                }));
            foreach (var band in Flowing(lines, i == 0 ? 6 : 2, false))
                yield return band;
        }
    }

    private PageBand Of(Picture picture)
    {
        var image = SKImage.FromEncodedData(picture.Bytes.Span)
            ?? throw new InvalidDataException($"The picture '{picture.AlternativeText}' is neither PNG nor JPEG.");
        var width = Width * (float)Math.Clamp(picture.WidthShare, 0.01, 1);
        var height = width * image.Height / image.Width;
        if (height > pageHeight)
            (width, height) = (width * pageHeight / height, pageHeight);
        var tag = tags.Add(new Tag("Figure") { Alternative = picture.AlternativeText });
        return new PageBand(height, (drawing, top) => drawing.Picture(image, Left + (Width - width) / 2, top, width, height, tag)) { SpaceBefore = 8 };
    }

    private IEnumerable<PageBand> Of(BarChart chart)
    {
        var (size, labels, values) = (look.TableText, Width * 0.32f, Width * 0.14f);
        var tag = tags.Add("Table");
        foreach (var band in Together(Lines(RichText.Bold($"{chart.Title} ({chart.Unit})"), look.Caption, Left, Width, Alignment.Left, tag.Add("Caption")), 8))
            yield return band;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            var row = tag.Add("TR");
            var (head, figure) = (row.Add(new Tag("TH") { Attributes = " /A <</O /Table /Scope /Row>>" }), row.Add("TD"));
            var label = typesetter.Break(bar.Label, size, labels - 6, Alignment.Right);
            var value = typesetter.Break(IndonesianNumbers.Plain(bar.Value), size, values - 4)[0];
            var length = (Width - labels - values) * (float)chart.Share(bar);
            var lineHeight = size * Style.LineFactor;
            var height = label.Count * lineHeight + 4;
            yield return new PageBand(height, (drawing, top) =>
            {
                for (var at = 0; at < label.Count; at++)
                    drawing.Text(label[at], Left, top + 2 + at * lineHeight, size, head);
                drawing.Fill(Left + labels, top + 2, length, height - 4, Style.BarFill);
                drawing.VerticalRule(Left + labels, top, height);
                drawing.Text(value, Left + labels + length + 4, top + 2 + (height - 4 - lineHeight) / 2, size, figure);
            })
            { SpaceBefore = i == 0 ? 3 : 0, KeepWithNext = i == 0 && chart.Bars.Count > 1 };
        }
    }
}
