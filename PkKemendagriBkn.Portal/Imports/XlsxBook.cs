using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetElement = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>A workbook through the Open XML SDK: its sheets, and of each the rows as they come, so that its size does not matter.</summary>
internal sealed class XlsxBook : IDisposable
{
    private readonly SpreadsheetDocument document;

    private XlsxBook(SpreadsheetDocument document)
    {
        this.document = document;
        var book = document.WorkbookPart ?? throw Broken();
        var texts = new CellTexts(book);
        Sheets =
        [
            .. book.Workbook!.Descendants<SheetElement>().Where(s => s.Id?.Value is { } id && book.TryGetPartById(id, out var part) && part is WorksheetPart)
                .Select(s => new ListSheet(s.Name?.Value ?? "", s.State?.Value is { } state && state != SheetStateValues.Visible,
                    from => Guarded(Rows((WorksheetPart)book.GetPartById(s.Id!.Value!), texts, from)))),
        ];
    }

    public IReadOnlyList<ListSheet> Sheets { get; }

    public static XlsxBook Open(Stream file)
    {
        SpreadsheetDocument? document = null;
        try
        {
            file.Position = 0;
            document = SpreadsheetDocument.Open(file, isEditable: false);
            return new XlsxBook(document);
        }
        catch (Exception e) when (IsBroken(e))
        {
            document?.Dispose();
            throw Broken();
        }
    }

    public void Dispose() => document.Dispose();

    /// <summary>All rows that hold something; from the given row on, what is hidden or merged is refused.</summary>
    private static IEnumerable<SheetRow> Rows(WorksheetPart sheet, CellTexts texts, int from)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var (number, hidden) = (0, new List<(uint Min, uint Max)>());
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Column) && reader.LoadCurrentElement() is Column column
                && (column.Hidden?.Value == true || column.Width?.Value == 0))
                hidden.Add((column.Min?.Value ?? 0, column.Max?.Value ?? 0));
            else if (reader.ElementType == typeof(MergeCell) && ((MergeCell)reader.LoadCurrentElement()!).Reference?.Value is { } merged
                && LastRow(merged) >= from)
                throw new ImportRefused($"Sel {merged} digabung. Pisahkan sel yang digabung dan isi setiap selnya, lalu unggah kembali.");
            if (reader.ElementType != typeof(Row))
                continue;

            var row = (Row)reader.LoadCurrentElement()!;
            var next = row.RowIndex?.Value is { } given ? checked((int)given) : number + 1;
            // A row that comes again or too late would be lost or stand twice.
            number = next > number ? next : throw Broken();
            var read = texts.Read(row, number, hidden);
            if (read.IsBlank)
                continue;
            if ((row.Hidden?.Value == true || row.Height?.Value == 0) && number >= from)
                throw new ImportRefused($"Baris {number} tersembunyi, mungkin karena saringan. Tampilkan semua baris atau hapus yang tidak diperlukan, lalu unggah kembali.");
            yield return read;
        }
    }

    private static int LastRow(string range) => int.TryParse(string.Concat(range.Split(':')[^1].Where(char.IsAsciiDigit)), out var row) ? row : int.MaxValue;

    /// <summary>An iterator cannot catch around its own yield.</summary>
    private static IEnumerable<SheetRow> Guarded(IEnumerable<SheetRow> rows)
    {
        using var each = rows.GetEnumerator();
        while (Next(each))
            yield return each.Current;
    }

    private static bool Next(IEnumerator<SheetRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }
    }

    private static bool IsBroken(Exception e) =>
        e is System.Xml.XmlException or InvalidDataException or OpenXmlPackageException or FileFormatException or IOException or FormatException
        or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException;

    internal static ImportRefused Broken() =>
        new("Berkas itu bukan buku kerja Excel (XLSX) yang dapat dibaca. Buka di aplikasinya, simpan ulang sebagai XLSX, lalu unggah kembali.");
}
