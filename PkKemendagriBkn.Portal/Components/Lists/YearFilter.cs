using System.Globalization;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>Agreement years as a filter of a list: <c>?tahun=2</c>. What had not happened by the day looked at is not in its year yet.</summary>
public static class YearFilter
{
    /// <summary>The years begun by the day, newest first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Options(Conclusions conclusions) =>
        [.. conclusions.Years.Reverse().Select(y => (y.Year.ToString(CultureInfo.InvariantCulture), $"Tahun ke-{y.Year}"))];

    /// <summary>The days of the year named, up to the day looked at; null when none is named, or nonsense.</summary>
    public static (DateOnly From, DateOnly To)? DaysOf(string? year, Conclusions conclusions) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && conclusions.Years.FirstOrDefault(y => y.Year == number) is { } found
            ? (found.From, CivilDates.Earlier(found.To, conclusions.AsOf)) : null;
}
