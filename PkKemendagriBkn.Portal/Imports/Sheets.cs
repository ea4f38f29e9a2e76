using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>One row of a list. <see cref="Number"/> is the row's number as a spreadsheet shows it; cells that are not there are empty.</summary>
public readonly record struct SheetRow(int Number, string[] Cells)
{
    /// <summary>The cells of it that a spreadsheet holds as numbers with a fraction; null when there is none.</summary>
    internal IReadOnlySet<int>? Fractions { get; init; }

    public bool IsNumber(int column) => Fractions?.Contains(column) == true;

    public bool IsBlank => Array.TrueForAll(Cells, c => c.Length == 0);
}

/// <summary>
/// Reads the one list of an XLSX or CSV file as text, row by row: the headings first, then every row that is not blank. Nothing is
/// guessed: what a file shows differently from what it holds (formulas, hidden rows, merged cells) is refused with one sentence.
/// </summary>
public static class Sheets
{
    public const int MostColumns = 100;

    /// <summary>Characters of one cell.</summary>
    public const int LongestCell = 4000;

    /// <exception cref="ImportRefused">While it is being enumerated, with the sentence to show.</exception>
    public static IEnumerable<SheetRow> Read(EvidenceKind? kind, Stream file)
    {
        var rows = kind switch
        {
            EvidenceKind.Xlsx => XlsxSheet.Read(file),
            EvidenceKind.Csv => CsvSheet.Read(file),
            _ => throw new ImportRefused("Daftar hanya dapat diimpor dari berkas XLSX atau CSV. Simpan daftar itu sebagai salah satunya, lalu unggah kembali."),
        };
        var empty = true;
        foreach (var row in rows)
        {
            if (row.IsBlank)
                continue;
            if (empty)
                CheckHeadings(row);
            empty = false;
            yield return row;
        }

        if (empty)
            throw new ImportRefused("Berkas itu tidak memuat data. Isi judul kolom pada baris pertama dan data di bawahnya, lalu unggah kembali.");
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

    private static void CheckHeadings(SheetRow row)
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
