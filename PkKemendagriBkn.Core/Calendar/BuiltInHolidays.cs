using System.Globalization;

namespace PkKemendagriBkn.Core.Calendar;

/// <summary>The holidays that this version of the portal brings along, as the decrees stood when it was made.</summary>
public static class BuiltInHolidays
{
    /// <summary>Changes whenever the table does.</summary>
    public const string Version = "2026-1";

    // The days of 2025 are known, but not the decree's number by a source that was at hand: nothing is claimed of it, and an administrator can write it in.
    private const string Decree2025 = "Keputusan bersama tiga menteri tentang hari libur nasional dan cuti bersama tahun 2025";
    private const string Decree2026 =
        "SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, dan Nomor 5 Tahun 2025";

    public readonly record struct Day(DateOnly On, HolidayKind Kind, string Name, string Decree);

    /// <summary>From the signing of the agreement to the end of 2026, in the order of the days.</summary>
    public static IReadOnlyList<Day> All { get; } = Read();

    private static List<Day> Read()
    {
        using var reader = new StreamReader(typeof(BuiltInHolidays).Assembly.GetManifestResourceStream("holidays.csv")!);
        reader.ReadLine();
        var days = new List<Day>();
        while (reader.ReadLine() is { } line)
        {
            // date,kind,name
            if (line.Split(',') is not [var date, var kind, var name])
                continue;
            var on = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            days.Add(new Day(on, kind == "joint-leave" ? HolidayKind.JointLeave : HolidayKind.NationalHoliday, name,
                on.Year == 2025 ? Decree2025 : Decree2026));
        }

        return days;
    }
}
