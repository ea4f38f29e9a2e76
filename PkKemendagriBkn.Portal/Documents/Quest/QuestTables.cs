#if QUESTPDF
using PkKemendagriBkn.Core.Writing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Quest;

/// <summary>Tables in QuestPDF's words.</summary>
internal sealed class QuestTables(Style look)
{
    public void Compose(IContainer container, Table table) => container.Column(column =>
    {
        var widths = ColumnWidths.Of(table, look);
        if (table.Caption is { } caption)
            QuestBlocks.Write(column.Item().PaddingBottom(3), RichText.Bold(caption), look.Caption, Alignment.Left);
        column.Item().Table(grid =>
        {
            Columns(grid, widths);
            grid.Header(header =>
            {
                foreach (var heading in table.Columns)
                    QuestBlocks.Write(Frame(header.Cell(), Style.HeaderFill).AlignMiddle(),
                        RichText.Bold(heading.Heading), look.TableText, Alignment.Center);
            });

            for (var i = 0; i < table.Rows.Count; i++)
            {
                // The totals never go on alone: they stand with the last row.
                TableRow[] together = table.Totals is { } totals && i == table.Rows.Count - 1
                    ? [table.Rows[i], new([.. totals.Cells.Select(cell => new Cell(cell.Text.AllBold(), cell.Tone))])]
                    : [table.Rows[i]];
                Whole(grid, table, widths, together);
            }

            if (table.Rows.Count == 0 && table.Totals is { } alone)
                Whole(grid, table, widths, [alone]);
        });
    });

    /// <summary>
    /// Rows in one cell over the whole width: all their cells turn the page together. Only rows higher than a page are cut.
    /// </summary>
    private void Whole(TableDescriptor grid, Table table, float[] widths, TableRow[] rows) =>
        grid.Cell().ColumnSpan((uint)table.Columns.Count).PreventPageBreak().Table(inner =>
        {
            Columns(inner, widths);
            for (var i = 0; i < rows.Length; i++)
                Row(inner, table, rows[i], i > 0 || table.Rows.Count == 0 ? Style.TotalsFill : null);
        });

    private static void Columns(TableDescriptor grid, float[] widths) => grid.ColumnsDefinition(columns =>
    {
        foreach (var width in widths)
            columns.RelativeColumn(width);
    });

    private void Row(TableDescriptor grid, Table table, TableRow row, string? ground)
    {
        for (var i = 0; i < row.Cells.Count; i++)
            QuestBlocks.Write(Frame(grid.Cell(), Style.Fill(row.Cells[i].Tone) ?? ground),
                Style.Words(row.Cells[i]), look.TableText, table.Columns[i].Alignment);
    }

    private static IContainer Frame(IContainer cell, string? fill)
    {
        var framed = cell.Border(0.5f).BorderColor(QuestPdfRenderer.Hex(Style.Rule));
        if (fill is not null)
            framed = framed.Background(QuestPdfRenderer.Hex(fill));
        return framed.PaddingHorizontal(Style.CellPaddingX).PaddingVertical(Style.CellPaddingY);
    }
}
#endif
