using System.Globalization;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// Dates as officials write them: 1965-01-31, 19650131, 31/01/1965, 31-1-1965, 31.01.1965, 31 Januari 1965, each also with a time of
/// midnight behind it. The day stands before the month, as Indonesians write it. A year of two digits is not read: nobody can tell
/// the century, and a wrong one would hide a difference.
/// </summary>
public static class DateForms
{
    private static readonly string[] Months =
    [
        "JAN", "JANUARI", "JANUARY", "FEB", "FEBRUARI", "FEBRUARY", "PEB", "PEBRUARI", "MAR", "MARET", "MRT", "MARCH", "APR", "APRIL", "MEI", "MAY", "JUN",
        "JUNI", "JUNE",
        "JUL", "JULI", "JULY", "AGU", "AGUSTUS", "AGS", "AGT", "AGUST", "AUG", "AUGUST", "SEP", "SEPT", "SEPTEMBER", "OKT", "OKTOBER", "OCT", "OCTOBER",
        "NOV", "NOVEMBER", "NOP", "NOPEMBER", "DES", "DESEMBER", "DEC", "DECEMBER",
    ];

    private static readonly int[] MonthNumbers =
        [1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12];

    /// <remarks>The text is in plain form (<see cref="PlainText"/>).</remarks>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        text = WithoutMidnight(text);
        if (text.Length == 8 && !text.ContainsAnyExceptInRange('0', '9'))
            return Make(Number(text[..4]), Number(text[4..6]), Number(text[6..]), out date);
        Span<Range> parts = stackalloc Range[4];
        if (Split(text, parts) != 3)
            return false;
        ReadOnlySpan<char> first = text[parts[0]], second = text[parts[1]], third = text[parts[2]];
        int month = second.Length <= 2 ? Number(second) : MonthOf(second);
        return first.Length == 4 ? second.Length <= 2 && third.Length <= 2 && Make(Number(first), month, Number(third), out date)
            : first.Length <= 2 && third.Length == 4 && Make(Number(third), month, Number(first), out date);
    }

    /// <summary>Writes <c>1965-01-31</c>, the form in which dates are compared.</summary>
    public static int Write(DateOnly date, Span<char> target) =>
        date.TryFormat(target, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture) ? length : 0;

    private static ReadOnlySpan<char> WithoutMidnight(ReadOnlySpan<char> text)
    {
        int at = text.LastIndexOfAny(' ', 'T');
        if (at < 6)
            return text;
        var time = text[(at + 1)..].TrimEnd('Z');
        return time.Length >= 5 && time.Contains(':') && !time.ContainsAnyExcept("0:.") ? text[..at] : text;
    }

    private static int Split(ReadOnlySpan<char> text, Span<Range> parts)
    {
        // One mark throughout, or spaces around it: "31 - 1 - 1965" is read, "31-1/1965" is not.
        int mark = text.IndexOfAny("-/.");
        char separator = mark < 0 ? ' ' : text[mark];
        return text.Split(parts, separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Months.Length; i++)
            if (word.SequenceEqual(Months[i]))
                return MonthNumbers[i];
        return 0;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        digits.Length > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        bool real = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = real ? new DateOnly(year, month, day) : default;
        return real;
    }
}
