using System.Globalization;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Core.Writing;

/// <summary>
/// Reads dates as Indonesians write them: year first, or day, month and year in digits, or with the month's name in its present, former,
/// short or English spelling. Never guesses: a year of two digits, a weekday that is not that day's, or an instant whose day is another
/// one in WIB, is no date.
/// </summary>
public static partial class WrittenDates
{
    private const string Time =
        @"(?:[t,\s]+(?:pukul\s+|jam\s+)?(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<zone>z|[+-][0-9]{2}:?[0-9]{2}|wib|wita|wit)?)?";

    private static readonly Dictionary<string, int> Months = new[]
    {
        "januari januwari djanuari january jan i", "februari pebruari februwari pebruwari february feb febr peb pebr ii", "maret mart march mar mrt iii",
        "april apr iv", "mei may v", "juni djuni june jun vi", "juli djuli july jul vii", "agustus agoestoes august agu agt agust agus ags agst aug viii",
        "september september sept sep ix", "oktober october okt oct x", "november nopember nov nop xi", "desember december des dec xii",
    }.SelectMany((names, at) => names.Split(' ').Distinct().Select(name => (name, at + 1))).ToDictionary(m => m.name, m => m.Item2, StringComparer.Ordinal);

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new(StringComparer.Ordinal)
    {
        ["minggu"] = DayOfWeek.Sunday, ["ahad"] = DayOfWeek.Sunday, ["senin"] = DayOfWeek.Monday, ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday, ["jumat"] = DayOfWeek.Friday, ["jum'at"] = DayOfWeek.Friday, ["sabtu"] = DayOfWeek.Saturday,
    };

    private static readonly Regex[] Forms = [YearFirst(), DayFirst(), Named(), NamedFirst()];

    /// <summary>The date that a text names; null when it names none, or none for certain.</summary>
    public static DateOnly? Read(string? text) => Parse(text) is { IsInDoubt: false } read ? read.Date : null;

    /// <summary>
    /// The date that is written of an instant whose day may be another one where it was meant: on another day in WIB, or midnight in WITA or WIT
    /// written in UTC. Some programs call local time UTC, so that nothing tells which day is right. Null when a text names no such instant.
    /// </summary>
    public static DateOnly? InDoubt(string? text) => Parse(text) is { IsInDoubt: true } read ? read.Date : null;

    /// <summary>Whether a text is a date only with the month before the day, as in America, and therefore none.</summary>
    public static bool IsMonthFirst(string? text) => DayFirst().Match(PlainText.Key(text ?? "")) is { Success: true } match
        && Number(match.Groups["day"].Value) is >= 1 and <= 12 && Number(match.Groups["month"].Value) is > 12 and <= 31;

    private static (DateOnly Date, bool IsInDoubt)? Parse(string? text)
    {
        var key = PlainText.Key(text ?? "").Replace('’', '\'').Replace('‘', '\'').Replace('`', '\'');
        var weekday = Weekday().Match(key);
        if (weekday.Success)
            key = key[weekday.Length..];
        if (Forms.Select(form => form.Match(key)).FirstOrDefault(m => m.Success) is not { } match)
            return null;
        var month = match.Groups["month"].Value;
        var number = char.IsAsciiDigit(month[0]) ? Number(month) : Months.GetValueOrDefault(month);
        var (year, day) = (Number(match.Groups["year"].Value), Number(match.Groups["day"].Value));
        if (year < 1 || number is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, number))
            return null;
        var date = new DateOnly(year, number, day);
        if (weekday.Success && Weekdays[weekday.Groups["weekday"].Value] != date.DayOfWeek)
            return null;
        return IsInDoubt(match) is { } doubt ? (date, doubt) : null;
    }

    /// <summary>Null when the time is none.</summary>
    private static bool? IsInDoubt(Match match)
    {
        if (!match.Groups["hour"].Success)
            return false;
        var (hour, minute) = (Number(match.Groups["hour"].Value), Number(match.Groups["minute"].Value));
        var second = match.Groups["second"].Success ? Number(match.Groups["second"].Value) : 0;
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        var zone = match.Groups["zone"].Value.Replace(":", "", StringComparison.Ordinal);
        var offset = zone switch
        {
            "" or "wib" => 7 * 60,
            "z" => 0,
            "wita" => 8 * 60,
            "wit" => 9 * 60,
            _ => (zone[0] == '-' ? -1 : 1) * (Number(zone[1..3]) * 60 + Number(zone[3..5])),
        };
        var isMidnightFurtherEast = offset == 0 && hour is (15 or 16) && minute == 0 && second == 0;
        return isMidnightFurtherEast || hour * 60 + minute - offset + 7 * 60 is < 0 or >= 24 * 60;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<weekday>minggu|ahad|senin|selasa|rabu|kamis|jum'?at|sabtu)\s*[,/]?\s*(?:tanggal\s+|tgl\.?\s+)?")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?<year>[0-9]{4})\s?(?<sign>[-/.])\s?(?<month>[0-9]{1,2})\s?\k<sign>\s?(?<day>[0-9]{1,2})" + Time + "$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s?(?<sign>[-/.\s])\s?(?<month>[0-9]{1,2})\s?\k<sign>\s?(?<year>[0-9]{4})" + Time + "$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:tanggal\s+|tgl\.?\s+)?(?<day>[0-9]{1,2})[-/.\s]*(?<month>[a-z]+)\.?[-/,\s]*(?<year>[0-9]{4})" + Time + "$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<month>[a-z]{3,})\.?\s+(?<day>[0-9]{1,2}),?\s+(?<year>[0-9]{4})" + Time + "$")]
    private static partial Regex NamedFirst();
}
