using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Timeline;

namespace PkKemendagriBkn.Portal.Features.Timeline;

/// <summary>What the time line shows. The address holds it; nonsense counts as absent.</summary>
/// <param name="Zoom">How much of the agreement at once.</param>
/// <param name="Start">A day of the part that is shown; null for the one that is looked at.</param>
/// <param name="Party">Only what concerns this party; null for both.</param>
/// <param name="Hidden">Lanes that are left out.</param>
/// <param name="Day">The only day that is listed, with everything on it one by one; null for the drawing.</param>
public sealed record TimelineFilter(TimelineZoom Zoom, DateOnly? Start, Party? Party, IReadOnlySet<TimelineLane> Hidden, DateOnly? Day = null)
{
    public const string ZoomName = "rentang", StartName = "mulai", PartyName = "pihak", HiddenName = "tanpa", DayName = "hari";

    private static readonly (TimelineZoom Zoom, string Word)[] Zooms =
        [(TimelineZoom.Whole, "semua"), (TimelineZoom.Year, "tahun"), (TimelineZoom.Semester, "semester"), (TimelineZoom.Month, "bulan")];

    private static readonly (TimelineLane Lane, string Word)[] Lanes =
    [
        (TimelineLane.Periods, "periode"), (TimelineLane.FirstDeadlines, "tenggat-itjen"), (TimelineLane.SecondDeadlines, "tenggat-bkn"), (TimelineLane.Letters, "surat"),
        (TimelineLane.Reports, "laporan"), (TimelineLane.Minutes, "berita-acara"), (TimelineLane.Evaluations, "evaluasi"), (TimelineLane.Access, "akses"), (TimelineLane.Events, "peristiwa"),
    ];

    /// <param name="zoom">Its word in the address.</param>
    /// <param name="start"><c>2026-03-01</c>.</param>
    /// <param name="party">A party's name.</param>
    /// <param name="hidden">Words of lanes, with commas between.</param>
    /// <param name="day"><c>2026-03-04</c>; its month is looked at then.</param>
    public static TimelineFilter Read(string? zoom, string? start, string? party, string? hidden, string? day = null) => new(
        ReadDay(day) is null ? Zooms.FirstOrDefault(z => z.Word == zoom).Zoom : TimelineZoom.Month,
        ReadDay(day) ?? ReadDay(start),
        Enum.TryParse<Party>(party, ignoreCase: true, out var one) && one is Core.Agreements.Party.First or Core.Agreements.Party.Second && !int.TryParse(party, out _) ? one : null,
        (hidden ?? "").Split(',').SelectMany(word => Lanes.Where(l => l.Word == word).Select(l => l.Lane)).ToHashSet(),
        ReadDay(day));

    public static string Word(TimelineZoom zoom) => Zooms.First(z => z.Zoom == zoom).Word;

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The words of what is hidden once this lane is shown, or no longer shown; null when none is.</summary>
    public string? HiddenAfter(TimelineLane toggled)
    {
        var words = Lanes.Where(l => Hidden.Contains(l.Lane) != (l.Lane == toggled)).Select(l => l.Word).ToList();
        return words.Count == 0 ? null : string.Join(',', words);
    }

    /// <summary>The words of all lanes but this one.</summary>
    public static string HiddenBut(TimelineLane only) => string.Join(',', Lanes.Where(l => l.Lane != only).Select(l => l.Word));

    private static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool Shows(TimelineLane lane) => !Hidden.Contains(lane);

    public bool Concerns(Party? whom) => Party is null || whom is null || whom == Party || whom == Core.Agreements.Party.Both;
}
