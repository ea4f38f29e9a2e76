using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Tests.Core.Correspondence;

public class LetterNumberFormatTests
{
    private static readonly LetterNumberFormat Format = new("700.1/{urut}/IJ/{bulan}/{tahun}");

    [Fact]
    public void A_number_says_its_running_number_month_and_year() => Assert.Equal("700.1/12/IJ/IX/2026", Format.Write(12, new DateOnly(2026, 9, 1)));

    [Theory]
    [InlineData("700.1/12/IJ/IX/2026", 12)]
    [InlineData(" 700.1/7/ij/i/2027 ", 7)]
    [InlineData("700 .1/ 7 /IJ/I/2027", 7)]
    [InlineData("700x1/12/IJ/IX/2026", null)]
    [InlineData("B-12/2026", null)]
    public void The_running_number_is_read_however_it_is_written(string number, int? expected) => Assert.Equal(expected, Format.Read(number));

    [Fact]
    public void The_next_follows_the_highest_and_a_new_year_begins_with_one()
    {
        Assert.Equal("700.1/31/IJ/X/2026", Format.Next(["700.1/4/IJ/I/2026", "700.1/30/IJ/II/2026", "lain"], new DateOnly(2026, 10, 2)));
        Assert.Equal("700.1/1/IJ/I/2027", Format.Next([], new DateOnly(2027, 1, 4)));
    }

    [Theory]
    [InlineData("{urut}/IJ", true)]
    [InlineData("IJ/{tahun}", false)]
    [InlineData("{urut}/{urut}", false)]
    public void A_format_counts_once(string pattern, bool usable) => Assert.Equal(usable, new LetterNumberFormat(pattern).IsUsable);

    [Fact]
    public void Every_kind_of_letters_has_its_row_in_its_place() =>
        Assert.Equal(Enum.GetValues<LetterKind>(), LetterKinds.All.Select(k => k.Kind));
}
