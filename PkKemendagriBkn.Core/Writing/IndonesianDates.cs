using System.Diagnostics.CodeAnalysis;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>Dates in formal Indonesian. The names stand here, so that no culture setting can change them.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "Long and short name the length of a date, not a type.")]
public static class IndonesianDates
{
    private static readonly string[] Weekdays =
        ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    public static string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    public static string Month(DateOnly date) => Months[date.Month - 1];

    /// <summary><c>27 Agustus 2025</c>.</summary>
    public static string Long(DateOnly date) => $"{Digits(date.Day, 1)} {Month(date)} {Digits(date.Year, 4)}";

    /// <summary><c>Rabu, 27 Agustus 2025</c>.</summary>
    public static string WithWeekday(DateOnly date) => $"{Weekday(date)}, {Long(date)}";

    /// <summary>As minutes open: <c>Rabu, tanggal dua puluh tujuh bulan Agustus tahun dua ribu dua puluh lima</c>.</summary>
    public static string InWords(DateOnly date) =>
        $"{Weekday(date)}, tanggal {Terbilang.Of(date.Day)} bulan {Month(date)} tahun {Terbilang.Of(date.Year)}";

    /// <summary><c>27-08-2025</c>.</summary>
    public static string Short(DateOnly date) =>
        $"{Digits(date.Day, 2)}-{Digits(date.Month, 2)}-{Digits(date.Year, 4)}";

    /// <summary>An instant in Western Indonesian Time: <c>27 Agustus 2025 pukul 14.05 WIB</c>.</summary>
    public static string InWib(DateTimeOffset instant)
    {
        var wib = instant.ToOffset(Calendar.Wib.Offset);
        return $"{Long(DateOnly.FromDateTime(wib.DateTime))} pukul {Digits(wib.Hour, 2)}.{Digits(wib.Minute, 2)} WIB";
    }

    /// <summary>The same to the second, for what must be proven.</summary>
    public static string InWibExactly(DateTimeOffset instant) =>
        InWib(instant).Replace(" WIB", $".{Digits(instant.Second, 2)} WIB", StringComparison.Ordinal);

    /// <summary>How far a day lies from <paramref name="today"/>: hari ini, besok, 3 hari lagi, kemarin, 5 hari lalu.</summary>
    public static string Relative(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "hari ini",
        1 => "besok",
        -1 => "kemarin",
        > 1 and var days => $"{IndonesianNumbers.Whole(days)} hari lagi",
        var days => $"{IndonesianNumbers.Whole(-days)} hari lalu",
    };

    /// <summary>The same for a due date that is not met: what lies behind is late, <c>terlambat 5 hari</c>.</summary>
    public static string RelativeDue(DateOnly dueOn, DateOnly today) => dueOn < today
        ? $"terlambat {IndonesianNumbers.Whole(today.DayNumber - dueOn.DayNumber)} hari"
        : Relative(dueOn, today);

    private static string Digits(int number, int least) =>
        number.ToString("D" + least, System.Globalization.CultureInfo.InvariantCulture);
}
