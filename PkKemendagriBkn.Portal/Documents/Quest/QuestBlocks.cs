#if QUESTPDF
using PkKemendagriBkn.Core.Writing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;
using Document = PkKemendagriBkn.Core.Writing.Document;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Quest;

/// <summary>Every kind of block in QuestPDF's words.</summary>
internal sealed class QuestBlocks(Style look)
{
    /// <summary>Room (points) that a heading asks for together with the beginning of what it heads.</summary>
    private const float HeadingRoom = 200, MostPictureHeight = 600;

    public void Compose(ColumnDescriptor column, IReadOnlyList<Block> blocks, Letterhead? kop)
    {
        if (kop is { } letterhead)
            column.Item().Element(container => Kop(container, letterhead));
        for (var i = 0; i < blocks.Count; i++)
        {
            // A page break with nothing behind it would leave an empty page.
            if (blocks[i] is PageBreak)
            {
                if (i > 0 && i < blocks.Count - 1)
                    column.Item().PageBreak();
                continue;
            }
            var group = new List<Block> { blocks[i] };
            while (KeepsWithNext(blocks[i]) && i < blocks.Count - 1 && blocks[i + 1] is not PageBreak)
                group.Add(blocks[++i]);
            var item = group[^1] is SignatureBlocks or BarChart or ColumnChart or Picture
                ? column.Item().PreventPageBreak()
                : column.Item().EnsureSpace(group.Count > 1 || group[0] is Table ? HeadingRoom : 0);
            item.Column(inner =>
            {
                foreach (var block in group)
                    inner.Item().Element(container => Compose(container, block));
            });
        }
    }

    private static bool KeepsWithNext(Block block) => block is TitleLines or Heading or Paragraph { KeepWithNext: true };

    private void Compose(IContainer container, Block block)
    {
        switch (block)
        {
            case TitleLines title:
                container.PaddingTop(12).PaddingBottom(4).Column(column =>
                {
                    foreach (var line in title.Lines)
                        Write(column.Item(), RichText.Bold(line), look.TitleSize, Alignment.Center);
                });
                break;
            case Heading heading:
                Write(container.PaddingTop(heading.Level == 1 ? 14 : 9),
                    heading.Level == 3 ? heading.Text.AllItalic() : heading.Text.AllBold(), look.HeadingSize(heading.Level), Alignment.Left);
                break;
            case Paragraph paragraph:
                Write(container.PaddingTop(6), paragraph.Text, look.Body, paragraph.Alignment);
                break;
            case NumberedList list:
                List(container.PaddingTop(3), list);
                break;
            case Table table:
                new QuestTables(look).Compose(container.PaddingTop(6), table);
                break;
            case KeyValueList pairs:
                Pairs(container.PaddingTop(6), pairs);
                break;
            case Picture picture:
                Place(container, picture);
                break;
            case BarChart or ColumnChart:
                Place(container, ChartPicture.Of(block, look));
                break;
            case SignatureBlocks signatures:
                Signatures(container.PaddingTop(Style.SignatureGap), signatures);
                break;
            case ParafBox paraf:
                Paraf(container.PaddingTop(10), paraf);
                break;
            default:
                throw new NotSupportedException($"No drawing for {block.GetType().Name}.");
        }
    }

    /// <summary>As wide as it is meant to be, whatever room is left on the page: squeezed, no telephone would read a code.</summary>
    private void Place(IContainer container, Picture picture)
    {
        var width = WidthOf(picture);
        container.PaddingTop(8).AlignCenter().Width(width).SemanticImage(picture.AlternativeText).Image(picture.Bytes.ToArray()).FitWidth();
    }

    /// <summary>Points: its share of the text width, less where it would be higher than a page has room for.</summary>
    private float WidthOf(Picture picture)
    {
        using var codec = SKCodec.Create(new MemoryStream(picture.Bytes.ToArray()))
            ?? throw new InvalidDataException($"The picture '{picture.AlternativeText}' is neither PNG nor JPEG.");
        var width = look.TextWidth * (float)Math.Clamp(picture.WidthShare, 0.01, 1);
        return Math.Min(width, MostPictureHeight * codec.Info.Width / codec.Info.Height);
    }

    public static void Write(IContainer container, RichText words, float size, Alignment alignment) => container.Text(text =>
    {
        text.DefaultTextStyle(style => style.FontSize(size));
        switch (alignment)
        {
            case Alignment.Center: text.AlignCenter(); break;
            case Alignment.Right: text.AlignRight(); break;
            case Alignment.Justify: text.Justify(); break;
            default: text.AlignLeft(); break;
        }
        foreach (var run in words.Runs)
        {
            var span = text.Span(run.Text);
            if (run.Bold)
                span.Bold();
            if (run.Italic)
                span.Italic();
        }
    });

    private void Kop(IContainer container, Letterhead letterhead) =>
        container.BorderBottom(0.6f).BorderColor(QuestPdfRenderer.Hex(Style.Ink)).PaddingBottom(2)
            .BorderBottom(1.8f).BorderColor(QuestPdfRenderer.Hex(Style.Ink)).PaddingBottom(6).Row(row =>
        {
            row.Spacing(10);
            if (!letterhead.Logo.IsEmpty)
                row.ConstantItem(Style.LogoHeight).Height(Style.LogoHeight).Image(letterhead.Logo.ToArray()).FitArea();
            row.RelativeItem().AlignMiddle().Column(column =>
            {
                foreach (var name in letterhead.Names)
                    Write(column.Item(), RichText.Bold(name), look.LetterheadSize, Alignment.Center);
                foreach (var line in letterhead.Address)
                    Write(column.Item(), line, Style.Small + 0.5f, Alignment.Center);
            });
        });

    private void List(IContainer container, NumberedList list) => container.Column(column =>
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var (item, mark) = (list.Items[i], list.Mark(i));
            column.Item().PaddingTop(3).Row(row =>
            {
                row.ConstantItem(Math.Max(Style.ListIndent, mark.Length * 6)).Text(mark);
                row.RelativeItem().Column(inner =>
                {
                    Write(inner.Item(), item.Text, look.Body, Alignment.Justify);
                    if (item.Nested is { } nested)
                        List(inner.Item(), nested);
                });
            });
        }
    });

    private void Pairs(IContainer container, KeyValueList pairs) => container.Column(column =>
    {
        var letters = new Skia.Typesetter(look);
        var keys = pairs.Items.Select(pair => letters.Width(pair.Key, FontStyle.Regular, look.Body)).DefaultIfEmpty().Max();
        foreach (var pair in pairs.Items)
            column.Item().PaddingTop(2).Row(row =>
            {
                row.ConstantItem(Math.Min(look.TextWidth * 0.38f, keys + 10)).Text(pair.Key);
                row.ConstantItem(10).Text(":");
                Write(row.RelativeItem(), pair.Value, look.Body, Alignment.Left);
            });
    });

    private void Signatures(IContainer container, SignatureBlocks block) => container.Column(column =>
    {
        column.Spacing(14);
        var alone = block.Signatures.Count == 1;
        foreach (var pair in block.Signatures.Chunk(2))
            column.Item().PreventPageBreak().Column(whole =>
            {
                // Each row is as high as its higher side, so that all names stand on one line.
                Side(whole.Item(), pair, alone, (inner, signature) =>
                {
                    // A space keeps the line where there is no place and date, so that both sides begin level.
                    foreach (var line in signature.Head)
                        Write(inner.Item(), line.Plain.Length == 0 ? " " : line, look.Body, Alignment.Center);
                });
                Side(whole.Item().PaddingTop(Style.SignatureSpace), pair, alone, (inner, signature) =>
                {
                    inner.Item().AlignCenter().Text(text =>
                    {
                        text.AlignCenter();
                        text.Span(signature.Name).FontSize(look.Body).Bold().Underline();
                    });
                    foreach (var line in signature.Below)
                        Write(inner.Item(), line, look.Body, Alignment.Center);
                });
            });
    });

    /// <summary>Two in a row, one alone at the right, an odd last one in the middle.</summary>
    private static void Side(IContainer container, Signature[] pair, bool alone, Action<ColumnDescriptor, Signature> write) => container.Row(row =>
    {
        row.Spacing(24);
        if (pair.Length == 1)
            row.RelativeItem(alone ? 2 : 1);
        foreach (var signature in pair)
            row.RelativeItem(pair.Length == 1 ? 2 : 1).Column(inner => write(inner, signature));
        if (pair.Length == 1 && !alone)
            row.RelativeItem();
    });

    public void Paraf(IContainer container, ParafBox paraf) => container.Row(row =>
    {
        Frame(row.ConstantItem(38)).AlignCenter().AlignMiddle().Text("Paraf").FontSize(Style.Small);
        var width = Math.Min(78, (look.TextWidth - 38) / Math.Max(1, paraf.Parties.Count));
        foreach (var party in paraf.Parties)
            Frame(row.ConstantItem(width)).PaddingHorizontal(2).PaddingBottom(20).AlignCenter().Text(party).FontSize(Style.Small);

        static IContainer Frame(IContainer cell) => cell.Border(0.5f).BorderColor(QuestPdfRenderer.Hex(Style.Rule));
    });
}
#endif
