using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>Dates in Indonesian words, whatever the culture of the machine.</summary>
public static class IndonesianDates
{
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    /// <summary>Such as <c>27 Agustus 2025</c>.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "A long date, not a number type.")]
    public static string Long(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");
}
