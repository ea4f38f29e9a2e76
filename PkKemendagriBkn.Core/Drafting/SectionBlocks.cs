using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>Sections as blocks of the printed document.</summary>
public static class SectionBlocks
{
    public static IEnumerable<Block> Of(DraftSection section, string mark)
    {
        yield return new Heading(1, section.Title, mark);
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

    private static Table TableOf(FigureTable table) => new(
        [.. table.Columns.Select(c => new TableColumn(c.Heading, c.Width, c.IsNumber ? Alignment.Right : Alignment.Left))],
        [.. table.Rows.Select(r => new TableRow([.. r.Cells.Select(c => new Cell(c))]))])
    {
        Caption = table.Caption,
    };
}
