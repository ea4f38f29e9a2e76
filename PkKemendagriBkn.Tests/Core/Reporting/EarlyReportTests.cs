using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Tests.Core.Reporting;

public class EarlyReportTests
{
    private static readonly Period Second = new("2026-H2", new(2026, 7, 1), new(2026, 12, 31));

    [Theory]
    [InlineData("2026-12-30", true)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-15", false)]
    public void Is_warned_of_until_the_last_day_of_the_period(string until, bool isWarned) =>
        Assert.Equal(isWarned, EarlyReport.Warning(DateOnly.Parse(until, null), Second) is not null);

    [Fact]
    public void Says_what_it_leaves_out() => Assert.Contains(
        "sampai dengan 1 Desember 2026, sedangkan Semester II 2026 baru berakhir 31 Desember 2026: 30 hari terakhirnya tidak dilaporkan",
        EarlyReport.Warning(new DateOnly(2026, 12, 1), Second), StringComparison.Ordinal);

    [Fact]
    public void Is_nothing_without_a_day_or_a_known_period()
    {
        Assert.Null(EarlyReport.Warning(null, "2026-H2", [Second]));
        Assert.Null(EarlyReport.Warning(new DateOnly(2026, 12, 1), null, [Second]));
        Assert.Null(EarlyReport.Warning(new DateOnly(2026, 12, 1), "2027-H1", [Second]));
    }
}
