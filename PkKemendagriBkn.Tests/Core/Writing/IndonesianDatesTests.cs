using System.Globalization;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

public class IndonesianDatesTests
{
    private static readonly DateOnly Signed = new(2025, 8, 27);

    [Fact]
    public void The_day_of_signing_reads_as_the_agreement_opens()
    {
        Assert.Equal("27 Agustus 2025", IndonesianDates.Long(Signed));
        Assert.Equal("Rabu, 27 Agustus 2025", IndonesianDates.WithWeekday(Signed));
        Assert.Equal("27-08-2025", IndonesianDates.Short(Signed));
        Assert.Equal("Rabu, tanggal dua puluh tujuh bulan Agustus tahun dua ribu dua puluh lima",
            IndonesianDates.InWords(Signed));
    }

    [Fact]
    public void Months_and_weekdays_agree_with_the_calendar_of_Indonesia_through_eight_years()
    {
        // The same names out of another source: the culture data, which the code does not use.
        var culture = CultureInfo.GetCultureInfo("id-ID");
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2032; day = day.AddDays(1))
            Assert.Equal(day.ToString("dddd, d MMMM yyyy", culture), IndonesianDates.WithWeekday(day));
    }

    [Theory]
    [InlineData(0, "hari ini", "hari ini")]
    [InlineData(1, "besok", "besok")]
    [InlineData(3, "3 hari lagi", "3 hari lagi")]
    [InlineData(1_234, "1.234 hari lagi", "1.234 hari lagi")]
    [InlineData(-1, "kemarin", "terlambat 1 hari")]
    [InlineData(-5, "5 hari lalu", "terlambat 5 hari")]
    public void Distance_from_today_is_said_in_words(int days, string passed, string due)
    {
        Assert.Equal(passed, IndonesianDates.Relative(Signed.AddDays(days), Signed));
        Assert.Equal(due, IndonesianDates.RelativeDue(Signed.AddDays(days), Signed));
    }

    [Fact]
    public void An_instant_is_shown_in_western_indonesian_time() =>
        Assert.Equal("1 Januari 2026 pukul 00.05 WIB",
            IndonesianDates.InWib(new DateTimeOffset(2025, 12, 31, 17, 5, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void No_culture_changes_a_date_or_a_number(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Assert.Equal("Rabu, 27 Agustus 2025", IndonesianDates.WithWeekday(Signed));
            Assert.Equal("27-08-2025", IndonesianDates.Short(Signed));
            Assert.Equal("5 hari lalu", IndonesianDates.Relative(Signed.AddDays(-5), Signed));
            Assert.Equal("-1.234,5", IndonesianNumbers.Rounded(-1234.5m, 1));
            Assert.Equal("1.234.567", IndonesianNumbers.Whole(1_234_567));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("1234.5", 1, "1.234,5")]
    [InlineData("2.345", 2, "2,35")]
    [InlineData("999999.999", 2, "1.000.000,00")]
    public void Numbers_have_dots_for_thousands_and_a_comma_for_decimals(string value, int decimals, string text) =>
        Assert.Equal(text, IndonesianNumbers.Rounded(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.50", "12,5")]
    [InlineData("12345.678", "12.345,678")]
    public void A_plain_number_shows_the_decimals_it_has(string value, string text) =>
        Assert.Equal(text, IndonesianNumbers.Plain(decimal.Parse(value, CultureInfo.InvariantCulture)));
}
