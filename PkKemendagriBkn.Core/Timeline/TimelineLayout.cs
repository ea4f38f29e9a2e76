namespace PkKemendagriBkn.Core.Timeline;

/// <summary>A mark in its place, in units of the drawing.</summary>
/// <param name="Mark">What it is.</param>
/// <param name="Row">The line of its lane, from 0.</param>
/// <param name="Left">Where the space that it takes begins, its words included.</param>
/// <param name="Right">Where that space ends.</param>
/// <param name="X">Where the mark itself begins; the middle for a thing of one day.</param>
/// <param name="Width">How long the mark itself is; 0 for a thing of one day.</param>
/// <param name="TextX">Where its words begin.</param>
/// <param name="Text">Its words, as many as there is room for.</param>
public sealed record PlacedMark(TimelineMark Mark, int Row, double Left, double Right, double X, double Width, double TextX, string Text);

/// <summary>A lane and all that stands in it, in the order of time.</summary>
public sealed record PlacedLane(TimelineLane Lane, int Rows, IReadOnlyList<PlacedMark> Marks);

/// <summary>
/// Where everything on the time line stands: days become distances, and what would lie over each other in a lane goes to a line below.
/// Words are measured by their number of letters, with room to spare, since the layout knows no font.
/// </summary>
public static class TimelineLayout
{
    /// <summary>The width of the whole drawing, half a dot at either end included.</summary>
    public const double Width = 920;

    /// <summary>Half of a dot, and what is left free at both ends of the axis.</summary>
    public const double Half = 7;

    private const double Letter = 6.8, Gap = 8, LeastBar = 10;
    private const int MostLetters = 26;

    /// <summary>Where a day begins on the axis. Days outside the window count as its ends.</summary>
    public static double X(DateOnly day, TimelineWindow window)
    {
        var days = Math.Clamp(day.DayNumber - window.FromOn.DayNumber, 0, window.Days);
        return Half + days * (Width - 2 * Half) / window.Days;
    }

    /// <summary>The middle of a day.</summary>
    public static double Middle(DateOnly day, TimelineWindow window) => (X(day, window) + X(day.AddDays(1), window)) / 2;

    /// <summary>The lanes that have anything in the window.</summary>
    public static IReadOnlyList<PlacedLane> Place(IEnumerable<TimelineMark> marks, TimelineWindow window) =>
    [
        .. marks.Where(window.Touches).GroupBy(m => m.Lane).OrderBy(g => g.Key).Select(lane => PlaceLane(lane.Key, lane, window)),
    ];

    private static PlacedLane PlaceLane(TimelineLane lane, IEnumerable<TimelineMark> marks, TimelineWindow window)
    {
        List<double> ends = [];
        List<PlacedMark> placed = [];
        foreach (var mark in marks.OrderBy(m => m.FromOn).ThenBy(m => m.LastOn).ThenBy(m => m.Key, StringComparer.Ordinal))
        {
            var place = mark.ToOn is null ? Day(mark, window) : Span(mark, window);
            var row = ends.FindIndex(end => end + Gap <= place.Left);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = place.Right;
            placed.Add(place with { Row = row });
        }

        return new PlacedLane(lane, ends.Count, placed);
    }

    /// <summary>A dot with its words after it, or before it where the axis ends.</summary>
    private static PlacedMark Day(TimelineMark mark, TimelineWindow window)
    {
        var x = Math.Clamp(Middle(mark.FromOn, window), Half, Width - Half);
        var text = Fitting(mark.Label);
        var length = text.Length * Letter;
        var after = x + Half + 4;
        var before = x - Half - 4 - length;
        return after + length <= Width
            ? new PlacedMark(mark, 0, x - Half, after + length, x, 0, after, text)
            : new PlacedMark(mark, 0, before, x + Half, x, 0, before, text);
    }

    /// <summary>A bar with its words over it, which begin with it or end with the axis.</summary>
    private static PlacedMark Span(TimelineMark mark, TimelineWindow window)
    {
        var (from, to) = (X(mark.FromOn, window), X(mark.LastOn.AddDays(1), window));
        var width = Math.Max(to - from, LeastBar);
        var x = Math.Min(from, Width - width);
        var text = Fitting(mark.Label);
        var textX = Math.Max(0, Math.Min(x, Width - text.Length * Letter));
        return new PlacedMark(mark, 0, Math.Min(x, textX), Math.Max(x + width, textX + text.Length * Letter), x, width, textX, text);
    }

    /// <summary>Cut behind a whole word, so that who says aloud what is read calls the mark by its name (WCAG 2.5.3).</summary>
    private static string Fitting(string label)
    {
        if (label.Length <= MostLetters)
            return label;
        var end = label.LastIndexOf(' ', MostLetters - 1);
        return label[..(end > 0 ? end : MostLetters - 1)].TrimEnd() + "…";
    }
}
