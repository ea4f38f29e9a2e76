using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

/// <summary>What somebody types into a field for a date, on 28 November 2026.</summary>
public class TypedDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("1/10/2026", "2026-10-01")]
    [InlineData("01-10-2026", "2026-10-01")]
    [InlineData("01102026", "2026-10-01")]
    [InlineData("1 okt 2026", "2026-10-01")]
    [InlineData("2026-10-01", "2026-10-01")]
    [InlineData("+30", "2026-12-28")]
    [InlineData("+0", "2026-11-28")]
    [InlineData("-7", "2026-11-21")]
    [InlineData(" Hari ini ", "2026-11-28")]
    [InlineData("besok", "2026-11-29")]
    [InlineData("kemarin", "2026-11-27")]
    public void It_is_read_as_it_is_meant(string typed, string day) => Assert.Equal(DateOnly.Parse(day, null), TypedDates.Read(typed, Today));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/02/2026")]
    [InlineData("30022026")]
    [InlineData("10/13/2026")]
    [InlineData("1/10/26")]
    [InlineData("+")]
    [InlineData("+10000")]
    [InlineData("+1 tahun")]
    [InlineData("lusa")]
    public void What_names_no_day_for_certain_is_none(string? typed) => Assert.Null(TypedDates.Read(typed, Today));

    [Fact]
    public void What_a_field_shows_is_read_back() => Assert.Equal(Today, TypedDates.Read(TypedDates.Write(Today), Today.AddDays(3)));
}
