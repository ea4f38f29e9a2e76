using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class TermAndPeriodTests
{
    private static readonly DateOnly Signing = new(2025, 8, 27);

    [Fact]
    public void Before_the_signing_there_is_no_deadline_even_for_what_already_happened() =>
        Assert.Empty(On(new(2025, 8, 26), new Facts
        {
            Agreement = new AgreementTerm { SignedOn = Signing },
            Deliveries = [new("D", new(2025, 1, 1))],
            RepresentativeChanges = [new("C", Party.First, new(2025, 9, 1))],
        }).Deadlines);

    [Fact]
    public void The_extension_agreed_last_sets_the_end_not_the_one_that_reaches_furthest()
    {
        var agreement = new AgreementTerm
        {
            SignedOn = Signing,
            Extensions = [new(new(2027, 2, 1), new(2030, 1, 1)), new(new(2027, 1, 1), new(2032, 1, 1))],
        };
        Assert.Equal(new DateOnly(2028, 8, 27), Term.AsOf(agreement, new(2026, 12, 31)).EndsOn);
        Assert.Equal(new DateOnly(2032, 1, 1), Term.AsOf(agreement, new(2027, 1, 31)).EndsOn);
        Assert.Equal(new DateOnly(2030, 1, 1), Term.AsOf(agreement, new(2027, 2, 1)).EndsOn);
    }

    [Fact]
    public void A_termination_cuts_short_even_an_extension_agreed_after_it()
    {
        var agreement = new AgreementTerm
        {
            SignedOn = Signing,
            Extensions = [new(new(2027, 6, 1), new(2031, 8, 27))],
            TerminatedOn = new(2027, 1, 1),
        };
        Assert.Equal(new DateOnly(2028, 8, 27), Term.AsOf(agreement, new(2026, 12, 31)).EndsOn);
        Assert.Equal(new DateOnly(2027, 1, 1), Term.AsOf(agreement, new(2027, 7, 1)).EndsOn);
    }

    [Fact]
    public void A_termination_after_the_end_lengthens_nothing() =>
        Assert.Equal(new DateOnly(2028, 8, 27),
            Term.AsOf(new AgreementTerm { SignedOn = Signing, TerminatedOn = new(2029, 1, 1) }, new(2029, 1, 1)).EndsOn);

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
        var last = Periods.StartedBy(new(2035, 1, 1), TermOf(Signing), scheme)[^1];
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
        var facts = new Facts
        {
            Agreement = new AgreementTerm { SignedOn = Signing, TerminatedOn = new(2026, 7, 1) },
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
            var term = Term.AsOf(facts.Agreement, asOf);
            var spans = Periods.StartedBy(asOf, term, facts.Policy.Periods).ConvertAll(each => (each.From, each.To));
            AssertEndToEnd(spans, term, asOf);
            AssertEndToEnd([.. DeadlineEngine.Evaluate(facts, asOf).Years.Select(each => (each.From, each.To))], term, asOf);
        }
    }

    private static void AssertEndToEnd(List<(DateOnly From, DateOnly To)> spans, Term term, DateOnly asOf)
    {
        bool any = term.SignedOn <= asOf && term.SignedOn < term.EndsOn;
        Assert.Equal(any, spans.Count > 0);
        if (!any) return;
        Assert.Equal(term.SignedOn, spans[0].From);
        for (int i = 1; i < spans.Count; i++) Assert.Equal(spans[i - 1].To.AddDays(1), spans[i].From);
        Assert.True(spans[^1].To >= asOf || spans[^1].To.AddDays(1) == term.EndsOn);
        Assert.True(spans[^1].From <= asOf && spans[^1].To < term.EndsOn);
    }

    [Fact]
    public void A_year_counts_each_partys_own_and_joint_evaluations_and_submitted_reports_up_to_the_day()
    {
        var facts = new Facts
        {
            Agreement = new AgreementTerm { SignedOn = Signing },
            Reports = [new("draft"), new("a", SubmittedOn: new(2026, 8, 26)), new("b", SubmittedOn: new(2026, 8, 27)), new("later", SubmittedOn: new(2027, 1, 2))],
            Evaluations = [new("j", new(2025, 12, 1), EvaluationHolder.Joint), new("f", new(2026, 1, 1), EvaluationHolder.First)],
        };
        Assert.Equal(
            [new AgreementYear(1, Signing, new(2026, 8, 26), 1, 2, 1, 2), new AgreementYear(2, new(2026, 8, 27), new(2027, 8, 26), 1, 0, 0, 2)],
            On(new(2027, 1, 1), facts).Years);
    }

    private static Conclusions On(DateOnly asOf, Facts facts) => DeadlineEngine.Evaluate(facts, asOf);

    private static Term TermOf(DateOnly signedOn) => Term.AsOf(new AgreementTerm { SignedOn = signedOn }, signedOn);

    private static IEnumerable<string> PeriodsOn(DateOnly asOf, PeriodScheme scheme) =>
        Periods.StartedBy(asOf, TermOf(Signing), scheme).Select(each => each.Name);
}
