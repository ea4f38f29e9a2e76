using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class CivilDatesTests
{
    /// <summary>10,000 anchors, and every month end among them: half-years added at once never wander from the anchor's day.</summary>
    [Fact]
    public void Half_years_do_not_drift()
    {
        var numbers = new SeededNumbers(31);
        for (int i = 0; i < 10_000; i++)
        {
            int year = numbers.Between(1970, 2200), month = numbers.Between(1, 12);
            int last = DateTime.DaysInMonth(year, month);
            var anchor = new DateOnly(year, month, i % 2 == 0 ? Math.Min(last, 28 + (i / 2 % 4)) : numbers.Between(1, last));
            for (int n = -20; n <= 20; n++)
            {
                var there = anchor.PlusMonths(6 * n);
                Assert.Equal((anchor.Year * 12) + anchor.Month + (6 * n), (there.Year * 12) + there.Month);
                Assert.Equal(Math.Min(anchor.Day, DateTime.DaysInMonth(there.Year, there.Month)), there.Day);
            }
        }
    }

    [Theory]
    [InlineData("2025-08-31", 6, "2026-02-28")]
    [InlineData("2027-08-30", 6, "2028-02-29")]
    [InlineData("2024-02-29", 36, "2027-02-28")]
    [InlineData("2028-05-31", -3, "2028-02-29")]
    [InlineData("2025-12-15", 1, "2026-01-15")]
    [InlineData("2026-01-15", -1, "2025-12-15")]
    [InlineData("9999-08-31", 6, "9999-12-31")]
    [InlineData("0001-01-31", -1, "0001-01-01")]
    public void Months_keep_the_day_or_take_the_last_one(string from, int months, string to) =>
        Assert.Equal(Date(to), Date(from).PlusMonths(months));

    [Theory]
    [InlineData("2026-02-28", 1, "2026-03-01")]
    [InlineData("9999-12-30", 31, "9999-12-31")]
    [InlineData("0001-01-02", -30, "0001-01-01")]
    public void Days_stay_within_the_calendar(string from, int days, string to) =>
        Assert.Equal(Date(to), Date(from).PlusDays(days));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2025-08-27")]
    public void At_the_ends_of_the_calendar_there_is_still_an_answer(string asOf)
    {
        foreach (string other in new[] { "0001-01-01", "9999-12-31", "9999-08-31" })
            foreach (var scheme in Enum.GetValues<PeriodScheme>())
                Assert.Equal(Date(asOf), DeadlineEngine.Evaluate(AllOn(Date(other), scheme), Date(asOf)).AsOf);
    }

    private static AgreementFacts AllOn(DateOnly day, PeriodScheme scheme) => new()
    {
        Agreement = new AgreementTerm { SignedOn = day, TermYears = int.MaxValue },
        Policies = [new Policy { Periods = scheme, StubDays = 60, AssertionDays = int.MaxValue, ReportDueDays = int.MaxValue, DueSoonDays = int.MaxValue }],
        Deliveries = [new("D", day)],
        ReportRequests = [new("R", day, day)],
        Suspensions = [new("S", day)],
        ForceMajeure = [new("K", Party.Both, day, null, day), new("L", Party.Both, day, day, day)],
        RepresentativeChanges = [new("C", Party.First, day)],
        Incidents = [new("I", Party.First, new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))],
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
