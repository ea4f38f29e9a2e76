using System.Text;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>Small workbooks and CSV files, made in code, right or spoilt on purpose.</summary>
public static class SampleLists
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>A sheet of a workbook: its rows' XML, what stands before and after them, and whether it is hidden.</summary>
    public sealed record Sheet(string Rows, string Before = "", string After = "", string? State = null);

    public static byte[] Csv(string text, Encoding? encoding = null) =>
        [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)];

    /// <summary>A workbook of one sheet with these texts.</summary>
    public static byte[] Xlsx(params string[][] rows) =>
        Workbook([new Sheet(string.Concat(rows.Select((r, i) => Row(i + 1, string.Concat(r.Select((c, j) => Text(j, i + 1, c)))))))]);

    public static byte[] Workbook(IReadOnlyList<Sheet> sheets, string? styles = null, string[]? shared = null, string properties = "") => SampleFiles.Zip(
    [
        ("[Content_Types].xml",
            Xml($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Types}sharedStrings+xml"/>{Each(sheets, i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}worksheet+xml\"/>")}</Types>""")),
        ("_rels/.rels",
            Xml($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""")),
        ("xl/_rels/workbook.xml.rels",
            Xml($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="st" Type="{Relationships}/styles" Target="styles.xml"/><Relationship Id="ss" Type="{Relationships}/sharedStrings" Target="sharedStrings.xml"/>{Each(sheets, i => $"<Relationship Id=\"r{i}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}</Relationships>""")),
        ("xl/workbook.xml",
            Xml($"""<workbook xmlns="{Main}" xmlns:r="{Relationships}">{properties}<sheets>{Each(sheets, i => $"<sheet name=\"Lembar {i}\" sheetId=\"{i}\" {(sheets[i - 1].State is { } state ? $"state=\"{state}\"" : "")} r:id=\"r{i}\"/>")}</sheets></workbook>""")),
        ("xl/styles.xml", Xml($"""<styleSheet xmlns="{Main}">{styles}</styleSheet>""")),
        ("xl/sharedStrings.xml", Xml($"""<sst xmlns="{Main}">{string.Concat((shared ?? []).Select(s => $"<si>{s}</si>"))}</sst>""")),
        .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml",
            Xml($"""<worksheet xmlns="{Main}">{s.Before}<sheetData>{s.Rows}</sheetData>{s.After}</worksheet>"""))),
    ]);

    public static string Row(int number, string cells, string attributes = "") => $"<row r=\"{number}\" {attributes}>{cells}</row>";

    public static string Text(int column, int row, string text) =>
        $"<c r=\"{Sheets.Letters(column)}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public static string Value(string reference, string value, string attributes = "") => $"<c r=\"{reference}\" {attributes}><v>{value}</v></c>";

    /// <summary>A file of the collected cases: inputs that officials sent, each folder with the right answer in its README.</summary>
    public static byte[] Case(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "PkKemendagriBkn.Tests", "Cases", name));

    public static IReadOnlyList<SheetRow> Read(string name, byte[] content)
    {
        using var file = new MemoryStream(content);
        return [.. Sheets.Read(EvidenceKinds.Of(name), file)];
    }

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);

    private static string Each(IReadOnlyList<Sheet> sheets, Func<int, string> make) => string.Concat(Enumerable.Range(1, sheets.Count).Select(make));
}
