using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Tests.Core.Access;

public sealed class AccessDecisionTests
{
    private static readonly DateTimeOffset At = new(2026, 9, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor Maker = Person(1), Checker = Person(2);

    [Fact]
    public void Who_proposed_does_not_approve()
    {
        var decision = Proposed();
        Assert.Equal(Rule.MakerIsNotChecker, Assert.Throws<RuleViolation>(() => decision.Approve(Maker, At, [])).Code);
        Assert.Equal(AccessDecisionState.Proposed, decision.State);
    }

    [Fact]
    public void Who_proposed_does_not_reject() =>
        Assert.Equal(Rule.MakerIsNotChecker, Assert.Throws<RuleViolation>(() => Proposed().Reject(Maker, At, "Keliru")).Code);

    [Fact]
    public void The_portal_itself_approves_nothing() =>
        Assert.Equal(Rule.MakerIsNotChecker, Assert.Throws<RuleViolation>(() => Proposed().Approve(Actor.Portal, At, [])).Code);

    [Fact]
    public void A_second_person_approves_and_the_grounds_are_kept()
    {
        var decision = Proposed();
        decision.Approve(Checker, At, ["feedback:A", "requested-report:B"]);
        Assert.Equal((AccessDecisionState.Approved, Checker.UserId, "feedback:A\nrequested-report:B"),
            (decision.State, decision.DecidedById, decision.GroundsAtDecision));
    }

    [Fact]
    public void What_is_decided_stays_decided()
    {
        var decision = Proposed();
        decision.Reject(Checker, At, "Laporan sudah diterima");
        Assert.Equal(Rule.DecisionNotPending, Assert.Throws<RuleViolation>(() => decision.Approve(Checker, At, [])).Code);
    }

    private static Actor Person(byte number) => new(new Guid(number, 0, 0, new byte[8]), $"Orang {number}", Party.Second, Role.BknSecretariat);

    private static AccessDecision Proposed()
    {
        var decision = new AccessDecision { Motivation = "Lewat tenggat" };
        decision.Recorded(Guid.Empty, Maker, At);
        return decision;
    }
}
