using PkKemendagriBkn.Core.Writing;
using SkiaSharp;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>Every kind of block as strips of the text column.</summary>
internal sealed class BlockStrips(Typesetter typesetter, float pageHeight)
{
    private const float Left = Style.MarginLeft, Width = Style.TextWidth;

    public List<Strip> Of(Document document)
    {
        var strips = new List<Strip>();
        if (document.Letterhead is { } letterhead) strips.Add(FrontStrips.Of(letterhead, typesetter));
        var breakNext = false;
        foreach (var block in document.Blocks)
        {
            if (block is PageBreak)
            {
                breakNext = true;
                continue;
            }
            foreach (var strip in Of(block))
            {
                strips.Add(breakNext ? strip with { BreakBefore = true } : strip);
                breakNext = false;
            }
        }
        return strips;
    }

    private IEnumerable<Strip> Of(Block block) => block switch
    {
        TitleLines title => Together(title.Lines
            .SelectMany(line => Lines(RichText.Bold(line), Style.TitleSize, Left, Width, Alignment.Center))
            .Append(new Strip(4, (_, _) => { })), 12),
        Heading heading => Together(Lines(
            heading.Level == 3 ? heading.Text.AllItalic() : heading.Text.AllBold(),
            Style.HeadingSize(heading.Level), Left, Width, Alignment.Left), heading.Level == 1 ? 14 : 9),
        Paragraph paragraph => Flowing(
            Lines(paragraph.Text, Style.Body, Left, Width, paragraph.Alignment), 6, paragraph.KeepWithNext, paragraph.IsWhole),
        NumberedList list => Of(list, 0),
        Table table => TableStrips.Of(table, typesetter, pageHeight),
        KeyValueList pairs => Of(pairs),
        Picture picture => [Of(picture)],
        BarChart chart => Of(chart),
        ColumnChart chart => ColumnStrips.Of(chart, typesetter),
        SignatureBlocks signatures => FrontStrips.Of(signatures, typesetter),
        ParafBox paraf => [FrontStrips.Of(paraf, typesetter) with { SpaceBefore = 10 }],
        _ => throw new NotSupportedException($"No drawing for {block.GetType().Name}."),
    };

    private IEnumerable<Strip> Lines(RichText text, float size, float x, float width, Alignment alignment) =>
        typesetter.Break(text, size, width, alignment)
            .Select(line => new Strip(size * Style.LineFactor, (drawing, top) => drawing.Text(line, x, top, size)));

    /// <summary>Strips that stay with each other and with what follows.</summary>
    private static IEnumerable<Strip> Together(IEnumerable<Strip> strips, float spaceBefore) =>
        strips.Select((strip, i) => strip with { SpaceBefore = i == 0 ? spaceBefore : 0, KeepWithNext = true });

    /// <summary>Lines that may part over pages, but never one alone at a foot or a head.</summary>
    private static Strip[] Flowing(IEnumerable<Strip> lines, float spaceBefore, bool keepWithNext, bool whole = false)
    {
        var strips = lines.ToArray();
        for (var i = 0; i < strips.Length; i++)
            strips[i] = strips[i] with
            {
                SpaceBefore = i == 0 ? spaceBefore : 0,
                KeepWithNext = i == strips.Length - 1 ? keepWithNext : whole || i == 0 || i == strips.Length - 2,
            };
        return strips;
    }

    private IEnumerable<Strip> Of(NumberedList list, int depth)
    {
        var x = Left + depth * Style.ListIndent;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = typesetter.Break(list.Mark(i), Style.Body, Style.ListIndent * 3)[0];
            var indent = Math.Max(Style.ListIndent, typesetter.Width(list.Mark(i), FontStyle.Regular, Style.Body) + 4);
            var lines = Flowing(Lines(list.Items[i].Text, Style.Body, x + indent, Left + Width - x - indent, Alignment.Justify), 3, false);
            var first = lines[0];
            lines[0] = first with
            {
                Draw = (drawing, top) =>
                {
                    drawing.Text(mark, x, top, Style.Body);
                    first.Draw(drawing, top);
                },
            };
            foreach (var strip in lines) yield return strip;
            if (list.Items[i].Nested is not { } nested) continue;
            foreach (var strip in Of(nested, depth + 1)) yield return strip;
        }
    }

    private IEnumerable<Strip> Of(KeyValueList pairs)
    {
        if (pairs.Items.Count == 0) yield break;
        var keyWidth = Math.Min(Width * 0.38f,
            pairs.Items.Max(pair => typesetter.Width(pair.Key, FontStyle.Regular, Style.Body)) + 10);
        var colon = typesetter.Break(":", Style.Body, 10)[0];
        var valueLeft = Left + keyWidth + 10;
        for (var i = 0; i < pairs.Items.Count; i++)
        {
            var keys = typesetter.Break(pairs.Items[i].Key, Style.Body, keyWidth - 4);
            var values = typesetter.Break(pairs.Items[i].Value, Style.Body, Left + Width - valueLeft);
            var lines = Enumerable.Range(0, Math.Max(keys.Count, values.Count)).Select(row =>
                new Strip(Style.Body * Style.LineFactor, (drawing, top) =>
                {
                    if (row < keys.Count) drawing.Text(keys[row], Left, top, Style.Body);
                    if (row == 0) drawing.Text(colon, Left + keyWidth, top, Style.Body);
                    if (row < values.Count) drawing.Text(values[row], valueLeft, top, Style.Body);
                }));
            foreach (var strip in Flowing(lines, i == 0 ? 6 : 2, false)) yield return strip;
        }
    }

    private Strip Of(Picture picture)
    {
        var image = SKImage.FromEncodedData(picture.Bytes.Span)
            ?? throw new InvalidDataException($"The picture '{picture.AlternativeText}' is neither PNG nor JPEG.");
        var width = Width * (float)Math.Clamp(picture.WidthShare, 0.01, 1);
        var height = width * image.Height / image.Width;
        if (height > pageHeight) (width, height) = (width * pageHeight / height, pageHeight);
        return new Strip(height, (drawing, top) => drawing.Picture(image, Left + (Width - width) / 2, top, width, height)) { SpaceBefore = 8 };
    }

    private IEnumerable<Strip> Of(BarChart chart)
    {
        const float size = Style.TableText, labels = Width * 0.32f, values = Width * 0.14f;
        foreach (var strip in Together(Lines(RichText.Bold($"{chart.Title} ({chart.Unit})"), Style.Caption, Left, Width, Alignment.Left), 8))
            yield return strip;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var bar = chart.Bars[i];
            var label = typesetter.Break(bar.Label, size, labels - 6, Alignment.Right);
            var value = typesetter.Break(IndonesianNumbers.Plain(bar.Value), size, values - 4)[0];
            var length = (Width - labels - values) * (float)chart.Share(bar);
            var lineHeight = size * Style.LineFactor;
            var height = label.Count * lineHeight + 4;
            yield return new Strip(height, (drawing, top) =>
            {
                for (var row = 0; row < label.Count; row++) drawing.Text(label[row], Left, top + 2 + row * lineHeight, size);
                drawing.Fill(Left + labels, top + 2, length, height - 4, Style.BarFill);
                drawing.VerticalRule(Left + labels, top, height);
                drawing.Text(value, Left + labels + length + 4, top + 2 + (height - 4 - lineHeight) / 2, size);
            })
            { SpaceBefore = i == 0 ? 3 : 0, KeepWithNext = i == 0 && chart.Bars.Count > 1 };
        }
    }
}
