using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>A table as bands: heading row, rows, totals. A row higher than a page is cut between its lines.</summary>
internal sealed class TableLayout(Typesetter typesetter, float pageHeight)
{
    private readonly DocumentStyle look = typesetter.Look;

    private float Size => look.TableText;
    private float LineHeight => Size * Style.LineFactor;

    /// <summary>Rows up to which a table is not parted over pages.</summary>
    private const int SmallTable = 4;

    private sealed record LaidCell(Line[] Lines, float X, float Width, string? Fill, Tag? Tag);

    public IEnumerable<PageBand> Of(Table table, Tag document)
    {
        var tag = document.Add("Table");
        if (table.Caption is { } caption)
        {
            var lines = typesetter.Break(RichText.Bold(caption), look.Caption, look.TextWidth);
            var said = tag.Add("Caption");
            yield return new PageBand(lines.Count * look.Caption * Style.LineFactor + 3, (drawing, top) =>
            {
                for (var i = 0; i < lines.Count; i++)
                    drawing.Text(lines[i], look.MarginLeft, top + i * look.Caption * Style.LineFactor, look.Caption, said);
            })
            { SpaceBefore = 8, KeepWithNext = true };
        }

        var widths = ColumnWidths.Of(table, look);

        var headings = table.Columns
            .Select(column => new Cell(RichText.Bold(column.Heading))).ToArray();
        var laidHeadings = Lay(headings, widths, _ => Alignment.Center, Style.HeaderFill, tag.Add("TR"), "TH");
        foreach (var cell in laidHeadings)
            cell.Tag!.Attributes = " /A <</O /Table /Scope /Column>>";
        yield return Draw(laidHeadings, heading: true) with { SpaceBefore = table.Caption is null ? 6 : 0, KeepWithNext = true };

        // At the head of the pages that follow it is there for the eye alone: a reading program has heard it.
        var heading = Draw([.. laidHeadings.Select(cell => cell with { Tag = null })], heading: true);

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
            var laid = Lay(cells, widths, column => table.Columns[column].Alignment, ground, tag.Add("TR"), "TD");
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

    private LaidCell[] Lay(IReadOnlyList<Cell> cells, float[] widths, Func<int, Alignment> alignment, string? ground, Tag row, string kind)
    {
        var laid = new LaidCell[cells.Count];
        var x = look.MarginLeft;
        for (var i = 0; i < cells.Count; i++)
        {
            var inner = widths[i] - 2 * Style.CellPaddingX;
            var lines = typesetter.Break(Style.Words(cells[i]), Size, inner, alignment(i));
            laid[i] = new LaidCell([.. lines], x, widths[i], Style.Fill(cells[i].Tone) ?? ground, row.Add(kind));
            x += widths[i];
        }
        return laid;
    }

    private PageBand Draw(LaidCell[] cells, bool heading)
    {
        var height = cells.Max(cell => cell.Lines.Length) * LineHeight + 2 * Style.CellPaddingY;
        return new PageBand(height, (drawing, top) =>
        {
            foreach (var cell in cells)
                if (cell.Fill is { } fill)
                    drawing.Fill(cell.X, top, cell.Width, height, fill);
            // Drawn by the row above as well, but this row's ground may have covered it.
            drawing.Rule(look.MarginLeft, top, look.TextWidth);
            drawing.Rule(look.MarginLeft, top + height, look.TextWidth);
            foreach (var cell in cells)
                drawing.VerticalRule(cell.X, top, height);
            drawing.VerticalRule(look.MarginLeft + look.TextWidth, top, height);
            foreach (var cell in cells)
            {
                var free = heading ? (height - 2 * Style.CellPaddingY - cell.Lines.Length * LineHeight) / 2 : 0;
                for (var i = 0; i < cell.Lines.Length; i++)
                    drawing.Text(cell.Lines[i], cell.X + Style.CellPaddingX, top + Style.CellPaddingY + free + i * LineHeight, Size, cell.Tag);
            }
        });
    }
}
