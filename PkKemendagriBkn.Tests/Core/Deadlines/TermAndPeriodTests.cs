using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class TermAndPeriodTests
{
    private static readonly DateOnly Signing = new(2025, 8, 27);

    [Fact]
    public void Before_the_signing_there_is_no_deadline_even_for_what_already_happened() =>
        Assert.Empty(On(new(2025, 8, 26), new AgreementFacts
        {
            Agreement = new AgreementTerm { SignedOn = Signing },
            Deliveries = [new("D", new(2025, 1, 1))],
            RepresentativeChanges = [new("C", Party.First, new(2025, 9, 1))],
        }).Deadlines);

    [Fact]
    public void Changes_count_in_the_order_in_which_they_were_agreed_and_only_from_that_day()
    {
        var agreement = new AgreementTerm
        {
            SignedOn = Signing,
            Extensions = [new(new(2027, 3, 1), new(2031, 8, 27)), new(new(2027, 1, 1), new(2030, 1, 1))],
            Terminations = [new(new(2027, 2, 1), new(2029, 1, 1))],
        };
        Assert.Equal(new DateOnly(2028, 8, 27), TermHistory.AsOf(agreement, new(2026, 12, 31)).EndsOn);
        Assert.Equal(new DateOnly(2030, 1, 1), TermHistory.AsOf(agreement, new(2027, 1, 1)).EndsOn);
        Assert.Equal(new DateOnly(2029, 1, 1), TermHistory.AsOf(agreement, new(2027, 2, 1)).EndsOn);
        Assert.Equal(new DateOnly(2031, 8, 27), TermHistory.AsOf(agreement, new(2027, 3, 1)).EndsOn);
    }

    [Fact]
    public void What_has_ended_can_be_changed_no_more_and_a_later_termination_lengthens_nothing()
    {
        var ended = new AgreementTerm { SignedOn = Signing, Extensions = [new(new(2028, 8, 27), new(2031, 8, 27))] };
        Assert.Equal(new DateOnly(2028, 8, 27), TermHistory.AsOf(ended, new(2029, 1, 1)).EndsOn);
        var later = new AgreementTerm { SignedOn = Signing, Terminations = [new(new(2028, 1, 1), new(2029, 1, 1))] };
        Assert.Equal(new DateOnly(2028, 8, 27), TermHistory.AsOf(later, new(2029, 1, 1)).EndsOn);
    }

    [Fact]
    public void A_termination_agreed_for_a_day_that_has_passed_takes_effect_when_it_is_agreed() =>
        Assert.Equal(new DateOnly(2026, 6, 1),
            TermHistory.AsOf(new AgreementTerm { SignedOn = Signing, Terminations = [new(new(2026, 6, 1), new(2026, 5, 1))] }, new(2026, 6, 1)).EndsOn);

    [Fact]
    public void A_period_starts_on_its_first_day_not_before()
    {
        Assert.Equal(["2025-H2"], PeriodsOn(new(2025, 12, 31), PeriodScheme.CalendarSemester));
        Assert.Equal(["2025-H2", "2026-H1"], PeriodsOn(new(2026, 1, 1), PeriodScheme.CalendarSemester));
        Assert.Equal(["Y1-H1"], PeriodsOn(new(2026, 2, 26), PeriodScheme.AgreementHalfYear));
        Assert.Equal(["Y1-H1", "Y1-H2"], PeriodsOn(new(2026, 2, 27), PeriodScheme.AgreementHalfYear));
    }

    [Theory]
    [InlineData(PeriodScheme.CalendarSemester, "2028-H2", "2028-07-01")]
    [InlineData(PeriodScheme.AgreementHalfYear, "Y3-H2", "2028-02-27")]
    public void The_last_period_ends_on_the_last_day_in_force(PeriodScheme scheme, string name, string from)
    {
        var last = Periods.StartedBy(new(2035, 1, 1), TermOf(Signing), new Policy { Periods = scheme })[^1];
        Assert.Equal(new Period(name, DateOnly.Parse(from, null), new(2028, 8, 26)), last);
    }

    [Theory]
    [InlineData("2025-08-26", null)]
    [InlineData("2025-08-27", "2025-H2")]
    [InlineData("2025-12-31", "2025-H2")]
    [InlineData("2026-01-01", "2026-H1")]
    [InlineData("2026-06-30", "2026-H1")]
    [InlineData("2026-07-01", null)]
    public void An_evaluation_that_names_no_period_counts_for_the_one_its_day_falls_in(string heldOn, string? period)
    {
        var facts = new AgreementFacts
        {
            Agreement = new AgreementTerm { SignedOn = Signing, Terminations = [new(new(2026, 1, 1), new(2026, 7, 1))] },
            Evaluations = [new("E", DateOnly.Parse(heldOn, null), EvaluationHolder.First)],
        };
        var done = On(new(2026, 12, 1), facts).Deadlines.Where(each => each.Kind == DeadlineKind.Evaluation && each.FulfilledOn is not null);
        Assert.Equal(period, done.SingleOrDefault()?.Subject);
    }

    [Fact]
    public void Periods_and_years_lie_end_to_end_over_the_whole_term()
    {
        foreach (var (facts, asOf) in RandomFacts.Cases(500))
        {
            var term = facts.TermAsOf(asOf);
            AssertEndToEnd(facts.PeriodsAsOf(asOf).ConvertAll(each => (each.From, each.To)), term, asOf);
            AssertEndToEnd([.. DeadlineEngine.Evaluate(facts, asOf).Years.Select(each => (each.From, each.To))], term, asOf);
        }
    }

    private static void AssertEndToEnd(List<(DateOnly From, DateOnly To)> spans, TermHistory term, DateOnly asOf)
    {
        bool any = term.SignedOn <= asOf && term.SignedOn < term.EndsOn;
        Assert.Equal(any, spans.Count > 0);
        if (!any)
            return;
        Assert.Equal(term.SignedOn, spans[0].From);
        for (int i = 1; i < spans.Count; i++)
            Assert.Equal(spans[i - 1].To.AddDays(1), spans[i].From);
        Assert.True(spans[^1].To >= asOf || spans[^1].To.AddDays(1) == term.EndsOn);
        Assert.True(spans[^1].From <= asOf && spans[^1].To < term.EndsOn);
    }

    [Fact]
    public void A_year_counts_each_partys_own_and_joint_evaluations_and_reported_periods_up_to_the_day()
    {
        var facts = new AgreementFacts
        {
            Agreement = new AgreementTerm { SignedOn = Signing },
            Reports =
            [
                new("draft", "2025-H2"), new("a", "2026-H1", SubmittedOn: new(2026, 8, 26)), new("again", "2026-H1", SubmittedOn: new(2026, 8, 27)),
                new("b", "Y1-H2", SubmittedOn: new(2026, 8, 27)), new("no period", "2026-H3", SubmittedOn: new(2026, 8, 27)),
                new("later", "2026-H2", SubmittedOn: new(2027, 1, 2)),
            ],
            Evaluations = [new("j", new(2025, 12, 1), EvaluationHolder.Joint), new("f", new(2026, 1, 1), EvaluationHolder.First)],
        };
        Assert.Equal(
            [
                new AgreementYear(1, Signing, new(2026, 8, 26), 1, 2, 1, 2, new(YearVerdict.TooFew, YearVerdict.Met, YearVerdict.TooFew)),
                new AgreementYear(2, new(2026, 8, 27), new(2027, 8, 26), 1, 0, 0, 2, new(YearVerdict.Open, YearVerdict.Open, YearVerdict.Open)),
            ],
            On(new(2027, 1, 1), facts).Years);
    }

    private static Conclusions On(DateOnly asOf, AgreementFacts facts) => DeadlineEngine.Evaluate(facts, asOf);

    private static TermHistory TermOf(DateOnly signedOn) => TermHistory.AsOf(new AgreementTerm { SignedOn = signedOn }, signedOn);

    private static IEnumerable<string> PeriodsOn(DateOnly asOf, PeriodScheme scheme) =>
        Periods.StartedBy(asOf, TermOf(Signing), new Policy { Periods = scheme }).Select(each => each.Name);
}
