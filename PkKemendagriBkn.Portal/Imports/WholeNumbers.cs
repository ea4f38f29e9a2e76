using System.Globalization;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Reads counts. What could be a fraction is none: 12.5, 0.125 and 1.25 are refused, 12.0 and 12,0 are 12, 1.250 is 1250.</summary>
public static partial class WholeNumbers
{
    /// <summary>The number and the sign that parts its thousands, each null when there is none.</summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="isNumber">Whether a spreadsheet holds it as a number, whose point is the decimal sign.</param>
    public static (long? Number, char? Separator) Read(string text, bool isNumber)
    {
        if (isNumber)
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var held)
                && held == decimal.Truncate(held) ? (Parse(decimal.Truncate(held).ToString(CultureInfo.InvariantCulture)), null) : (null, null);
        if (Grouped().Match(text) is { Success: true } grouped)
            return (Parse(grouped.Groups["first"].Value + string.Concat(grouped.Groups["group"].Captures.Select(c => c.Value))),
                char.IsWhiteSpace(grouped.Groups["sign"].Value[0]) ? ' ' : grouped.Groups["sign"].Value[0]);
        return Plain().Match(text) is { Success: true } plain ? (Parse(plain.Groups[1].Value), null) : (null, null);
    }

    private static long? Parse(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<first>-?[1-9][0-9]{0,2})(?:(?<sign>[.,' \u00A0\u2007\u202F])(?<group>[0-9]{3}))(?:\k<sign>(?<group>[0-9]{3}))*$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    [GeneratedRegex("^(-?[0-9]+)(?:[.,]0{1,2}|[.,]0{4,})?$")]
    private static partial Regex Plain();
}
