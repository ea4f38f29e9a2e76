using System.Globalization;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>Numbers as an Indonesian reader writes them: a dot between thousands, a comma before decimals.</summary>
public static class IndonesianNumbers
{
    // Built here and not taken from a culture, so that no setting of the machine can change an official document.
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
        NumberNegativePattern = 1,
    };

    /// <summary><c>1234567</c> gives <c>1.234.567</c>.</summary>
    public static string Whole(long value) => value.ToString("N0", Format);

    /// <summary><c>1234.5</c> with one decimal gives <c>1.234,5</c>; rounds half away from zero.</summary>
    public static string Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);

    /// <summary>Only as many decimals as the value has, such as <c>12</c>, <c>12,5</c>.</summary>
    public static string Plain(decimal value) => value.ToString("#,0.############", Format);

    /// <summary>A whole number as somebody types it, with dots between all thousands or with none; null for anything else.</summary>
    public static long? ReadWhole(string? text)
    {
        var typed = (text ?? "").Trim();
        var digits = typed.Replace(".", "", StringComparison.Ordinal);
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        return digits == typed || Whole(number) == typed ? number : null;
    }
}
