namespace PkKemendagriBkn.Core.Writing;

/// <summary>A document as plain lines under its main headings, so that two versions can be compared by their words.</summary>
public static class DocumentLines
{
    /// <summary>
    /// The lines under one main heading, which is named without its number: a section that is put in before it moves the number and
    /// not the section. The first part, before any heading, has an empty one.
    /// </summary>
    public sealed record Part(string Heading, string Text);

    public static IReadOnlyList<Part> Of(Document document)
    {
        var parts = new List<(string Heading, List<string> Lines)> { ("", []) };
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block is Heading { Level: 1 } heading)
            {
                parts.Add((heading.Title.Plain, []));
                continue;
            }

            // The closing words belong to the signatures and not to whichever section comes last.
            if (block is Paragraph { KeepWithNext: true } && i + 1 < document.Blocks.Count && document.Blocks[i + 1] is SignatureBlocks)
                parts.Add(("Penutup", []));
            parts[^1].Lines.AddRange(LinesOf(block));
        }

        return [.. parts.Where(p => p.Lines.Count > 0 || p.Heading.Length > 0).Select(p => new Part(p.Heading, string.Join('\n', p.Lines)))];
    }

    /// <summary>A chart for whoever does not see it: its title, and every bar or column with its numbers.</summary>
    public static string Spoken(Block chart) => string.Join("; ", LinesOf(chart));

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        TitleLines title => title.Lines,
        Heading heading => [heading.Text.Plain],
        Paragraph paragraph => paragraph.Text.Plain.Split('\n'),
        NumberedList list => ItemsOf(list),
        KeyValueList pairs => pairs.Items.Select(pair => $"{pair.Key}: {pair.Value.Plain}"),
        BarChart chart => chart.Bars.Select(bar => $"{chart.Title} – {bar.Label}: {IndonesianNumbers.Plain(bar.Value)} {chart.Unit}"),
        ColumnChart chart => RowsOf(chart.AsTable()),
        Table table => RowsOf(table),
        SignatureBlocks signatures => signatures.Signatures.Select(s => $"{s.Role}: {s.Name}, {s.Office}"),
        _ => [],
    };

    private static IEnumerable<string> RowsOf(Table table)
    {
        if (table.Caption is { } caption)
            yield return caption;
        yield return string.Join(" | ", table.Columns.Select(column => column.Heading));
        foreach (var row in table.Totals is { } totals ? table.Rows.Append(totals) : table.Rows)
            yield return string.Join(" | ", row.Cells.Select(cell => cell.Text.Plain.Replace('\n', ' ')));
    }

    private static IEnumerable<string> ItemsOf(NumberedList list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            yield return $"{list.Mark(i)} {list.Items[i].Text.Plain}";
            foreach (var line in list.Items[i].Nested is { } nested ? ItemsOf(nested) : [])
                yield return line;
        }
    }
}
