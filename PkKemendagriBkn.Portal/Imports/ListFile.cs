using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Evidence;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Where a file's list begins: the row of its headings, the first rows to choose another from, and what was passed over.</summary>
public sealed record ListHead(int Row, IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Top, IReadOnlyList<string> Notes);

/// <summary>
/// The one list of a file: the sheet and the row of headings that fit the import best, below titles and beside sheets of instructions or
/// reference data. Whatever is passed over is said in <see cref="Notes"/>.
/// </summary>
public sealed class ListFile : IDisposable
{
    /// <summary>Rows from the top among which the headings are looked for.</summary>
    public const int Deepest = 30;

    private const int MostNotes = 20;
    private readonly XlsxBook? book;
    private readonly ListSheet sheet;
    private readonly List<string> notes = [];

    private ListFile(EvidenceKind? kind, Stream file, IReadOnlyList<ImportColumn> columns, int? headingRow)
    {
        if (FileContainers.Of(file) is { } container && container.Kind != kind)
            throw new ImportRefused(container.Sentence);
        book = kind == EvidenceKind.Xlsx ? XlsxBook.Open(file) : null;
        IReadOnlyList<ListSheet> sheets = kind switch
        {
            EvidenceKind.Xlsx => book!.Sheets,
            EvidenceKind.Csv => [new ListSheet("", false, _ => CsvSheet.Read(file))],
            _ => throw new ImportRefused("Daftar hanya dapat diimpor dari berkas XLSX atau CSV. Simpan daftar itu sebagai salah satunya, lalu unggah kembali."),
        };
        List<Candidate> full = [.. sheets.Select(s => Candidate.Of(s, columns)).Where(c => c.Top.Count > 0)];
        var chosen = Choose(full);
        (sheet, Top) = (chosen.Sheet, chosen.Top);
        var row = headingRow is { } number ? chosen.Top.FirstOrDefault(r => r.Number == number) : chosen.Heading;
        Heading = row.Cells is null ? throw new ImportRefused($"Baris {headingRow} tidak berisi judul kolom. Pilih baris lain.") : row;
        foreach (var other in full.Where(c => c != chosen))
            Note($"Lembar {(other.Sheet.IsHidden ? "tersembunyi " : "")}\"{other.Sheet.Name}\" dilewati karena tidak memuat daftar ini.");
        if (Heading.Number != chosen.Top[0].Number)
            Note($"Judul kolom dibaca dari baris {Heading.Number}; baris di atasnya dilewati.");
    }

    public SheetRow Heading { get; }
    public IReadOnlyList<SheetRow> Top { get; }

    /// <summary>What was passed over or cleaned; complete once the rows have been read.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <param name="kind">What the file is by its name.</param>
    /// <param name="file">Its content.</param>
    /// <param name="columns">What the headings are recognised by; none where any first row will do.</param>
    /// <param name="headingRow">The row of the headings where a person has chosen it.</param>
    /// <exception cref="ImportRefused">It holds no list, or more than one.</exception>
    public static ListFile Open(EvidenceKind? kind, Stream file, IReadOnlyList<ImportColumn> columns, int? headingRow = null) =>
        new(kind, file, columns, headingRow);

    public ListHead Head() => new(Heading.Number, Heading.Cells, Top, notes);

    public void Dispose() => book?.Dispose();

    /// <summary>The rows below the headings, without a row of column numbers at their beginning or a total at their end.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        Sheets.CheckHeadings(Heading);
        SheetRow? total = null;
        var isFirst = true;
        foreach (var row in sheet.Rows(Heading.Number).Where(r => r.Number > Heading.Number).Select(Cleaned).Select(Fitting).Where(r => !r.IsBlank))
        {
            if (total is { } held)
                yield return held; // more rows follow, so it is none
            total = null;
            if (isFirst && IsNumbering(row))
                Note($"Baris {row.Number} (nomor kolom) dilewati.");
            else if (IsTotal(row))
                total = row;
            else
                yield return row;
            isFirst = false;
        }

        if (total is { } last)
            Note($"Baris {last.Number} (jumlah) dilewati.");
    }

    private static Candidate Choose(List<Candidate> full)
    {
        var visible = full.Where(c => !c.Sheet.IsHidden).ToList();
        if (full.Count == 0)
            throw new ImportRefused("Berkas itu tidak memuat data. Isi judul kolom pada satu baris dan data di bawahnya, lalu unggah kembali.");
        if (full.FirstOrDefault(c => c.Sheet.IsHidden && (c.IsComplete || visible.Count == 0)) is { } hidden)
            throw new ImportRefused($"Buku kerja memuat lembar tersembunyi \"{hidden.Sheet.Name}\" yang berisi data. Tampilkan dan pindahkan datanya, atau hapus lembar itu, lalu unggah kembali.");
        if (visible.Where(c => c.IsComplete).ToList() is { Count: > 0 } complete)
            visible = complete;
        else if (visible.Max(c => c.Score) is > 0 and var best)
            visible = visible.FindAll(c => c.Score == best);
        return visible is [var only] ? only
            : throw new ImportRefused($"Buku kerja memuat {visible.Count} lembar berisi data ({string.Join(", ", visible.Take(4).Select(c => $"\"{c.Sheet.Name}\""))}). Sisakan satu lembar saja, lalu unggah kembali.");
    }

    private SheetRow Cleaned(SheetRow row)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var held = row.Cells[i];
            if (!PlainText.HasUnseen(held))
                continue;
            row.Cells[i] = PlainText.Clean(held).Trim();
            if (row.Cells[i].Length == 0)
                continue;
            if (PlainText.Unseen(held, control: true) is { Count: > 0 } controls)
                Note($"Sel {Sheets.Letters(i)}{row.Number} memuat karakter kendali ({string.Join(", ", controls)}), yang diganti dengan spasi.");
            if (PlainText.Unseen(held, control: false) is { Count: > 0 } hidden)
                Note($"Sel {Sheets.Letters(i)}{row.Number} memuat karakter yang tidak tampak ({string.Join(", ", hidden)}), yang dihapus.");
        }

        return row;
    }

    /// <summary>
    /// A row of CSV with more cells than there are headings has come apart: a separator inside a cell without quotes has moved the rest. A workbook has
    /// cells of their own; what stands beside the list there moves nothing.
    /// </summary>
    private SheetRow Fitting(SheetRow row)
    {
        var (cells, headings) = (Filled(row), Filled(Heading));
        return book is not null || cells <= headings ? row
            : row with { Fault = $"Baris ini memuat {cells} sel, padahal judul kolomnya {headings}, sehingga isinya mungkin bergeser. Apit sel yang memuat tanda pemisah dengan tanda kutip ganda, lalu unggah kembali." };
    }

    private static int Filled(SheetRow row) => Array.FindLastIndex(row.Cells, c => c.Length > 0) + 1;

    /// <summary>1, 2, 3 … under the headings, as forms number their columns.</summary>
    private bool IsNumbering(SheetRow row)
    {
        var numbers = row.Cells.Where(c => c.Length > 0).Select(c => c.Trim('(', ')', '[', ']', '.')).ToList();
        return numbers.Count >= 3 && numbers.Count >= Heading.Cells.Count(c => c.Length > 0) - 1
            && numbers.Select((n, i) => n == (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).All(same => same);
    }

    private static bool IsTotal(SheetRow row) =>
        row.Fault is null
        && PlainText.Squeeze(row.Cells.First(c => c.Length > 0)) is "jumlah" or "total" or "grandtotal" or "jumlahtotal" or "totaljumlah" or "jumlahseluruhnya"
            or "jumlahkeseluruhan" or "totalkeseluruhan"
        && row.Cells.Where(c => c.Length > 0).Skip(1).All(c => c.All(letter => !char.IsLetter(letter)));

    private void Note(string sentence)
    {
        if (notes.Count < MostNotes)
            notes.Add(sentence);
    }

    /// <summary>A sheet with the row of its first ones that names most of the columns.</summary>
    private sealed record Candidate(ListSheet Sheet, IReadOnlyList<SheetRow> Top, SheetRow Heading, int Score, bool IsComplete)
    {
        public static Candidate Of(ListSheet sheet, IReadOnlyList<ImportColumn> columns)
        {
            List<SheetRow> top = [.. sheet.Rows(int.MaxValue).Where(r => !r.IsBlank).Take(Deepest)];
            var scored = top.Select(r => (Row: r, Map: ColumnMap.Guess(columns, r.Cells))).ToList();
            var best = scored.OrderByDescending(s => s.Map.Count).FirstOrDefault();
            return new Candidate(sheet, top, best.Row, best.Map?.Count ?? 0,
                columns.Count > 0 && best.Map is { Count: > 0 } map && map.Missing(columns).Count == 0);
        }
    }
}
