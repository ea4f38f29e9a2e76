using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Makes text of what a cell stores: shared texts by their number, dates as year-month-day, numbers in their shortest form with a decimal point.</summary>
internal sealed class CellFormats
{
    private readonly List<string> shared;
    private readonly HashSet<string> dateStyles;
    private readonly DateTime zero;

    private CellFormats(List<string> shared, HashSet<string> dateStyles, bool from1904)
    {
        this.shared = shared;
        this.dateStyles = dateStyles;
        zero = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
    }

    public static CellFormats Read(WorkbookPart book, List<string> shared)
    {
        var from1904 = false;
        using (var reader = XlsxSheet.Open(book))
        {
            while (reader.Read() && !from1904)
                from1904 = reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" } && reader.GetAttribute("date1904") is "1" or "true";
        }

        return new CellFormats(shared, book.WorkbookStylesPart is { } styles ? DateStyles(styles) : [], from1904);
    }

    public string Text(string raw, string? type, string? style) => type switch
    {
        "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : throw new FormatException("No such shared text."),
        "b" => raw == "1" ? "Ya" : "Tidak",
        "inlineStr" or "str" or "d" => raw,
        _ => double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(number, style) : raw,
    };

    private string Number(double number, string? style)
    {
        if (style is not null && dateStyles.Contains(style) && number is >= 0 and < 2_958_466)
        {
            var at = zero.AddDays(number);
            return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // Beyond fifteen digits a spreadsheet has rounded: the exponent stays to be seen.
        return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("F0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>The numbers of the cell formats that show a date.</summary>
    private static HashSet<string> DateStyles(WorkbookStylesPart styles)
    {
        var (custom, dates) = (new HashSet<int>(), new HashSet<string>());
        var (inFormats, index) = (false, 0);
        using var reader = XlsxSheet.Open(styles);
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
                inFormats = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element || !int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                if (inFormats && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                    index++;
                continue;
            }

            if (reader.LocalName == "numFmt" && IsDate(reader.GetAttribute("formatCode") ?? ""))
                custom.Add(id);
            else if (inFormats && reader.LocalName == "xf")
            {
                if (id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 || custom.Contains(id))
                    dates.Add(index.ToString(CultureInfo.InvariantCulture));
                index++;
            }
        }

        return dates;
    }

    /// <summary>Whether a format's code names days, months or years outside its quoted and bracketed parts.</summary>
    private static bool IsDate(string code)
    {
        var quoted = false;
        var bracketed = false;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '\\')
                i++;
            else if (code[i] == '"')
                quoted = !quoted;
            else if (code[i] is '[' or ']')
                bracketed = code[i] == '[';
            else if (!quoted && !bracketed && (code[i] is 'd' or 'D' or 'y' or 'Y' or 'm' or 'M'))
                return true;
        }

        return false;
    }
}
