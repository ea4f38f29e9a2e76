
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Tests.Portal.Database;

public class WibClockTests
{
    [Fact]
    public void A_day_lasts_from_17_00_UTC_to_17_00_UTC_and_ends_where_the_next_begins()
    {
        DateOnly day = new(2025, 8, 27);
        Assert.Equal(new DateTimeOffset(2025, 8, 26, 17, 0, 0, TimeSpan.Zero), WibClock.BeginOf(day));
        Assert.Equal(new DateTimeOffset(2025, 8, 27, 17, 0, 0, TimeSpan.Zero), WibClock.EndOf(day));
        Assert.Equal(day, WibClock.DateOf(WibClock.BeginOf(day)));
        Assert.Equal(day, WibClock.DateOf(WibClock.EndOf(day).AddTicks(-1)));
        Assert.Equal(day.AddDays(1), WibClock.DateOf(WibClock.EndOf(day)));
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_have_bounds_too() =>
        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MaxValue), (WibClock.BeginOf(DateOnly.MinValue), WibClock.EndOf(DateOnly.MaxValue)));
}
