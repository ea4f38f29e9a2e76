using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class EarlyEndTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    private static readonly AgreementFacts Facts = new() { Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) } };

    [Fact]
    public void Cuts_the_period_and_the_year_that_it_falls_in_and_all_that_come_after()
    {
        var early = EarlyEnd.Of(Facts, Today, new(2027, 10, 1))!;
        Assert.Equal(
            [
                new CutSpan("2027-H2", new(2027, 7, 1), new(2027, 12, 31), new(2027, 9, 30)), new CutSpan("2028-H1", new(2028, 1, 1), new(2028, 6, 30), null),
                new CutSpan("2028-H2", new(2028, 7, 1), new(2028, 8, 26), null),
            ],
            early.Periods);
        Assert.Equal([new CutSpan("3", new(2027, 8, 27), new(2028, 8, 26), new(2027, 9, 30))], early.Years);
    }

    [Fact]
    public void On_the_first_day_of_a_year_leaves_the_year_before_whole() =>
        Assert.Equal([("3", null)], EarlyEnd.Of(Facts, Today, new(2027, 8, 27))!.Years.Select(y => (y.Name, y.CutTo)));

    [Fact]
    public void Is_notified_three_months_ahead_or_as_long_as_an_addendum_says()
    {
        Assert.Equal(new(2027, 7, 1), EarlyEnd.Of(Facts, Today, new(2027, 10, 1))!.NoticeBy);
        var amended = Facts with { Amendments = [new Amendment("A", new(2026, 3, 1), new(2026, 3, 1)) { TermNoticeMonths = 6 }] };
        Assert.Equal(new(2027, 4, 1), EarlyEnd.Of(amended, Today, new(2027, 10, 1))!.NoticeBy);
    }

    [Theory]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-01", true)]
    [InlineData("2028-08-26", true)]
    [InlineData("2028-08-27", false)]
    [InlineData("2031-08-27", false)]
    public void Lies_between_the_day_asked_about_and_the_end_as_it_stands(string endsOn, bool isEarly) =>
        Assert.Equal(isEarly, EarlyEnd.Of(Facts, Today, DateOnly.Parse(endsOn, null)) is not null);

    [Theory]
    [InlineData("2025-08-26")]
    [InlineData("2028-08-27")]
    public void Is_nothing_outside_the_term(string asOf) => Assert.Null(EarlyEnd.Of(Facts, DateOnly.Parse(asOf, null), new(2028, 8, 1)));
}
