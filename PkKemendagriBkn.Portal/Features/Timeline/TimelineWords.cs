using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Timeline;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Timeline;

/// <summary>What is said of the time line and of what stands on it.</summary>
internal static class TimelineWords
{
    /// <summary>When: a day with its weekday, or both ends.</summary>
    public static string When(TimelineMark mark) =>
        mark.ToOn is { } to ? $"{IndonesianDates.Long(mark.FromOn)} s.d. {IndonesianDates.Long(to)}" : IndonesianDates.WithWeekday(mark.FromOn);

    /// <summary>A deadline in the few words that fit beside its mark.</summary>
    public static string Short(Deadline deadline, Func<string, string?> titleOfFact) => deadline.Kind switch
    {
        DeadlineKind.Feedback => $"Balikan: {titleOfFact(deadline.Subject)}",
        DeadlineKind.RequestedReport => "Laporan yang diminta",
        DeadlineKind.PeriodicReport => $"Laporan {Labels.Period(deadline.Subject)}",
        DeadlineKind.Evaluation => $"Evaluasi {Labels.Period(deadline.Subject)}",
        DeadlineKind.ForceMajeureNotice => "Pemberitahuan kahar",
        DeadlineKind.RepresentativeNotice => "Pemberitahuan perwakilan",
        _ => "Pemberitahuan Pasal 7(2)",
    };

    /// <summary>
    /// All that a pointer or a screen reader is told of a mark. The words on the drawing are among them, so that who speaks to the
    /// browser can name what is seen.
    /// </summary>
    public static string Whole(TimelineItem item) =>
        string.Join(". ",
            new[] { item.Title.Contains(item.Mark.Label, StringComparison.Ordinal) ? null : item.Mark.Label, item.Title.TrimEnd('.'), When(item.Mark),
                item.Party is { } party ? Labels.Of(party) : null, item.Note }.Where(part => part is not null));

    public static string Of(TimelineWindow window) => window.Zoom switch
    {
        TimelineZoom.Whole => $"{IndonesianDates.Long(window.FromOn)} s.d. {IndonesianDates.Long(window.ToOn)}",
        TimelineZoom.Year => $"Tahun {window.FromOn.Year}",
        TimelineZoom.Semester => $"Semester {(window.FromOn.Month == 1 ? "I" : "II")} {window.FromOn.Year}",
        _ => $"{IndonesianDates.Month(window.FromOn)} {window.FromOn.Year}",
    };

    /// <summary>The word at a line of the axis.</summary>
    public static string Tick(DateOnly day, TimelineZoom zoom) => zoom switch
    {
        TimelineZoom.Month => IndonesianNumbers.Whole(day.Day),
        TimelineZoom.Whole => day.Month == 1 ? $"Jan {day.Year}" : IndonesianDates.Month(day)[..3],
        _ => IndonesianDates.Month(day)[..3],
    };
}
