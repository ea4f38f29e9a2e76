using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>Sections as blocks of the printed document, and as the plain lines by which two versions are compared.</summary>
public static class SectionBlocks
{
    public static IEnumerable<Block> Of(DraftSection section, string mark)
    {
        yield return new Heading(1, $"{mark} {section.Title}");
        if (!section.IsFilled && string.IsNullOrWhiteSpace(section.Text))
            yield return new Paragraph(RichText.Italic("Tidak ada yang dilaporkan pada bagian ini."));
        if (section.Intro.Length > 0)
            yield return new Paragraph(section.Intro);
        if (section.Figures.Count > 0)
            yield return new KeyValueList([.. section.Figures.Select(f => new KeyValue(f.Label, f.Value))]);
        foreach (var chart in section.Charts)
            yield return new BarChart(chart.Title, chart.Unit, [.. chart.Bars.Select(b => new Bar(b.Label, b.Value))]);
        foreach (var table in section.Tables)
            yield return TableOf(table);
        foreach (var block in Markup.Parse(section.Text))
            yield return block;
    }

    /// <summary>Every word of a section on lines of its own.</summary>
    public static string Lines(DraftSection section) => string.Join('\n',
    [
        .. section.Intro.Length > 0 ? new[] { section.Intro } : [],
        .. section.Figures.Select(f => $"{f.Label}: {f.Value}"),
        .. section.Charts.SelectMany(c => c.Bars.Select(b => $"{c.Title} – {b.Label}: {IndonesianNumbers.Plain(b.Value)} {c.Unit}")),
        .. section.Tables.SelectMany(t => t.Rows.Select(r => $"{t.Caption}: {string.Join(" · ", r.Cells)}")),
        .. section.Text.Length > 0 ? section.Text.ReplaceLineEndings("\n").Split('\n') : [],
    ]);

    private static Table TableOf(FigureTable table) => new(
        [.. table.Columns.Select(c => new TableColumn(c.Heading, c.Width, c.IsNumber ? Alignment.Right : Alignment.Left))],
        [.. table.Rows.Select(r => new TableRow([.. r.Cells.Select(c => new Cell(c))]))])
    {
        Caption = table.Caption,
    };
}
