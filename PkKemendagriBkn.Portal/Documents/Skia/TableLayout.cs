using PkKemendagriBkn.Core.Writing;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>A table as bands: heading row, rows, totals. A row higher than a page is cut between its lines.</summary>
internal static class TableLayout
{
    private const float Size = Style.TableText;
    private const float LineHeight = Size * Style.LineFactor;

    /// <summary>Rows up to which a table is not parted over pages.</summary>
    private const int SmallTable = 4;

    private sealed record LaidCell(Line[] Lines, float X, float Width, string? Fill);

    public static IEnumerable<PageBand> Of(Table table, Typesetter typesetter, float pageHeight)
    {
        if (table.Caption is { } caption)
        {
            var lines = typesetter.Break(RichText.Bold(caption), Style.Caption, Style.TextWidth);
            yield return new PageBand(lines.Count * Style.Caption * Style.LineFactor + 3, (drawing, top) =>
            {
                for (var i = 0; i < lines.Count; i++)
                    drawing.Text(lines[i], Style.MarginLeft, top + i * Style.Caption * Style.LineFactor, Style.Caption);
            })
            { SpaceBefore = 8, KeepWithNext = true };
        }

        var total = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => (float)(column.Width / total) * Style.TextWidth).ToArray();

        var headings = table.Columns
            .Select(column => new Cell(RichText.Bold(column.Heading))).ToArray();
        var heading = Draw(Lay(headings, widths, _ => Alignment.Center, Style.HeaderFill, typesetter),
            heading: true) with
        { SpaceBefore = table.Caption is null ? 6 : 0, KeepWithNext = true };
        yield return heading;

        for (var i = 0; i < table.Rows.Count; i++)
        {
            // A small table stays on one page, and the totals never go on alone.
            var keep = i < table.Rows.Count - 1 ? table.Rows.Count <= SmallTable : table.Totals is not null;
            foreach (var band in Row(table.Rows[i].Cells, null))
                yield return band with { Repeat = heading, KeepWithNext = keep };
        }
        if (table.Totals is { } totals)
        {
            var cells = totals.Cells.Select(cell => new Cell(cell.Text.AllBold(), cell.Tone)).ToArray();
            foreach (var band in Row(cells, Style.TotalsFill))
                yield return band with { Repeat = heading };
        }

        IEnumerable<PageBand> Row(IReadOnlyList<Cell> cells, string? ground)
        {
            var laid = Lay(cells, widths, column => table.Columns[column].Alignment, ground, typesetter);
            var room = Math.Max(1, (int)((pageHeight - heading.Height - 2 * Style.CellPaddingY) / LineHeight));
            var lines = laid.Max(cell => cell.Lines.Length);
            for (var from = 0; from < lines; from += room)
            {
                var part = from == 0 && lines <= room
                    ? laid
                    : [.. laid.Select(cell => cell with { Lines = [.. cell.Lines.Skip(from).Take(room)] })];
                yield return Draw(part, heading: false);
            }
        }
    }

    private static LaidCell[] Lay(
        IReadOnlyList<Cell> cells, float[] widths, Func<int, Alignment> alignment, string? ground, Typesetter typesetter)
    {
        var laid = new LaidCell[cells.Count];
        var x = Style.MarginLeft;
        for (var i = 0; i < cells.Count; i++)
        {
            var inner = widths[i] - 2 * Style.CellPaddingX;
            var lines = typesetter.Break(Style.Words(cells[i]), Size, inner, alignment(i));
            laid[i] = new LaidCell([.. lines], x, widths[i], Style.Fill(cells[i].Tone) ?? ground);
            x += widths[i];
        }
        return laid;
    }

    private static PageBand Draw(LaidCell[] cells, bool heading)
    {
        var height = cells.Max(cell => cell.Lines.Length) * LineHeight + 2 * Style.CellPaddingY;
        return new PageBand(height, (drawing, top) =>
        {
            foreach (var cell in cells)
                if (cell.Fill is { } fill)
                    drawing.Fill(cell.X, top, cell.Width, height, fill);
            // Drawn by the row above as well, but this row's ground may have covered it.
            drawing.Rule(Style.MarginLeft, top, Style.TextWidth);
            drawing.Rule(Style.MarginLeft, top + height, Style.TextWidth);
            foreach (var cell in cells)
                drawing.VerticalRule(cell.X, top, height);
            drawing.VerticalRule(Style.MarginLeft + Style.TextWidth, top, height);
            foreach (var cell in cells)
            {
                var free = heading ? (height - 2 * Style.CellPaddingY - cell.Lines.Length * LineHeight) / 2 : 0;
                for (var i = 0; i < cell.Lines.Length; i++)
                    drawing.Text(cell.Lines[i], cell.X + Style.CellPaddingX, top + Style.CellPaddingY + free + i * LineHeight, Size);
            }
        });
    }
}
