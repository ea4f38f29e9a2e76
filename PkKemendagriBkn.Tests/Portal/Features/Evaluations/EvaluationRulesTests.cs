using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Features.Evaluations;

namespace PkKemendagriBkn.Tests.Portal.Features.Evaluations;

public class EvaluationRulesTests
{
    private static readonly AgreementFacts Nothing = new() { Agreement = new AgreementTerm { SignedOn = new DateOnly(2025, 8, 27) } };
    private static readonly List<Period> Begun = EvaluationRules.PeriodsBegun(Nothing, new DateOnly(2026, 9, 1));

    [Fact]
    public void Offer_a_party_its_own_and_joint_evaluations_only()
    {
        Assert.Equal([EvaluationHolder.First, EvaluationHolder.Joint], EvaluationRules.HoldersFor(Party.First));
        Assert.Equal([EvaluationHolder.Second, EvaluationHolder.Joint], EvaluationRules.HoldersFor(Party.Second));
        Assert.Empty(EvaluationRules.HoldersFor(null));
    }

    [Fact]
    public void Offer_the_periods_that_have_begun() => Assert.Equal(["2025-H2", "2026-H1", "2026-H2"], Begun.Select(p => p.Name));

    [Theory]
    [InlineData(EvaluationHolder.First, null, "evaluation:2026-H1:first")]
    [InlineData(EvaluationHolder.Second, null, "evaluation:2026-H1:second")]
    [InlineData(EvaluationHolder.First, "2025-H2", "evaluation:2025-H2:first")]
    public void Find_the_deadline_that_an_evaluation_answers(EvaluationHolder by, string? period, string key) =>
        Assert.Equal([key], EvaluationRules.DeadlineKeys(new Evaluation { HeldOn = new DateOnly(2026, 3, 10), By = by, Period = period, Summary = "" }, Begun));

    [Fact]
    public void Find_both_deadlines_that_a_joint_evaluation_answers() =>
        Assert.Equal(2,
            EvaluationRules.DeadlineKeys(new Evaluation { HeldOn = new DateOnly(2026, 3, 10), By = EvaluationHolder.Joint, Summary = "" }, Begun).Count);

    [Fact]
    public void Find_none_for_a_day_outside_all_periods() =>
        Assert.Empty(EvaluationRules.DeadlineKeys(new Evaluation { HeldOn = new DateOnly(2028, 9, 1), Summary = "" }, Begun));
}
