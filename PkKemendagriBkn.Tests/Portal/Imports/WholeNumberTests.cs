using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Tests.Portal.Imports;

public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", 0)]
    [InlineData("12.0", 12)]
    [InlineData("12,00", 12)]
    [InlineData("1.250", 1250)]
    [InlineData("1,250,000", 1250000)]
    [InlineData("1 250", 1250)]
    [InlineData("-5", -5)]
    public void A_count_is_digits_or_groups_of_three(string written, long number) => Assert.Equal(number, WholeNumbers.Read(written, isNumber: false).Number);

    [Theory]
    [InlineData("0.125")]
    [InlineData("1.25")]
    [InlineData("1.2500")]
    [InlineData("1.250,5")]
    [InlineData("1.250,000")]
    [InlineData("12.5")]
    [InlineData("0.000")]
    [InlineData("1e3")]
    [InlineData("12 orang")]
    [InlineData("")]
    public void Anything_else_is_none(string written) => Assert.Null(WholeNumbers.Read(written, isNumber: false).Number);

    [Fact]
    public void A_point_in_a_number_that_a_spreadsheet_holds_is_its_decimal_sign() =>
        Assert.Equal((null, 12L), (WholeNumbers.Read("1.125", isNumber: true).Number, WholeNumbers.Read("12.0", isNumber: true).Number));
}
