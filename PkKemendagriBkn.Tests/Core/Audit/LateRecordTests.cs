using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Tests.Core.Audit;

public sealed class LateRecordTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory]
    [InlineData(-30, null)]
    [InlineData(0, null)]
    [InlineData(14, null)]
    [InlineData(15, 15)]
    [InlineData(40, 40)]
    public void It_is_told_from_the_fifteenth_day_on(int days, int? told) =>
        Assert.Equal(told, LateRecord.DaysLater(Day, new DateTimeOffset(Day.AddDays(days).ToDateTime(new TimeOnly(10, 0)), Wib.Offset)));

    [Fact]
    public void The_days_are_those_of_WIB() =>
        // 23.30 WIB on the fourteenth day, and an hour later: in UTC both are one day.
        Assert.Equal([null, 15], new[] { 0, 1 }.Select(hours =>
            LateRecord.DaysLater(Day, new DateTimeOffset(2026, 3, 15, 16, 30, 0, TimeSpan.Zero).AddHours(hours))));
}
