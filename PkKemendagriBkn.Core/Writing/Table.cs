namespace PkKemendagriBkn.Core.Writing;

/// <summary>A column: its heading, its share of the width beside the others' shares, and how its cells align.</summary>
public sealed record TableColumn(string Heading, double Width = 1, Alignment Alignment = Alignment.Left);

/// <summary>A light emphasis of a cell. It adds to the words and never replaces them: colour does not speak alone.</summary>
public enum CellTone { None, Good, Caution, Critical, Muted }

public sealed record Cell
{
    /// <exception cref="ArgumentException">A tone on a cell without words.</exception>
    public Cell(RichText text, CellTone tone = CellTone.None)
    {
        if (tone != CellTone.None && string.IsNullOrWhiteSpace(text.Plain))
            throw new ArgumentException("A tone needs words beside it.", nameof(text));
        (Text, Tone) = (text, tone);
    }

    public RichText Text { get; }
    public CellTone Tone { get; }

    public static implicit operator Cell(string text) => new(text);

    public static implicit operator Cell(RichText text) => new(text);
}

public sealed record TableRow(IReadOnlyList<Cell> Cells)
{
    public static TableRow Of(params IReadOnlyList<Cell> cells) => new(cells);
}

/// <summary>
/// A table. Its heading row repeats on every page, a row stays whole where it fits on a page,
/// and the totals row keeps the last row with it.
/// </summary>
public sealed record Table : Block
{
    /// <exception cref="ArgumentException">No column, a width that is not positive, or a row of another length.</exception>
    public Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows, TableRow? totals = null)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A table has columns.", nameof(columns));
        if (columns.Any(column => !(column.Width > 0)))
            throw new ArgumentException("A column has a width.", nameof(columns));
        if (rows.Append(totals).Any(row => row is not null && row.Cells.Count != columns.Count))
            throw new ArgumentException("Every row has one cell a column.", nameof(rows));
        (Columns, Rows, Totals) = (columns, rows, totals);
    }

    public IReadOnlyList<TableColumn> Columns { get; }
    public IReadOnlyList<TableRow> Rows { get; }
    public TableRow? Totals { get; }
    public string? Caption { get; init; }
}
