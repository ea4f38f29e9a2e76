namespace PkKemendagriBkn.Core.Codes;

/// <summary>Reads a list of positions as people paste it: one a line, id, code and label in any order, parted by tab, semicolon, comma or bar.</summary>
public static class PositionLines
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "id", "kode", "code", "cepat_kode", "kode_cepat", "nama", "name", "jabatan", "nama jabatan", "jabatan_id", "jabatan_nama", "id jabatan",
        "kode jabatan", "status", "jenjang",
    };

    private static readonly char[] Separators = ['\t', ';', ',', '|'];

    public static IReadOnlyList<PositionLine> Read(string? text) => Of((text ?? "").Split('\n').Select(line => (IReadOnlyList<string?>)line.Split(Separators)));

    /// <summary>As the other, from rows of cells. Empty rows and a row of headings are passed over; the numbers are those of the rows.</summary>
    public static IReadOnlyList<PositionLine> Of(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var lines = new List<PositionLine>();
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            var cells = row.Select(c => (c ?? "").Trim().Trim('"').Trim()).Where(c => c.Length > 0).ToList();
            if (cells.Count == 0 || cells.TrueForAll(Headings.Contains))
                continue;
            var id = cells.Find(IsId);
            var code = cells.Find(c => c != id && IsCode(c));
            var label = string.Join(' ', cells.Where(c => c != id && c != code));
            lines.Add(new PositionLine(number, id, code, label.Length == 0 ? null : label));
        }

        return lines;
    }

    /// <summary>An Oracle GUID of 32 hexadecimal digits, or a UUID with its dashes.</summary>
    private static bool IsId(string cell) => cell.Length is 32 or 36 && cell.All(c => char.IsAsciiHexDigit(c) || c == '-');

    private static bool IsCode(string cell) => cell.Length is > 0 and <= 10 && cell.All(char.IsAsciiDigit);
}
