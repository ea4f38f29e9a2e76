using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;
using Writing = PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>All that stands in columns: tables, key and value pairs, signatures, initials box.</summary>
internal sealed class WordTables(Look look)
{
    private readonly WordColumns columns = new(look);

    public Table Of(Writing.Table table)
    {
        var widths = columns.Widths(table);
        var word = Frame(widths, WordStyles.Table);
        word.Append(Row(repeat: true, table.Columns.Select((column, i) =>
            Cell(widths[i], Look.HeaderFill, Paragraph(column.Heading, WordStyles.TableHeading)))));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var keep = row == table.Rows.Count - 1 && table.Totals is not null;
            word.Append(Row(false, table.Rows[row].Cells.Select((cell, i) => Cell(widths[i], Look.Fill(cell.Tone),
                Paragraph(Look.Words(cell), WordStyles.TableText, table.Columns[i].Alignment, keep)))));
        }
        if (table.Totals is { } totals)
            word.Append(Row(false, totals.Cells.Select((cell, i) => Cell(widths[i], Look.Fill(cell.Tone) ?? Look.TotalsFill,
                Paragraph(cell.Text.AllBold(), WordStyles.TableText, table.Columns[i].Alignment)))));
        return word;
    }

    public Table Of(Writing.KeyValueList pairs)
    {
        var widths = columns.Widths([0.3, 0.03, 0.67]);
        var table = Frame(widths, null);
        foreach (var pair in pairs.Items)
            table.Append(Row(false,
            [
                Cell(widths[0], null, Paragraph(pair.Key, WordStyles.Pair)), Cell(widths[1], null, Paragraph(":", WordStyles.Pair)),
                Cell(widths[2], null, Paragraph(pair.Value, WordStyles.Pair)),
            ]));
        return table;
    }

    /// <summary>
    /// Two signatures in a row, one alone at the right, an odd last one in the middle. What stands above the room for signing and what stands
    /// below it are rows of their own, so that all names stand on one line.
    /// </summary>
    public IEnumerable<OpenXmlElement> Of(Writing.SignatureBlocks block)
    {
        var widths = columns.Widths([1, 1]);
        var table = Frame(widths, null);
        var hasPlace = block.Signatures.Any(signature => signature.PlaceAndDate is not null);
        var pairs = block.Signatures.Chunk(2).ToArray();
        for (var i = 0; i < pairs.Length; i++)
        {
            var pair = pairs[i];
            Add(pair, signature => Spaced(signature.Head.Skip(hasPlace ? 0 : 1), Look.SignatureGap));
            var foot = pair.Select(signature => Spaced(signature.Below.Select(line => (Writing.RichText)line).Prepend(Writing.RichText.Bold(signature.Name)),
                Look.SignatureSpace)).ToArray();
            // The last row is free to be the last of its page.
            if (i == pairs.Length - 1)
                foreach (var paragraph in foot.SelectMany(lines => lines))
                    paragraph.ParagraphProperties!.KeepNext = new KeepNext { Val = false };
            var at = 0;
            Add(pair, _ => foot[at++]);
        }

        yield return table;

        void Add(Writing.Signature[] pair, Func<Writing.Signature, List<Paragraph>> lines)
        {
            if (pair.Length == 2)
                table.Append(Row(false, pair.Select((signature, i) => Cell(widths[i], null, lines(signature)))));
            else if (block.Signatures.Count == 1)
                table.Append(Row(false, [Cell(widths[0], null, Paragraph("", WordStyles.Signature)), Cell(widths[1], null, lines(pair[0]))]));
            else
                table.Append(Row(false, [Over(2, Cell(widths.Sum(), null, lines(pair[0])))]));
        }
    }

    /// <summary>Lines of a signature, the first one so far below what is above it.</summary>
    private static List<Paragraph> Spaced(IEnumerable<Writing.RichText> lines, float before)
    {
        List<Paragraph> paragraphs = [.. lines.Select(line => Paragraph(line, WordStyles.Signature))];
        paragraphs[0].ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = Text(WordRenderer.Twips(before)) };
        return paragraphs;
    }

    private static TableCell Over(int columns, TableCell cell)
    {
        cell.TableCellProperties!.GridSpan = new GridSpan { Val = columns };
        return cell;
    }

    public static Table Of(Writing.ParafBox paraf)
    {
        int[] widths = [900, .. paraf.Parties.Select(_ => 1600)];
        var table = Frame(widths, WordStyles.Table);
        table.Append(Row(false, paraf.Parties.Prepend("Paraf").Select((text, i) =>
            Cell(widths[i], null, Paragraph(text, WordStyles.Small, Writing.Alignment.Center)))));
        var initials = Row(false, widths.Select(width => Cell(width, null, Paragraph("", WordStyles.Small))));
        initials.TableRowProperties!.Append(new TableRowHeight { Val = 400, HeightType = HeightRuleValues.AtLeast });
        table.Append(initials);
        return table;
    }

    private static Table Frame(int[] widths, string? style) => new(
        new TableProperties
        {
            TableStyle = style is null ? null : new TableStyle { Val = style },
            TableWidth = new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
        },
        new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));

    private static TableRow Row(bool repeat, IEnumerable<TableCell> cells)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (repeat)
            properties.Append(new TableHeader());
        return new TableRow([properties, .. cells]);
    }

    private static TableCell Cell(int width, string? fill, params IEnumerable<Paragraph> paragraphs) => new(
    [
        new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) },
            Shading = fill is null ? null : new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill },
        },
        .. paragraphs,
    ]);

    private static Paragraph Paragraph(
        Writing.RichText text, string style = WordStyles.TableText, Writing.Alignment alignment = Writing.Alignment.Left, bool keepNext = false) =>
        WordBlocks.Paragraph(text, style, alignment, keepNext);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
