using System.Globalization;
using System.IO.Compression;
using System.Xml;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Exports;

/// <summary>
/// Writes a workbook of one sheet, row by row into the compressed part, so that its size never matters: the Open XML SDK's package
/// keeps the whole part in memory until it is closed, and SpreadCheetah has no print set-up. Text is stored as text, so that NIPs and
/// leading zeros survive and nothing becomes a formula: no guard is needed, which would damage telephone numbers.
/// </summary>
public static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The cell formats of <see cref="Styles"/>: plain text, heading, date, date and time.</summary>
    private const int TextStyle = 1, HeadingStyle = 2, DateStyle = 3, InstantStyle = 4;

    /// <summary>Rows from the top whose texts decide how wide the columns are.</summary>
    private const int RowsMeasured = 200;

    private const string Styles =
        $"""
         <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
         """;

    public static async Task WriteAsync(Stream output, string title, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml",
            $"""
             <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
             """);
        Part(archive, "docProps/core.xml",
            $"""<cp:coreProperties xmlns:cp="{Package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{System.Security.SecurityElement.Escape(title)}</dc:title><dc:creator>Portal PKS Itjen Kemendagri – BKN</dc:creator></cp:coreProperties>""");
        Part(archive, "_rels/.rels",
            $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="{Package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""");
        Part(archive, "xl/_rels/workbook.xml.rels",
            $"""
             <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>
             """);
        Part(archive, "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="{System.Security.SecurityElement.Escape(title)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'{title.Replace("'", "''", StringComparison.Ordinal)}'!$A$1:${Sheets.Letters(headings.Count - 1)}$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'{title.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1</definedName></definedNames></workbook>""");
        Part(archive, "xl/styles.xml", Styles);

        await using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        // Characters that XML cannot hold would make the whole workbook unreadable; Write leaves them out.
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        await using var more = rows.GetAsyncEnumerator(ct);
        var first = new List<object?[]>();
        while (first.Count < RowsMeasured && await more.MoveNextAsync())
            first.Add(more.Current);
        for (var i = 0; i < headings.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Number(i + 1));
            xml.WriteAttributeString("max", Number(i + 1));
            xml.WriteAttributeString("width",
                Number(first.Select(r => r[i] is { } value ? Values.Text(value).Length : 0).Append(headings[i].Length + 3).Max() is var widest
                    ? Math.Clamp(widest + 2, 8, 60)
                    : 0));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        var number = 1;
        Row(xml, number, [.. headings], HeadingStyle);
        foreach (var row in first)
            Row(xml, ++number, row, TextStyle);
        while (await more.MoveNextAsync())
            Row(xml, ++number, more.Current, TextStyle);
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", Main);
        xml.WriteAttributeString("ref", $"A1:{Sheets.Letters(headings.Count - 1)}{Number(number)}");
        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, object?[] cells, int textStyle)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(number));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not { } value || value is "")
                continue;
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Sheets.Letters(i) + Number(number));
            Cell(xml, value, textStyle);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object value, int textStyle)
    {
        switch (value)
        {
            case DateOnly on:
                Numeric(xml, Number(on.DayNumber - new DateOnly(1899, 12, 30).DayNumber), DateStyle);
                break;
            case DateTimeOffset at:
                Numeric(xml, at.ToOffset(Wib.Offset).DateTime.ToOADate().ToString("R", CultureInfo.InvariantCulture), InstantStyle);
                break;
            case int or long or short or decimal or double:
                Numeric(xml, Values.Text(value), 0);
                break;
            default:
                xml.WriteAttributeString("s", Number(textStyle));
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(string.Concat(Values.Text(value).EnumerateRunes().Where(IsXml)));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
        }
    }

    private static bool IsXml(System.Text.Rune rune) => rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF);

    private static void Numeric(XmlWriter xml, string value, int style)
    {
        if (style != 0)
            xml.WriteAttributeString("s", Number(style));
        xml.WriteElementString("v", Main, value);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + content);
    }
}
