#if QUESTPDF
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reminders;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Quest;

/// <summary>Tables in QuestPDF's words.</summary>
internal static class QuestTables
{
    /// <summary>
    /// Points; somewhat less than a page under the table's heading. A row that does not fit where less than this is left
    /// goes to the next page as a whole; only a row higher than this may be cut.
    /// </summary>
    private const float RowRoom = 600;

    public static void Compose(IContainer container, Table table) => container.Column(column =>
    {
        if (table.Caption is { } caption)
            QuestBlocks.Write(column.Item().PaddingBottom(3), RichText.Bold(caption), Style.Caption, Alignment.Left);
        column.Item().Table(grid =>
        {
            Columns(grid, table);
            grid.Header(header =>
            {
                foreach (var heading in table.Columns)
                    QuestBlocks.Write(Frame(header.Cell(), Style.HeaderFill).AlignMiddle(),
                        RichText.Bold(heading.Heading), Style.TableText, Alignment.Center);
            });

            var alone = table.Totals is null ? table.Rows.Count : table.Rows.Count - 1;
            for (var i = 0; i < alone; i++)
                Row(grid, table, table.Rows[i], null);
            if (table.Totals is { } totals)
            {
                // The last row and the totals stand in one cell over the whole width, so that they stay together.
                grid.Cell().ColumnSpan((uint)table.Columns.Count).EnsureSpace(RowRoom).Table(end =>
                {
                    Columns(end, table);
                    if (table.Rows.Count > 0)
                        Row(end, table, table.Rows[^1], null);
                    Row(end, table, new TableRow([.. totals.Cells.Select(cell => new Cell(cell.Text.AllBold(), cell.Tone))]), Style.TotalsFill);
                });
            }
        });
    });

    private static void Columns(TableDescriptor grid, Table table) => grid.ColumnsDefinition(columns =>
    {
        foreach (var column in table.Columns)
            columns.RelativeColumn((float)column.Width);
    });

    private static void Row(TableDescriptor grid, Table table, TableRow row, string? ground)
    {
        for (var i = 0; i < row.Cells.Count; i++)
            QuestBlocks.Write(Frame(grid.Cell().EnsureSpace(RowRoom), Style.Fill(row.Cells[i].Tone) ?? ground),
                Style.Words(row.Cells[i]), Style.TableText, table.Columns[i].Alignment);
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
