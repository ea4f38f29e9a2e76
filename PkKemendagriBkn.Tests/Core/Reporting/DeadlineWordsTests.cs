using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Tests.Core.Dashboard;

namespace PkKemendagriBkn.Tests.Core.Reporting;

public class DeadlineWordsTests
{
    [Theory]
    [InlineData("PastPolicy", "Perlu perhatian (lewat tanggal kebijakan)")]
    [InlineData("Overdue", "Lewat tenggat")]
    [InlineData("Fulfilled", "Terpenuhi")]
    public void A_passed_date_of_the_portals_own_is_no_breach(string state, string words) => Assert.Equal(words, DeadlineWords.Of(Sample.Duty(state)));

    [Theory]
    [InlineData(3, 2, YearVerdict.Met, "3 kali (minimal 2), tercukupi")]
    [InlineData(1, 2, YearVerdict.Open, "1 kali (minimal 2), masih berjalan")]
    [InlineData(1, 2, YearVerdict.TooFew, "1 kali (minimal 2), kurang")]
    [InlineData(0, 2, YearVerdict.Cut, "0 kali (minimal 2), terpotong akhir perjanjian")]
    public void A_year_says_what_was_done_what_is_asked_and_how_it_stands(int done, int required, YearVerdict verdict, string words) =>
        Assert.Equal(words, DeadlineWords.Standing(done, required, verdict));
}
