using System.Text;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>
/// A block of cells as a spreadsheet puts it on the clipboard: a tab between cells, a line for each row, quotation marks around a cell that
/// holds either. Nothing of a block is taken while one cell cannot be read.
/// </summary>
public static class PastedRows
{
    /// <summary>More rows than any document holds.</summary>
    public const int Most = 500;

    /// <summary>The rows that are not empty, each with its number in the block, from 1.</summary>
    public static IReadOnlyList<PastedRow> Read(string? text)
    {
        List<PastedRow> rows = [];
        List<string> cells = [];
        var (cell, isQuoted, line) = (new StringBuilder(), false, 1);
        var words = (text ?? "").ReplaceLineEndings("\n");
        for (var i = 0; i <= words.Length; i++)
        {
            var c = i < words.Length ? words[i] : '\n';
            if (isQuoted && i < words.Length)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < words.Length && words[i + 1] == '"')
                    cell.Append(words[++i]);
                else
                    isQuoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c is '\t' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\t')
                    continue;
                if (cells.Exists(t => t.Length > 0))
                    rows.Add(new PastedRow(line, [.. cells]));
                cells.Clear();
                line++;
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}

/// <summary>One row of a pasted block. What cannot be read is told in <see cref="Problems"/>, with the cell it stands in.</summary>
/// <param name="number">Its place in the block, from 1.</param>
/// <param name="cells">Trimmed; a cell that is missing is empty.</param>
public sealed class PastedRow(int number, IReadOnlyList<string> cells)
{
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <summary>Words of at most so many characters.</summary>
    public string Text(int at, string column, int most)
    {
        var text = Cell(at);
        return text.Length <= most ? text : Refuse(at, column, $"lebih dari {IndonesianNumbers.Whole(most)} huruf", "");
    }

    /// <summary>A whole number that is not negative; an empty cell is 0.</summary>
    public long Count(int at, string column)
    {
        var text = Cell(at);
        return text.Length == 0 ? 0
            : IndonesianNumbers.ReadWhole(text) is { } count and >= 0 ? count
            : Refuse(at, column, $"“{text}” bukan bilangan bulat, misalnya 1.250", 0L);
    }

    /// <summary>A number such as a NIP, digit by digit; spaces between them are none of it, and an empty cell is none.</summary>
    public string? Digits(int at, string column, int most)
    {
        var text = Cell(at).Replace(" ", "", StringComparison.Ordinal).TrimStart('\'');
        return text.Length == 0 ? null
            : text.Length <= most && text.All(char.IsAsciiDigit) ? text
            : Refuse<string?>(at, column, $"“{Cell(at)}” bukan deretan angka; di Excel, jadikan kolomnya teks lebih dahulu", null);
    }

    /// <summary>A day (WIB); an empty cell is none.</summary>
    public DateOnly? Date(int at, string column)
    {
        var text = Cell(at);
        return text.Length == 0 ? null
            : WrittenDates.Read(text) is { } day ? day
            : Refuse<DateOnly?>(at, column, $"“{text}” bukan tanggal, misalnya 28/11/2026", null);
    }

    /// <summary>A party by its short name or its place in the agreement.</summary>
    /// <param name="at">The cell, from 0.</param>
    /// <param name="column">What it is called to people.</param>
    /// <param name="both">Whether both parties together are a choice.</param>
    public Party Party(int at, string column, bool both = false)
    {
        var text = Cell(at).ToUpperInvariant();
        var (first, second) = (text.Contains("ITJEN", StringComparison.Ordinal) || text.Contains("KEMENDAGRI", StringComparison.Ordinal)
            || text.EndsWith("PERTAMA", StringComparison.Ordinal), text.Contains("BKN", StringComparison.Ordinal) || text == "PIHAK KEDUA");
        return both && (first && second || text is "KEDUA PIHAK" or "BERSAMA") ? Agreements.Party.Both
            : first != second ? first ? Agreements.Party.First : Agreements.Party.Second
            : Refuse(at, column, $"“{Cell(at)}” bukan nama pihak; tulis Itjen{(both ? ", BKN, atau Kedua pihak" : " atau BKN")}", Agreements.Party.First);
    }

    /// <summary>Tells of more cells than the block may have: something would be left out without a word.</summary>
    public void HasAtMost(int columns)
    {
        if (cells.Skip(columns).Any(c => c.Length > 0))
            problems.Add($"Baris {number}: ada {cells.Count} kolom, padahal yang dibaca {columns}.");
    }

    private string Cell(int at) => at < cells.Count ? cells[at] : "";

    private T Refuse<T>(int at, string column, string why, T instead)
    {
        problems.Add($"Baris {number}, kolom {at + 1} ({column}): {why}.");
        return instead;
    }
}
