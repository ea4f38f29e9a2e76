using System.Globalization;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Timeline;

namespace PkKemendagriBkn.Portal.Features.Timeline;

/// <summary>What the time line shows. The address holds it; nonsense counts as absent.</summary>
/// <param name="Zoom">How much of the agreement at once.</param>
/// <param name="Start">A day of the part that is shown; null for the one that is looked at.</param>
/// <param name="Party">Only what concerns this party; null for both.</param>
/// <param name="Hidden">Lanes that are left out.</param>
public sealed record TimelineFilter(TimelineZoom Zoom, DateOnly? Start, Party? Party, IReadOnlySet<TimelineLane> Hidden)
{
    public const string ZoomName = "rentang", StartName = "mulai", PartyName = "pihak", HiddenName = "tanpa";

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
    public static TimelineFilter Read(string? zoom, string? start, string? party, string? hidden) => new(
        Zooms.FirstOrDefault(z => z.Word == zoom).Zoom,
        DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Enum.TryParse<Party>(party, ignoreCase: true, out var one) && one is Core.Deadlines.Party.First or Core.Deadlines.Party.Second && !int.TryParse(party, out _) ? one : null,
        (hidden ?? "").Split(',').SelectMany(word => Lanes.Where(l => l.Word == word).Select(l => l.Lane)).ToHashSet());

    public static string Word(TimelineZoom zoom) => Zooms.First(z => z.Zoom == zoom).Word;

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The words of what is hidden once this lane is shown, or no longer shown; null when none is.</summary>
    public string? HiddenAfter(TimelineLane toggled)
    {
        var words = Lanes.Where(l => Hidden.Contains(l.Lane) != (l.Lane == toggled)).Select(l => l.Word).ToList();
        return words.Count == 0 ? null : string.Join(',', words);
    }

    public bool Shows(TimelineLane lane) => !Hidden.Contains(lane);

    public bool Concerns(Party? whom) => Party is null || whom is null || whom == Party || whom == Core.Deadlines.Party.Both;
}
