namespace PkKemendagriBkn.Core.Timeline;

/// <summary>How much of the agreement is shown at once.</summary>
public enum TimelineZoom { Whole, Year, Semester, Month }

/// <summary>The part of the agreement that is shown; both days are included. Years, semesters and months are those of the calendar.</summary>
public sealed record TimelineWindow(TimelineZoom Zoom, DateOnly FromOn, DateOnly ToOn, DateOnly FirstOn, DateOnly LastOn)
{
    /// <summary>The window of this size that a day falls in.</summary>
    /// <param name="zoom">Its size.</param>
    /// <param name="day">A day; outside the agreement the nearest one inside counts.</param>
    /// <param name="firstOn">The first day of the agreement.</param>
    /// <param name="lastOn">The last day on which anything of it falls; not before the first.</param>
    public static TimelineWindow At(TimelineZoom zoom, DateOnly day, DateOnly firstOn, DateOnly lastOn)
    {
        if (zoom == TimelineZoom.Whole)
            return new(zoom, firstOn, lastOn, firstOn, lastOn);
        var inside = day < firstOn ? firstOn : day > lastOn ? lastOn : day;
        var months = Months(zoom);
        var from = new DateOnly(inside.Year, (inside.Month - 1) / months * months + 1, 1);
        return new(zoom, from, from.AddMonths(months).AddDays(-1), firstOn, lastOn);
    }

    public int Days => ToOn.DayNumber - FromOn.DayNumber + 1;

    public TimelineZoom? Closer => Zoom == TimelineZoom.Month ? null : Zoom + 1;

    public TimelineZoom? Farther => Zoom == TimelineZoom.Whole ? null : Zoom - 1;

    /// <summary>The first day of the window before; null when nothing of the agreement lies there.</summary>
    public DateOnly? Before => Zoom != TimelineZoom.Whole && FromOn > FirstOn ? FromOn.AddMonths(-Months(Zoom)) : null;

    /// <summary>The first day of the window after; null when nothing of the agreement lies there.</summary>
    public DateOnly? After => Zoom != TimelineZoom.Whole && ToOn < LastOn ? ToOn.AddDays(1) : null;

    public bool Holds(DateOnly day) => FromOn <= day && day <= ToOn;

    public bool Touches(TimelineMark mark) => mark.FromOn <= ToOn && mark.LastOn >= FromOn;

    /// <summary>The day to look at when the size changes: the one that the reader is at if it is in sight, else the first in sight.</summary>
    public DateOnly Focus(DateOnly at) => Holds(at) ? at : FromOn;

    /// <summary>The days at which the axis has a line and a word.</summary>
    public IEnumerable<DateOnly> Ticks()
    {
        if (Zoom == TimelineZoom.Month)
            return Enumerable.Range(0, Days).Select(FromOn.AddDays);
        var step = Zoom == TimelineZoom.Whole ? 3 : 1;
        var first = new DateOnly(FromOn.Year, (FromOn.Month - 1) / step * step + 1, 1);
        return Enumerable.Range(0, 1200).Select(n => first.AddMonths(n * step)).SkipWhile(d => d < FromOn).TakeWhile(d => d <= ToOn);
    }

    private static int Months(TimelineZoom zoom) => zoom switch
    {
        TimelineZoom.Year => 12,
        TimelineZoom.Semester => 6,
        _ => 1,
    };
}
