using System.Globalization;
using PkKemendagriBkn.Core.Timeline;

namespace PkKemendagriBkn.Tests.Core.Timeline;

public class TimelineWindowTests
{
    private static readonly DateOnly First = new(2025, 8, 27), Last = new(2028, 8, 27);

    [Theory]
    [InlineData(TimelineZoom.Whole, "2025-08-27", "2028-08-27")]
    [InlineData(TimelineZoom.Year, "2026-01-01", "2026-12-31")]
    [InlineData(TimelineZoom.Semester, "2026-07-01", "2026-12-31")]
    [InlineData(TimelineZoom.Month, "2026-09-01", "2026-09-30")]
    public void A_window_is_the_part_of_the_calendar_that_the_day_falls_in(TimelineZoom zoom, string from, string to)
    {
        var window = TimelineWindow.At(zoom, new DateOnly(2026, 9, 1), First, Last);
        Assert.Equal((DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)), (window.FromOn, window.ToOn));
        Assert.All(window.Ticks(), t => Assert.True(window.Holds(t)));
    }

    [Fact]
    public void Walking_on_shows_every_day_once_from_the_first_to_the_last_and_no_further()
    {
        foreach (var zoom in new[] { TimelineZoom.Year, TimelineZoom.Semester, TimelineZoom.Month })
        {
            var window = TimelineWindow.At(zoom, DateOnly.MinValue, First, Last);
            Assert.Null(window.Before);
            Assert.True(window.Holds(First));
            var steps = 0;
            while (window.After is { } after)
            {
                var next = TimelineWindow.At(zoom, after, First, Last);
                Assert.Equal((window.ToOn.AddDays(1), window.FromOn), (next.FromOn, next.Before));
                window = next;
                Assert.True(++steps < 40);
            }

            Assert.True(window.Holds(Last));
        }
    }

    [Fact]
    public void Closer_and_farther_are_each_others_way_back()
    {
        foreach (var zoom in Enum.GetValues<TimelineZoom>())
        {
            var window = TimelineWindow.At(zoom, new DateOnly(2026, 9, 1), First, Last);
            if (window.Closer is { } closer)
                Assert.Equal(zoom, TimelineWindow.At(closer, window.Focus(new DateOnly(2026, 9, 1)), First, Last).Farther);
        }
    }
}
