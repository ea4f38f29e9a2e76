using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>
/// The text that a person types into a section, as blocks of a document. Plain lines with a few marks at their start, so that it
/// can be stored, compared line by line and typed on any device, and holds nothing that a browser could run:
/// <c>## judul</c>, <c>- butir</c> or <c>1. butir</c>, <c>| sel | sel |</c> with the first row as heading, <c>**tebal**</c>, <c>*miring*</c>.
/// </summary>
public static class Markup
{
    /// <summary>Columns that still fit on a page; what stands further right is kept in the last cell.</summary>
    public const int MostColumns = 8;

    /// <summary>Parses what was typed. Every text is valid: what is no mark is a paragraph.</summary>
    /// <param name="text">Lines as typed; null and empty give no block.</param>
    /// <param name="headingLevel">The level of a heading in it, 2 or 3: the section's own title stands above.</param>
    public static IReadOnlyList<Block> Parse(string? text, int headingLevel = 2)
    {
        var blocks = new List<Block>();
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                i++;
            }
            else if (HeadingOf(line) is { } heading)
            {
                blocks.Add(new Heading(headingLevel, Inline(heading)));
                i++;
            }
            else if (IsRow(line))
            {
                var rows = Take(lines, ref i, IsRow);
                blocks.Add(TableOf(rows));
            }
            else if (BulletOf(line) is not null)
            {
                // Indonesian official documents count their points; a dash is typed, a letter is printed.
                blocks.Add(new NumberedList([.. Take(lines, ref i, l => BulletOf(l) is not null).Select(l => new ListItem(Inline(BulletOf(l)!)))],
                    Numbering.Letter));
            }
            else if (NumberedOf(line) is not null)
            {
                blocks.Add(new NumberedList([.. Take(lines, ref i, l => NumberedOf(l) is not null).Select(l => new ListItem(Inline(NumberedOf(l)!)))]));
            }
            else
            {
                blocks.Add(new Paragraph(Inline(string.Join(' ', Take(lines, ref i, IsProse)))));
            }
        }

        return blocks;
    }

    /// <summary>Bold and italic marks inside a line. A mark without its partner is text.</summary>
    public static RichText Inline(string text)
    {
        var runs = new List<Run>();
        var at = 0;
        while (at < text.Length)
        {
            var (mark, start, end) = NextMark(text, at);
            if (mark is null)
                break;
            if (start > at)
                runs.Add(new Run(text[at..start]));
            runs.Add(new Run(text[(start + mark.Length)..end], Bold: mark == "**", Italic: mark == "*"));
            at = end + mark.Length;
        }

        if (at < text.Length)
            runs.Add(new Run(text[at..]));
        return new RichText(runs);
    }

    private static (string? Mark, int Start, int End) NextMark(string text, int from)
    {
        for (var start = text.IndexOf('*', from); start >= 0; start = text.IndexOf('*', start + 1))
        {
            var mark = text.AsSpan(start).StartsWith("**") ? "**" : "*";
            var inside = start + mark.Length;
            var end = inside < text.Length ? text.IndexOf(mark, inside + 1 <= text.Length ? inside : text.Length, StringComparison.Ordinal) : -1;
            // A mark hugs its words: "3 * 4 * 5" is arithmetic.
            if (end > inside && !char.IsWhiteSpace(text[inside]) && !char.IsWhiteSpace(text[end - 1]))
                return (mark, start, end);
            start += mark.Length - 1;
        }

        return (null, 0, 0);
    }

    private static List<string> Take(string[] lines, ref int i, Func<string, bool> belongs)
    {
        var taken = new List<string>();
        for (; i < lines.Length && belongs(lines[i].Trim()); i++)
            taken.Add(lines[i].Trim());
        return taken;
    }

    private static Table TableOf(List<string> rows)
    {
        var cells = rows.Where(row => !IsRule(row)).Select(CellsOf).ToList();
        if (cells.Count == 0)
            cells.Add([""]);
        var width = Math.Clamp(cells.Max(row => row.Count), 1, MostColumns);
        var head = Fit(cells[0], width);
        return new Table(
            [.. head.Select(cell => new TableColumn(Inline(cell).Plain))],
            [.. cells.Skip(1).Select(row => new TableRow([.. Fit(row, width).Select(cell => new Cell(Inline(cell)))]))]);
    }

    private static List<string> CellsOf(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static List<string> Fit(List<string> row, int width) =>
        row.Count <= width ? [.. row, .. Enumerable.Repeat("", width - row.Count)] : [.. row.Take(width - 1), string.Join(" | ", row.Skip(width - 1))];

    private static bool IsRow(string line) => line.Length > 1 && line[0] == '|';

    /// <summary>The line of dashes that some people put under a table's heading.</summary>
    private static bool IsRule(string row) => row.Contains('-', StringComparison.Ordinal) && row.All(c => c is '|' or '-' or ':' or ' ');

    private static bool IsProse(string line) =>
        line.Length > 0 && HeadingOf(line) is null && !IsRow(line) && BulletOf(line) is null && NumberedOf(line) is null;

    private static string? HeadingOf(string line)
    {
        var marks = line.TakeWhile(c => c == '#').Count();
        return marks is > 0 and < 4 && line.Length > marks && line[marks] == ' ' ? line[marks..].Trim() : null;
    }

    private static string? BulletOf(string line) => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..].Trim() : null;

    private static string? NumberedOf(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && line.AsSpan(digits).StartsWith(". ") ? line[(digits + 2)..].Trim() : null;
    }
}
