namespace PkKemendagriBkn.Core.Writing;

/// <summary>One column: a short label under it, its name in full, and a number for every series, from the foot up.</summary>
public sealed record ColumnStack(string Label, string Name, IReadOnlyList<int> Values)
{
    public int Sum => Values.Sum();
}

/// <summary>Stacked columns, such as the outcomes of every month; where a format cannot draw, the same figures stand as a table.</summary>
public sealed record ColumnChart : Block
{
    /// <summary>So many series can be told apart without colour.</summary>
    public const int MostSeries = 3;

    /// <exception cref="ArgumentException">No series or too many, a column with another number of values, or a negative one.</exception>
    public ColumnChart(string title, string heading, IReadOnlyList<string> series, IReadOnlyList<ColumnStack> columns)
    {
        if (series.Count is 0 or > MostSeries)
            throw new ArgumentException("A chart has one to three series.", nameof(series));
        if (columns.Any(c => c.Values.Count != series.Count))
            throw new ArgumentException("Every column has one value a series.", nameof(columns));
        if (columns.Any(c => c.Values.Any(v => v < 0)))
            throw new ArgumentException("A column starts at zero.", nameof(columns));
        (Title, Heading, Series, Columns) = (title, heading, series, columns);
    }

    public string Title { get; }

    /// <summary>What the columns are, such as <c>Bulan</c>.</summary>
    public string Heading { get; }
    public IReadOnlyList<string> Series { get; }
    public IReadOnlyList<ColumnStack> Columns { get; }

    /// <summary>The highest column, at least 1.</summary>
    public int Most => Math.Max(1, Columns.Count == 0 ? 0 : Columns.Max(c => c.Sum));

    /// <summary>The columns that have something.</summary>
    public Table AsTable() => new(
        [new TableColumn(Heading, 2), .. Series.Select(s => new TableColumn(s, 1, Alignment.Right))],
        [.. Columns.Where(c => c.Sum > 0).Select(c => new TableRow([c.Name, .. c.Values.Select(v => (Cell)IndonesianNumbers.Whole(v))]))])
    { Caption = Title };
}
