using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Dashboard;

/// <summary>Which light follows from which numbers.</summary>
public class ComplianceRulesTests
{
    private static readonly DateOnly AsOf = new(2026, 9, 1);

    [Theory]
    [InlineData("", ComplianceLight.NothingDue)]
    [InlineData("Upcoming", ComplianceLight.NothingDue)]
    [InlineData("Excused Lapsed", ComplianceLight.NothingDue)]
    [InlineData("Fulfilled", ComplianceLight.Good)]
    [InlineData("Fulfilled Upcoming Excused", ComplianceLight.Good)]
    [InlineData("Fulfilled Fulfilled Fulfilled Fulfilled FulfilledLate", ComplianceLight.Good)] // 80 percent exactly
    [InlineData("Fulfilled Fulfilled Fulfilled FulfilledLate", ComplianceLight.Attention)] // 75 percent
    [InlineData("FulfilledLate", ComplianceLight.Attention)]
    [InlineData("DueSoon", ComplianceLight.Attention)]
    [InlineData("Fulfilled DueSoon", ComplianceLight.Attention)]
    [InlineData("Overdue", ComplianceLight.Breach)]
    [InlineData("Fulfilled Fulfilled Fulfilled Overdue DueSoon", ComplianceLight.Breach)]
    [InlineData("Provisional", ComplianceLight.Attention)] // the clock's start nobody has confirmed
    [InlineData("Fulfilled Provisional", ComplianceLight.Attention)]
    [InlineData("Provisional Overdue", ComplianceLight.Breach)]
    [InlineData("PastPolicy", ComplianceLight.Attention)] // a date of the portal's own
    [InlineData("Fulfilled PastPolicy", ComplianceLight.Attention)]
    [InlineData("PastPolicy Overdue", ComplianceLight.Breach)]
    public void Duties(string states, ComplianceLight light) =>
        Assert.Equal(light, ComplianceRules.Duties(states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => Sample.Duty(s))).Light);

    [Fact]
    public void An_agreement_year_that_fell_short_is_a_breach_whatever_the_dates_say()
    {
        var (light, counts) = ComplianceRules.Duties([Sample.Duty("Fulfilled"), Sample.Duty("PastPolicy")], shortYears: 1);
        Assert.Equal(ComplianceLight.Breach, light);
        Assert.Equal([new(ComplianceMeasure.InTime, 1), new(ComplianceMeasure.PastPolicy, 1), new(ComplianceMeasure.ShortYears, 1)], counts);
    }

    [Theory]
    [InlineData("2026-08-26", ComplianceLight.Attention)] // the year still runs; the semesters' dates have passed
    [InlineData("2026-08-27", ComplianceLight.Breach)]
    public void Reports_are_breached_by_the_agreement_year_alone(string asOf, ComplianceLight light)
    {
        var day = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(light, ComplianceRules.All(Sample.Conclude(day), new RegisterFigures()).Single(l => l.Group == ClauseGroup.PeriodicReport).Light);
    }

    [Fact]
    public void Beside_the_light_stand_the_numbers_it_follows_from_and_no_zeros()
    {
        var (_, counts) = ComplianceRules.Duties([Sample.Duty("Fulfilled"), Sample.Duty("Fulfilled"), Sample.Duty("FulfilledLate"), Sample.Duty("Upcoming"),
            Sample.Duty("DueSoon")]);
        Assert.Equal([new(ComplianceMeasure.InTime, 2), new(ComplianceMeasure.Late, 1), new(ComplianceMeasure.DueSoon, 1)], counts);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, ComplianceLight.NothingDue)]
    [InlineData(0, 0, 0, 0, 3, ComplianceLight.Good)]
    [InlineData(2, 1, 0, 0, 3, ComplianceLight.Good)]
    [InlineData(0, 0, 1, 0, 1, ComplianceLight.Attention)]
    [InlineData(1, 0, 0, 1, 1, ComplianceLight.Breach)]
    public void Problems(int young, int middle, int old, int past, int ever, ComplianceLight light) =>
        Assert.Equal(light, ComplianceRules.Problems(new OpenMatters(Party.First, [young, middle, old], past, ever)).Light);

    [Theory]
    [InlineData(0, 0, ComplianceLight.NothingDue)]
    [InlineData(0, 1, ComplianceLight.Good)]
    [InlineData(1, 1, ComplianceLight.Attention)]
    public void Corrections_have_no_date_and_so_are_never_a_breach(int old, int lists, ComplianceLight light) =>
        Assert.Equal(light, ComplianceRules.Corrections(new OpenMatters(Party.First, [5, 0, old], 99, lists)).Light);

    [Theory]
    [InlineData(546, "2026-01-31", ComplianceLight.Good)]
    [InlineData(546, "2025-09-01", ComplianceLight.Good)] // twelve months to the day
    [InlineData(546, "2025-08-31", ComplianceLight.Attention)]
    [InlineData(545, "2026-01-31", ComplianceLight.Attention)]
    public void Aggregates_are_good_when_whole_and_fresh(int reported, string day, ComplianceLight light) =>
        Assert.Equal(light,
            ComplianceRules.Aggregate(Sample.Aggregate(reported, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), AsOf).Light);

    [Fact]
    public void Without_aggregates_there_is_nothing_to_judge() => Assert.Equal(ComplianceLight.NothingDue, ComplianceRules.Aggregate(null, AsOf).Light);

    [Fact]
    public void Every_group_names_clauses_of_the_agreement_and_judges_the_parties_that_owe_it()
    {
        var lines = ComplianceRules.All(Sample.Conclude(AsOf), new RegisterFigures());
        Assert.Equal(12, lines.Count);
        Assert.All(lines, line => Assert.NotEmpty(ComplianceRules.Clauses(line.Group, line.Party)));
        Assert.All(lines.SelectMany(l => ComplianceRules.Clauses(l.Group, l.Party)), clause => Assert.NotNull(PksAgreement.Instance.Clause(clause)));
        Assert.DoesNotContain(lines, l => l.Group == ClauseGroup.Feedback && l.Party == Party.Second);
    }

    [Fact]
    public void What_both_owe_counts_for_each_and_what_one_owes_for_none_but_it()
    {
        Deadline[] deadlines = [Sample.Duty("Overdue", "8", Party.Second), Sample.Duty("Fulfilled", "7(2)", Party.Both)];
        var lines = ComplianceRules.All(Sample.Conclude(AsOf) with { Deadlines = deadlines, Years = [] }, new RegisterFigures());
        Assert.Equal((ComplianceLight.NothingDue, ComplianceLight.Breach), (Of(ClauseGroup.Evaluation, Party.First), Of(ClauseGroup.Evaluation, Party.Second)));
        Assert.Equal((ComplianceLight.Good, ComplianceLight.Good), (Of(ClauseGroup.Notices, Party.First), Of(ClauseGroup.Notices, Party.Second)));

        ComplianceLight Of(ClauseGroup group, Party party) => lines.Single(l => l.Group == group && l.Party == party).Light;
    }

    [Fact]
    public void Ages_leave_no_gap_and_do_not_overlap()
    {
        Assert.Equal(0, AgeClass.All[0].From);
        Assert.Null(AgeClass.All[^1].To);
        Assert.All(AgeClass.All.Zip(AgeClass.All.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
        Assert.All(new[] { DateOnly.MinValue, AsOf, DateOnly.MaxValue },
            day => Assert.All(AgeClass.All, a => Assert.True(a.On(day).Oldest <= a.On(day).Newest)));
    }

    [Fact]
    public void Provinces_are_ranked_from_the_least_covered_and_none_is_left_out()
    {
        var figures = AggregateFigures.Of(Guid.Empty, AsOf, AsOf, new Dictionary<string, (int, long, long)> { ["11"] = (24, 10, 20), ["12"] = (1, 0, 0) });
        Assert.Equal(38, figures.Provinces.Count);
        Assert.Equal(ApipCoverage.All, figures.Provinces.Sum(p => p.Total));
        Assert.Equal(25, figures.Reported);
        Assert.Equal(["12", "11"], figures.Provinces.TakeLast(2).Select(p => p.Province.Code));
        Assert.Equal((100, 24, 24), (figures.Provinces[^1].Percent, figures.Provinces[^1].Reported, figures.Provinces[^1].Total));
    }
}
