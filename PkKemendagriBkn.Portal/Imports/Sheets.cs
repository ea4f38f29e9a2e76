using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>One row of a list. <see cref="Number"/> is the row's number as a spreadsheet shows it; cells that are not there are empty.</summary>
public readonly record struct SheetRow(int Number, string[] Cells)
{
    /// <summary>By column, why a cell cannot be read for what it shows; null when there is none.</summary>
    public IReadOnlyDictionary<int, string>? Faults { get; init; }

    /// <summary>Why the row as a whole cannot be read for what it shows; null when it can.</summary>
    public string? Fault { get; init; }

    /// <summary>The cells of it that a spreadsheet holds as numbers with a fraction; null when there is none.</summary>
    internal IReadOnlySet<int>? Fractions { get; init; }

    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace) && Faults is null && Fault is null;

    public bool IsNumber(int column) => Fractions?.Contains(column) == true;
}

/// <summary>
/// Reads the one list of an XLSX or CSV file as text where every column counts; an import reads its own columns through <see cref="ListFile"/>.
/// </summary>
public static class Sheets
{
    public const int MostColumns = 100;

    /// <summary>Characters of one cell.</summary>
    public const int LongestCell = 4000;

    /// <summary>The first row that holds something, and all below it.</summary>
    /// <exception cref="ImportRefused">While it is being enumerated, with the sentence to show.</exception>
    public static IEnumerable<SheetRow> Read(EvidenceKind? kind, Stream file)
    {
        using var list = ListFile.Open(kind, file, []);
        foreach (var row in list.Rows().Prepend(list.Heading))
            yield return (row.Fault ?? row.Faults?.Values.First()) is { } fault ? throw new ImportRefused(fault) : row;
    }

    /// <summary>The letters over a column: 0 is A, 26 is AA.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    internal static void CheckLength(int length, int row, int column)
    {
        if (length > LongestCell)
            throw new ImportRefused($"Sel {Letters(column)}{row} terlalu panjang (lebih dari 4.000 huruf). Periksa sel itu, lalu unggah kembali.");
    }

    internal static void CheckColumns(int count)
    {
        if (count > MostColumns)
            throw new ImportRefused($"Berkas memuat lebih dari {MostColumns} kolom. Hapus kolom yang tidak diperlukan, lalu unggah kembali.");
    }

    internal static void CheckHeadings(SheetRow row)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var heading = ColumnMap.Bare(row.Cells[i]);
            if (heading.Length > 0 && !seen.TryAdd(heading, i))
                throw new ImportRefused($"Judul kolom \"{row.Cells[i].Trim()}\" muncul dua kali (kolom {Letters(seen[heading])} dan {Letters(i)}). Beri judul yang berbeda atau hapus salah satunya, lalu unggah kembali.");
        }
    }
}
