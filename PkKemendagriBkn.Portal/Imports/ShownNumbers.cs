using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// Shows a number as its format does: leading zeros, per cent, words around it. Dates come out year first, whatever their order in the
/// cell. Where the format hides part of what is held (rounding, a date without its day), the cell is refused rather than read.
/// </summary>
internal sealed class ShownNumbers
{
    /// <summary>Beyond fifteen digits a spreadsheet has rounded: the exponent stays to be seen.</summary>
    private const double Exact = 1e15;

    private readonly List<NumberFormat?> formats = [];
    private readonly List<bool> hiding = [];
    private readonly DateTime zero;

    public ShownNumbers(Stylesheet? styles, bool from1904)
    {
        zero = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        var custom = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.Last().FormatCode?.Value ?? "") ?? [];
        foreach (var cell in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var code = cell.NumberFormatId?.Value is { } id ? custom.GetValueOrDefault(id) ?? BuiltIn(id) : null;
            // Separators of thousands are looks: they differ by the reader's country and belong to no value.
            formats.Add(code is null or "" or "General" or "@" ? null : new NumberFormat(WithoutGroups(code)));
            hiding.Add(code is not null && code.Split(';') is { Length: >= 4 } parts && parts[3].Trim().Length == 0);
        }
    }

    public bool HidesText(uint? style) => style < hiding.Count && hiding[(int)style];

    public (string Text, string? Fault, bool IsFraction) Show(double number, uint? style)
    {
        var format = style < formats.Count ? formats[(int)style] : null;
        // A spreadsheet reckons with more digits than the fifteen that it shows: 12.000000000000002 is 12.
        if (Math.Abs(number) < Exact)
            number = double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var held = number == Math.Floor(number) && Math.Abs(number) < Exact
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
        var isFraction = held.Contains('.', StringComparison.Ordinal);
        if (format is null || Math.Abs(number) >= Exact)
            return (held, null, isFraction);
        if (format.IsDateTimeFormat)
            return Date(number, format.FormatString, held);
        var shown = format.IsValid && !IsBlank(format.FormatString, number) ? format.Format(number, CultureInfo.InvariantCulture).Trim() : "";
        if (number == 0 && shown == "-")
            return (held, null, false); // nought in the format of book-keepers
        return Says(shown, number) ? (shown, null, isFraction)
            : (held, shown.Length == 0
                ? "disembunyikan oleh format selnya. Ubah formatnya menjadi Umum"
                : $"menampilkan {shown}, padahal isinya {held}. Ubah format sel itu agar tampil lengkap, atau tulis nilainya sebagai teks", isFraction);
    }

    private (string Text, string? Fault, bool IsFraction) Date(double number, string code, string held)
    {
        var bare = Unquoted(code);
        var (hasDay, hasYear, hasTime) = (bare.Contains('d') || bare.Contains('e'), bare.Contains('y') || bare.Contains('e'),
            bare.Contains('h') || bare.Contains('s'));
        if (number is < 0 or >= 2_958_466 || hasDay && zero.Year < 1900 && number < 61)
            return (held, "berisi tanggal di luar jangkauan. Tulis tanggalnya sebagai teks", false);
        var at = zero.AddSeconds(Math.Round(number * 86_400));
        if (!hasDay && !hasYear && !bare.Contains("mmm", StringComparison.Ordinal))
            return (at.ToString("HH:mm:ss", CultureInfo.InvariantCulture), null, false);
        if (!hasDay || !hasYear)
            return (at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "tidak menampilkan tanggalnya lengkap dengan hari, bulan, dan tahun. Ubah format sel itu menjadi dd/mm/yyyy", false);
        if (!hasTime && IsMidnightElsewhere(at.TimeOfDay))
            return (at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"menampilkan tanggal {IndonesianDates.Long(DateOnly.FromDateTime(at))} tetapi menyimpan jam {at:HH\\:mm}, sehingga mungkin berarti hari berikutnya (waktu yang disimpan sebagai UTC). Ketik ulang tanggalnya tanpa jam",
                false);
        return (at.ToString(hasTime && at.TimeOfDay != TimeSpan.Zero ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture), null, false);
    }

    /// <summary>
    /// Whether a time that the format hides is midnight of the next day in WIB, WITA or WIT that a program has written in UTC, or with the sun's time of
    /// Jakarta or Makassar before there were zones, which JavaScript reckons with in 1899.
    /// </summary>
    private static bool IsMidnightElsewhere(TimeSpan time) =>
        time is { Hours: 15 or 16 or 17, Minutes: 0, Seconds: 0 } or { Hours: 23, Minutes: 52, Seconds: 48 } or { Hours: 23, Minutes: 57, Seconds: 36 };

    /// <summary>Whether the part of a format that is for this number shows nothing, as <c>;;;</c> does.</summary>
    private static bool IsBlank(string code, double number)
    {
        var parts = code.Split(';');
        var part = number > 0 ? 0 : number < 0 ? 1 : 2;
        return parts.Length > part && parts[part].Trim().Length == 0;
    }

    /// <summary>Whether the digits that are shown say the same number.</summary>
    private static bool Says(string shown, double number)
    {
        var isNegative = shown.Contains('-', StringComparison.Ordinal) && number < 0 || shown.StartsWith('(') && shown.EndsWith(')');
        var digits = string.Concat(shown.Where(c => char.IsAsciiDigit(c) || c == '.')).Trim('.');
        if (double.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) && plain == number)
            return true;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) || number < 0 != isNegative)
            return false;
        return (double)(shown.Contains('%', StringComparison.Ordinal) ? read / 100 : read) == Math.Abs(number);
    }

    private static string WithoutGroups(string code)
    {
        var text = new System.Text.StringBuilder(code.Length);
        var quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            quoted ^= code[i] == '"';
            // A comma behind the last digit divides by a thousand and stays, so that the difference is seen.
            if (!quoted && code[i] == ',' && i + 1 < code.Length && code[i + 1] is '0' or '#' or '?')
                continue;
            text.Append(code[i]);
        }

        return text.ToString();
    }

    /// <summary>A date format's letters outside its quoted, bracketed and escaped parts, small.</summary>
    private static string Unquoted(string code) =>
        System.Text.RegularExpressions.Regex.Replace(code.Split(';')[0], "\"[^\"]*\"|\\[[^\\]hms]*\\]|\\\\.", "",
            System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).ToLowerInvariant();

    /// <summary>ECMA-376 part 1, 18.8.30: the formats that a workbook does not spell out; null is General.</summary>
    private static string? BuiltIn(uint id) => id switch
    {
        1 => "0",
        2 or 4 => "0.00",
        3 => "0",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 or 19 or 20 or 21 or (>= 32 and <= 35) or 55 or 56 => "h:mm:ss",
        22 => "dd/mm/yyyy h:mm",
        37 or 38 => "0;(0)",
        39 or 40 => "0.00;(0.00)",
        45 or 46 or 47 => "mm:ss",
        48 => "0.0E+0",
        _ => null,
    };
}
