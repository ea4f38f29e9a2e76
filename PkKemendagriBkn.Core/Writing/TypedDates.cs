using System.Globalization;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>Reads a date that somebody types into a field: as <see cref="WrittenDates"/> does, and the short ways of a hurried hand.</summary>
public static class TypedDates
{
    /// <summary>The furthest that a number of days reaches from today.</summary>
    private const int MostDays = 9_999;

    /// <param name="text">Such as <c>28/11/2026</c>, <c>28112026</c>, <c>1 okt 2026</c>, <c>+30</c>, <c>-7</c>, <c>besok</c>.</param>
    /// <param name="today">The WIB date from which days are counted.</param>
    /// <returns>The date; null when the text names none, or none for certain.</returns>
    public static DateOnly? Read(string? text, DateOnly today)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length > 1 && typed[0] is '+' or '-' && int.TryParse(typed[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return days <= MostDays ? today.AddDays(typed[0] == '-' ? -days : days) : null;
        if (typed.Length == 8 && typed.All(char.IsAsciiDigit))
            return DateOnly.TryParseExact(typed, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return typed.ToLowerInvariant() switch
        {
            "hari ini" => today,
            "besok" => today.AddDays(1),
            "kemarin" => today.AddDays(-1),
            _ => WrittenDates.Read(typed),
        };
    }

    /// <summary>As a field shows it: <c>28/11/2026</c>.</summary>
    public static string Write(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
