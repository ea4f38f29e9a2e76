using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// Makes text of cells: what is held, as <see cref="ShownNumbers"/> shows it, and what is wrong with a cell that shows something else than it holds.
/// </summary>
internal sealed class CellTexts
{
    private const int MostSharedTexts = 2_000_000;

    private readonly List<string> shared = [];
    private readonly ShownNumbers numbers;

    public CellTexts(WorkbookPart book)
    {
        numbers = new ShownNumbers(book.WorkbookStylesPart?.Stylesheet, book.Workbook!.WorkbookProperties?.Date1904?.Value == true);
        if (book.SharedStringTablePart is not { } part)
            return;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement)
                continue;
            shared.Add(Rich((SharedStringItem)reader.LoadCurrentElement()!));
            if (shared.Count > MostSharedTexts)
                throw new ImportRefused("Buku kerja memuat terlalu banyak teks. Bagi daftar itu menjadi beberapa berkas, lalu unggah satu per satu.");
        }
    }

    public SheetRow Read(Row row, int number, List<(uint Min, uint Max)> hidden)
    {
        var cells = new List<string>();
        var (faults, fractions) = ((Dictionary<int, string>?)null, (HashSet<int>?)null);
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : next;
            next = column + 1;
            var name = $"{Sheets.Letters(column)}{number}";
            var (text, fault, isFraction) = Of(cell);
            if (text.Length == 0 && fault is null)
                continue;
            Sheets.CheckColumns(column + 1);
            Sheets.CheckLength(text.Length, number, column);
            if (column < cells.Count && cells[column].Length > 0)
                throw XlsxBook.Broken();
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = text.Trim();
            if (fault is null && hidden.Exists(h => column + 1 >= h.Min && column + 1 <= h.Max))
                fault = "berada pada kolom tersembunyi. Tampilkan kolom itu";
            if (fault is not null)
                (faults ??= [])[column] = $"Sel {name} {fault}, lalu unggah kembali.";
            if (isFraction)
                (fractions ??= []).Add(column);
        }

        return new SheetRow(number, [.. cells]) { Faults = faults, Fractions = fractions };
    }

    private (string Text, string? Fault, bool IsFraction) Of(Cell cell)
    {
        var type = cell.DataType?.InnerText;
        var held = type == "inlineStr" ? cell.InlineString is { } inline ? Rich(inline) : "" : cell.CellValue?.Text ?? "";
        if (cell.CellFormula is not null)
            return (held, "berisi rumus. Salin kolom itu lalu tempel sebagai nilai", false);
        switch (type)
        {
            case "e":
                return (held, $"berisi galat ({held}). Perbaiki sel itu", false);
            case "b":
                return (held is "1" or "true" ? "Ya" : held.Length == 0 ? "" : "Tidak", null, false);
            case "d":
                return (held, null, false);
            case "s":
                held = held.Length == 0 ? ""
                    : int.TryParse(held, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at]
                    : throw new FormatException("No such shared text.");
                return (held,
                    numbers.HidesText(cell.StyleIndex?.Value) && held.Length > 0 ? "disembunyikan oleh format selnya. Ubah formatnya menjadi Umum" : null,
                    false);
            case "inlineStr":
                return (held,
                    numbers.HidesText(cell.StyleIndex?.Value) && held.Length > 0 ? "disembunyikan oleh format selnya. Ubah formatnya menjadi Umum" : null,
                    false);
            case "str":
                return (XmlConvert.DecodeName(held), null, false);
            default:
                return held.Length == 0 ? ("", null, false)
                    : double.TryParse(held, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? numbers.Show(number, cell.StyleIndex?.Value)
                    : (held, null, false);
        }
    }

    /// <summary>The text of a shared or inline string: its runs together, without the readings that East Asian text may carry, its escapes undone.</summary>
    private static string Rich(RstType item) => XmlConvert.DecodeName(item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text)));

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > 20_000)
                throw XlsxBook.Broken();
        }

        return column == 0 ? throw XlsxBook.Broken() : column - 1;
    }
}
