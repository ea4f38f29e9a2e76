using PkKemendagriBkn.Portal.Documents.Skia;
using Look = PkKemendagriBkn.Portal.Documents.DocumentStyle;
using Writing = PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>How wide the columns of a table are, in twentieths of a point.</summary>
internal static class WordColumns
{
    /// <summary>
    /// How much wider than ours the letters may be of a reader that does not take the font from the file: DejaVu Sans, the widest that is common, needs a
    /// fifth.
    /// </summary>
    private const float Room = 1.25f;

    /// <summary>What is longer is no word or number that people read, such as a digest: it may break.</summary>
    private const int LongestWord = 20;

    /// <summary>The page's width by these shares.</summary>
    public static int[] Widths(params double[] shares) =>
        [.. shares.Select(share => (int)(WordRenderer.Twips(Look.TextWidth) * share / shares.Sum()))];

    /// <summary>By the shares of the columns; one whose words or numbers would break takes what it lacks from those that have room.</summary>
    public static int[] Widths(Writing.Table table)
    {
        var widths = Widths([.. table.Columns.Select(column => column.Width)]);
        var letters = new Typesetter();
        int[] least = [.. widths.Select((_, i) => Least(letters, table, i))];
        var lacking = widths.Zip(least, (width, need) => Math.Max(0, need - width)).Sum();
        var free = widths.Zip(least, (width, need) => Math.Max(0, width - need)).Sum();
        if (lacking == 0 || free < lacking)
            return widths;
        return [.. widths.Zip(least, (width, need) => width < need ? need : width - (int)((long)(width - need) * lacking / free))];
    }

    /// <summary>What the longest word of a column needs.</summary>
    private static int Least(Typesetter letters, Writing.Table table, int column)
    {
        var texts = table.Rows.Append(table.Totals).OfType<Writing.TableRow>().Select(row => row.Cells[column].Text.Plain)
            .Append(table.Columns[column].Heading);
        var words = texts.SelectMany(text => text.Split([' ', '\n'])).Where(word => word.Length <= LongestWord);
        return WordRenderer.Twips(words.Max(word => letters.Width(word, FontStyle.Bold, Look.TableText)) * Room + 2 * Look.CellPaddingX);
    }
}
