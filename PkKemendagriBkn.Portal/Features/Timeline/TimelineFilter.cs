using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Timeline;
using PkKemendagriBkn.Portal.Components.Lists;

namespace PkKemendagriBkn.Portal.Features.Timeline;

/// <summary>What the time line shows.</summary>
public sealed record TimelineFilter : ListFilter
{
    public const string ZoomName = "rentang", StartName = "mulai", HiddenName = "tanpa", DayName = "hari";

    /// <summary>The word of how much of the agreement is shown at once.</summary>
    [InAddress(ZoomName, WordsFrom = nameof(ZoomWords))]
    public string? ZoomWord { get; init; }

    /// <summary>A day of the part that is shown; null for the one that is looked at.</summary>
    [InAddress(StartName)]
    public DateOnly? Since { get; init; }

    /// <summary>Only what concerns this party; null for both.</summary>
    [InAddress("pihak", nameof(Core.Agreements.Party.First), nameof(Core.Agreements.Party.Second))]
    public Party? Party { get; init; }

    /// <summary>The words of the lanes that are left out, with commas between.</summary>
    [InAddress(HiddenName)]
    public string? Hidden { get; init; }

    /// <summary>The only day that is listed, with everything on it one by one; null for the drawing. Its month is looked at then.</summary>
    [InAddress(DayName)]
    public DateOnly? Day { get; init; }

    public static IReadOnlyList<string> ZoomWords => [.. Zooms.Select(z => z.Word)];

    public TimelineZoom Zoom => Day is null ? Zooms.FirstOrDefault(z => z.Word == ZoomWord).Zoom : TimelineZoom.Month;

    public DateOnly? Start => Day ?? Since;

    private static readonly (TimelineZoom Zoom, string Word)[] Zooms =
        [(TimelineZoom.Whole, "semua"), (TimelineZoom.Year, "tahun"), (TimelineZoom.Semester, "semester"), (TimelineZoom.Month, "bulan")];

    private static readonly (TimelineLane Lane, string Word)[] Lanes =
    [
        (TimelineLane.Periods, "periode"), (TimelineLane.FirstDeadlines, "tenggat-itjen"), (TimelineLane.SecondDeadlines, "tenggat-bkn"),
        (TimelineLane.Letters, "surat"),
        (TimelineLane.Reports, "laporan"), (TimelineLane.Minutes, "berita-acara"), (TimelineLane.Evaluations, "evaluasi"), (TimelineLane.Access, "akses"),
        (TimelineLane.Events, "peristiwa"),
    ];

    public static string Word(TimelineZoom zoom) => Zooms.First(z => z.Zoom == zoom).Word;

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The words of what is hidden once this lane is shown, or no longer shown; null when none is.</summary>
    public string? HiddenAfter(TimelineLane toggled)
    {
        var words = Lanes.Where(l => Shows(l.Lane) == (l.Lane == toggled)).Select(l => l.Word).ToList();
        return words.Count == 0 ? null : string.Join(',', words);
    }

    /// <summary>The words of all lanes but this one.</summary>
    public static string HiddenBut(TimelineLane only) => string.Join(',', Lanes.Where(l => l.Lane != only).Select(l => l.Word));

    public bool Shows(TimelineLane lane) => Hidden is null || !Hidden.Split(',').Contains(Lanes.First(l => l.Lane == lane).Word);

    public bool Concerns(Party? whom) => Party is null || whom is null || whom == Party || whom == Core.Agreements.Party.Both;
}
