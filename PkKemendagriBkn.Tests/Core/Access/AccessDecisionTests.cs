using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using static PkKemendagriBkn.Core.Access.AccessDecider;
using static PkKemendagriBkn.Core.Access.AccessDecisionStep;

namespace PkKemendagriBkn.Tests.Core.Access;

/// <summary>Who may do what with a proposal on access, and what becomes of it.</summary>
public sealed class AccessDecisionTests
{
    private static readonly DateTimeOffset At = new(2026, 9, 1, 3, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Actor> People = new()
    {
        ["proposer"] = Person(1, Party.Second, Role.BknSecretariat), ["colleague"] = Person(2, Party.Second, Role.BknSecretariat),
        ["leader"] = Person(3, Party.Second, Role.Leadership), ["itjen"] = Person(4, Party.First, Role.ItjenSecretariat),
        ["leader of itjen"] = Person(5, Party.First, Role.Leadership), ["administrator"] = Person(6, null, Role.Administrator), ["portal"] = Actor.Portal,
        ["leader who proposed"] = Person(1, Party.Second, Role.Leadership),
    };

    /// <summary>Every person, step and setting; null where the person may.</summary>
    public static TheoryData<string, AccessDecisionStep, AccessDecider, Rule?> Table
    {
        get
        {
            var table = new TheoryData<string, AccessDecisionStep, AccessDecider, Rule?>();
            foreach (var step in new[] { Approve, Reject })
            {
                Add("proposer", step, Rule.MakerIsNotChecker, Rule.MakerIsNotChecker);
                Add("leader who proposed", step, Rule.MakerIsNotChecker, Rule.MakerIsNotChecker);
                Add("colleague", step, Rule.LeadershipDecides, null);
                Add("leader", step, null, null);
            }

            Add("proposer", Withdraw, null, null);
            Add("colleague", Withdraw, Rule.OnlyProposerWithdraws, Rule.OnlyProposerWithdraws);
            Add("leader", Withdraw, Rule.OnlyProposerWithdraws, Rule.OnlyProposerWithdraws);
            foreach (var other in new[] { "itjen", "leader of itjen", "administrator", "portal" })
                foreach (var step in Enum.GetValues<AccessDecisionStep>())
                    Add(other, step, Rule.AccessDecidedByBkn, Rule.AccessDecidedByBkn);
            return table;

            void Add(string who, AccessDecisionStep step, Rule? underLeadership, Rule? underSecretariat)
            {
                table.Add(who, step, Leadership, underLeadership);
                table.Add(who, step, Secretariat, underSecretariat);
            }
        }
    }

    [Theory, MemberData(nameof(Table))]
    public void Each_person_takes_the_steps_of_the_table(string who, AccessDecisionStep step, AccessDecider decider, Rule? refusal)
    {
        var decision = Proposed();
        Assert.Equal(refusal, decision.Refusal(step, People[who], decider));
        if (refusal is { } rule)
        {
            Assert.Equal(rule, Assert.Throws<RuleViolation>(() => Take(decision, step, People[who], decider)).Code);
            Assert.Equal(AccessDecisionState.Proposed, decision.State);
            return;
        }

        Take(decision, step, People[who], decider);
        Assert.Equal((Outcomes[step], People[who].UserId, At), (decision.State, decision.DecidedById, decision.DecidedAt));
    }

    [Fact]
    public void What_has_an_outcome_keeps_it()
    {
        foreach (var first in Enum.GetValues<AccessDecisionStep>())
            foreach (var second in Enum.GetValues<AccessDecisionStep>())
            {
                var decision = Proposed();
                Take(decision, first, People[first == Withdraw ? "proposer" : "leader"], Leadership);
                Assert.All(People.Values, person => Assert.Equal(Rule.DecisionNotPending, decision.Refusal(second, person, Secretariat)));
                Assert.Equal(Outcomes[first], decision.State);
            }
    }

    [Fact]
    public void The_grounds_of_the_approval_and_the_reason_of_a_rejection_are_kept()
    {
        var (approved, rejected) = (Proposed(), Proposed());
        approved.Approve(People["leader"], At, Leadership, ["feedback:A", "requested-report:B"]);
        rejected.Reject(People["leader"], At, Leadership, "Laporan sudah diterima");
        Assert.Equal(("feedback:A\nrequested-report:B", "Laporan sudah diterima"), (approved.GroundsAtDecision, rejected.RejectReason));
    }

    private static readonly Dictionary<AccessDecisionStep, AccessDecisionState> Outcomes = new()
    {
        [Approve] = AccessDecisionState.Approved, [Reject] = AccessDecisionState.Rejected, [Withdraw] = AccessDecisionState.Withdrawn,
    };

    private static void Take(AccessDecision decision, AccessDecisionStep step, Actor by, AccessDecider decider)
    {
        if (step == Approve)
            decision.Approve(by, At, decider, []);
        else if (step == Reject)
            decision.Reject(by, At, decider, "Keliru");
        else
            decision.Withdraw(by, At);
    }

    private static Actor Person(byte number, Party? party, Role role) => new(new Guid(number, 0, 0, new byte[8]), $"Orang {number}", party, role);

    private static AccessDecision Proposed()
    {
        var decision = new AccessDecision { Motivation = "Lewat tenggat" };
        decision.Recorded(Guid.Empty, People["proposer"], At);
        return decision;
    }
}
