using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

/// <summary>A whole number as somebody types it.</summary>
public class WholeNumberTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData(" 1250 ", 1250L)]
    [InlineData("1.250", 1250L)]
    [InlineData("12.345.678", 12345678L)]
    [InlineData("-5", -5L)]
    public void It_is_read_with_dots_between_all_thousands_or_with_none(string typed, long number) => Assert.Equal(number, IndonesianNumbers.ReadWhole(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1.25")]
    [InlineData("12.34")]
    [InlineData("1.2500")]
    [InlineData("1,5")]
    [InlineData("1 250")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_none(string? typed) => Assert.Null(IndonesianNumbers.ReadWhole(typed));
}
