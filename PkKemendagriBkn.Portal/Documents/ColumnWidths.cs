using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>How wide the columns of a table are, in points.</summary>
internal static class ColumnWidths
{
    /// <summary>What is longer is no word or number that people read, such as a digest: it may break.</summary>
    private const int LongestWord = 20;

    /// <summary>By the shares of the columns; one whose words or numbers would break takes what it lacks from those that have room.</summary>
    /// <param name="room">How much wider than measured the letters may come out where another font is taken; 1 for as measured.</param>
    public static float[] Of(Table table, DocumentStyle look, float room = 1)
    {
        var total = table.Columns.Sum(column => column.Width);
        float[] widths = [.. table.Columns.Select(column => (float)(column.Width / total) * look.TextWidth)];
        var letters = new Typesetter(look);
        float[] least = [.. widths.Select((_, i) => Least(letters, table, i, room))];
        var lacking = widths.Zip(least, (width, need) => Math.Max(0, need - width)).Sum();
        var free = widths.Zip(least, (width, need) => Math.Max(0, width - need)).Sum();
        if (free < lacking)
            return room > 1 ? Of(table, look) : widths;
        if (lacking == 0)
            return widths;
        return [.. widths.Zip(least, (width, need) => width < need ? need : width - (width - need) * lacking / free)];
    }

    /// <summary>Whether words or numbers of a table must break, however the columns share the width.</summary>
    public static bool Breaks(Table table, DocumentStyle look)
    {
        var letters = new Typesetter(look);
        return Enumerable.Range(0, table.Columns.Count).Sum(i => Least(letters, table, i, 1)) > look.TextWidth;
    }

    /// <summary>What the longest word of a column needs.</summary>
    private static float Least(Typesetter letters, Table table, int column, float room)
    {
        var texts = table.Rows.Append(table.Totals).OfType<TableRow>().Select(row => row.Cells[column].Text.Plain).Append(table.Columns[column].Heading);
        var words = texts.SelectMany(text => text.Split([' ', '\n'])).Where(word => word.Length <= LongestWord);
        return words.Max(word => letters.Width(word, FontStyle.Bold, letters.Look.TableText)) * room + 2 * DocumentStyle.CellPaddingX + 0.1f;
    }
}
