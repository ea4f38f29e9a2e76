using System.Globalization;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>A list that can be narrowed to an agreement year: <c>?tahun=2</c>. What had not happened by the day looked at is not in its year yet.</summary>
public record AgreementYearFilter : SearchFilter
{
    /// <summary>From 1; a year that has not begun narrows nothing.</summary>
    [InAddress("tahun")]
    public int? Year { get; init; }

    /// <summary>The days of the year, up to the day looked at; null when all days are meant.</summary>
    public (DateOnly From, DateOnly To)? Days(Conclusions conclusions) => conclusions.Years.FirstOrDefault(y => y.Year == Year) is { } found
        ? (found.From, CivilDates.Earlier(found.To, conclusions.AsOf)) : null;

    /// <summary>The years begun by the day, newest first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Options(Conclusions conclusions) =>
        [.. conclusions.Years.Reverse().Select(y => (y.Year.ToString(CultureInfo.InvariantCulture), $"Tahun ke-{y.Year}"))];
}
