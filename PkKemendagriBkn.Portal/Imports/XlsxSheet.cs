using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// Reads the one sheet of a workbook that holds data. The package is opened by the Open XML SDK, its parts are read by a plain XML
/// reader: several times faster than the SDK's own, and both the transitional and the strict form by local names.
/// </summary>
internal static class XlsxSheet
{
    private const int MostSharedTexts = 2_000_000;

    public static IEnumerable<SheetRow> Read(Stream file)
    {
        SpreadsheetDocument document;
        WorksheetPart sheet;
        CellFormats formats;
        try
        {
            file.Position = 0;
            document = SpreadsheetDocument.Open(file, isEditable: false);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw Broken();
        }

        using (document)
        {
            try
            {
                var book = document.WorkbookPart ?? throw Broken();
                sheet = TheOneSheet(book);
                formats = CellFormats.Read(book, SharedTexts(book));
            }
            catch (Exception e) when (IsBroken(e))
            {
                throw Broken();
            }

            using var rows = Rows(sheet, formats).GetEnumerator();
            while (Next(rows))
                yield return rows.Current;
        }
    }

    /// <summary>An iterator cannot catch around its own yield.</summary>
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
        e is XmlException or InvalidDataException or OpenXmlPackageException or FileFormatException or IOException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException;

    private static ImportRefused Broken() => new("Berkas itu bukan buku kerja Excel (XLSX) yang dapat dibaca. Buka di aplikasinya, simpan ulang sebagai XLSX, lalu unggah kembali.");

    /// <summary>Exactly one sheet may hold data, and it must be visible.</summary>
    private static WorksheetPart TheOneSheet(WorkbookPart book)
    {
        var full = new List<(string Name, WorksheetPart Part)>();
        using var reader = Open(book);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                continue;
            var (name, state) = (reader.GetAttribute("name") ?? "", reader.GetAttribute("state"));
            var id = RelationshipId(reader);
            if (id is null || !book.TryGetPartById(id, out var part) || part is not WorksheetPart sheet || !HasRows(sheet))
                continue;
            if (state is "hidden" or "veryHidden")
                throw new ImportRefused($"Buku kerja memuat lembar tersembunyi \"{name}\" yang berisi data. Tampilkan dan pindahkan datanya, atau hapus lembar itu, lalu unggah kembali.");
            full.Add((name, sheet));
        }

        return full switch
        {
            [] => throw new ImportRefused("Berkas itu tidak memuat data. Isi judul kolom pada baris pertama dan data di bawahnya, lalu unggah kembali."),
            [var (_, only)] => only,
            _ => throw new ImportRefused($"Buku kerja memuat {full.Count} lembar berisi data ({string.Join(", ", full.Take(4).Select(s => $"\"{s.Name}\""))}). Sisakan satu lembar saja, lalu unggah kembali."),
        };
    }

    private static string? RelationshipId(XmlReader reader)
    {
        string? id = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader is { LocalName: "id", NamespaceURI: var space } && space.EndsWith("relationships", StringComparison.Ordinal))
                id = reader.Value;
        }

        reader.MoveToElement();
        return id;
    }

    private static bool HasRows(WorksheetPart sheet)
    {
        using var reader = Open(sheet);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "t" or "f" })
                return true;
        }

        return false;
    }

    private static List<string> SharedTexts(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part)
            return texts;
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            texts.Add(RichText(reader));
            if (texts.Count > MostSharedTexts)
                throw new ImportRefused("Buku kerja memuat terlalu banyak teks. Bagi daftar itu menjadi beberapa berkas, lalu unggah satu per satu.");
        }

        return texts;
    }

    /// <summary>The text of a shared or inline string: its runs together, without the readings that East Asian text may carry.</summary>
    private static string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var (depth, text) = (reader.Depth, new StringBuilder());
        var phonetic = 0;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.LocalName == "rPh")
                phonetic += reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement ? 1 : reader.NodeType == XmlNodeType.EndElement ? -1 : 0;
            else if (phonetic == 0 && reader is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
                Append(reader, text);
        }

        return text.ToString();
    }

    /// <summary>Never more than a cell may hold, and one: what a huge cell has beyond is not even kept in memory.</summary>
    private static void Append(XmlReader reader, StringBuilder text)
    {
        var (depth, buffer) = (reader.Depth, new char[1024]);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            for (int read; (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
                text.Append(buffer, 0, Math.Min(read, Math.Max(0, Sheets.LongestCell + 1 - text.Length)));
        }
    }

    private static IEnumerable<SheetRow> Rows(WorksheetPart sheet, CellFormats formats)
    {
        using var reader = Open(sheet);
        var number = 0;
        var cells = new List<string>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "col" } && reader.GetAttribute("hidden") is "1" or "true")
                throw new ImportRefused("Lembar memuat kolom tersembunyi. Tampilkan atau hapus kolom itu, lalu unggah kembali.");
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                throw new ImportRefused($"Sel {reader.GetAttribute("ref")} digabung. Pisahkan sel yang digabung dan isi setiap selnya, lalu unggah kembali.");
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;

            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var hidden = reader.GetAttribute("hidden") is "1" or "true";
            cells.Clear();
            if (!reader.IsEmptyElement)
                ReadCells(reader, number, cells, formats);
            while (cells.Count > 0 && cells[^1].Length == 0)
                cells.RemoveAt(cells.Count - 1);
            if (cells.Count == 0)
                continue;
            if (hidden)
                throw new ImportRefused($"Baris {number} tersembunyi, mungkin karena saringan. Tampilkan semua baris atau hapus yang tidak diperlukan, lalu unggah kembali.");
            yield return new SheetRow(number, [.. cells]);
        }
    }

    private static void ReadCells(XmlReader reader, int row, List<string> cells, CellFormats formats)
    {
        var depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = reader.GetAttribute("r") is { } reference ? ColumnOf(reference) : cells.Count;
            var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
            var text = reader.IsEmptyElement ? "" : ReadValue(reader, row, column, type, style, formats);
            if (text.Length == 0)
                continue;
            Sheets.CheckColumns(column + 1);
            Sheets.CheckLength(text.Length, row, column);
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = Formulas.Undo(text.Trim());
        }
    }

    private static string ReadValue(XmlReader reader, int row, int column, string? type, string? style, CellFormats formats)
    {
        var (depth, value) = (reader.Depth, new StringBuilder());
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "f")
                throw new ImportRefused($"Sel {Sheets.Letters(column)}{row} berisi rumus. Salin kolom itu lalu tempel sebagai nilai, kemudian unggah kembali.");
            if (reader.LocalName == "is")
                value.Append(RichText(reader));
            else if (reader is { LocalName: "v", IsEmptyElement: false })
                Append(reader, value);
        }

        var raw = value.ToString();
        return type == "e" ? throw new ImportRefused($"Sel {Sheets.Letters(column)}{row} berisi galat ({raw}). Perbaiki sel itu, lalu unggah kembali.") : formats.Text(raw, type, style);
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
                break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > 20_000)
                throw Broken();
        }

        return column == 0 ? throw Broken() : column - 1;
    }

    internal static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Evidence.OfficeInspection.MostUnpacked,
    });
}
