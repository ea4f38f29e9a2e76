using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Tests.Core.Access;

/// <summary>What is in motion about access on a day: a claim and its days, and a decision that is still to come.</summary>
public sealed class AccessOutlookTests
{
    private static readonly DateOnly Claimed = new(2026, 3, 10), Answered = new(2026, 3, 18);
    private static readonly AccessNotice Claim = new() { Kind = AccessNoticeKind.Claim, GivenOn = Claimed, Text = "Kembalikan" };
    private static readonly AccessNotice Warning = new() { Kind = AccessNoticeKind.Warning, GivenOn = Claimed.AddDays(1), Text = "Awas" };

    [Fact]
    public void The_days_of_a_claim_run_until_it_is_answered()
    {
        AccessDecision[] decisions = [Decided(AccessDecisionKind.Restoration, Answered.AddDays(5), Answered, Claim)];
        Assert.Null(AccessOutlook.Of([Claim, Warning], decisions, Claimed.AddDays(-1)).Claim);
        Assert.Equal((0, true), On(Claimed));
        Assert.Equal((7, true), On(Answered.AddDays(-1)));
        Assert.Equal((8, false), On(Answered));
        Assert.Equal((8, false), On(Answered.AddDays(100)));

        (int, bool) On(DateOnly day)
        {
            var outlook = AccessOutlook.Of([Claim, Warning], decisions, day);
            return (outlook.Claim!.Days, outlook.Waiting is not null);
        }
    }

    [Fact]
    public void A_refusal_answers_the_claim_and_changes_nothing_else()
    {
        var outlook = AccessOutlook.Of([Claim], [Decided(AccessDecisionKind.ClaimRefusal, Answered, Answered, Claim)], Answered);
        Assert.Equal((AccessDecisionKind.ClaimRefusal, null, null), (outlook.Claim?.Answer?.Kind, outlook.Waiting, outlook.Next));
    }

    [Fact]
    public void A_decision_is_to_come_from_its_approval_to_its_day()
    {
        AccessDecision[] decisions = [Decided(AccessDecisionKind.Suspension, Answered.AddDays(5), Answered, null)];
        Assert.Equal([false, true, true, false],
            new[] { -1, 0, 4, 5 }.Select(days => AccessOutlook.Of([], decisions, Answered.AddDays(days)).Next is not null));
    }

    [Fact]
    public void What_is_only_proposed_is_not_in_motion()
    {
        var proposal = new AccessDecision { Kind = AccessDecisionKind.Suspension, EffectiveOn = Answered.AddDays(5), Motivation = "Lewat tenggat" };
        Assert.Equal(AccessOutlook.Nothing, AccessOutlook.Of([], [proposal], Answered));
    }

    private static AccessDecision Decided(AccessDecisionKind kind, DateOnly effectiveOn, DateOnly decidedOn, AccessNotice? claim)
    {
        var decision = new AccessDecision { Kind = kind, EffectiveOn = effectiveOn, Motivation = "x" };
        if (claim is not null)
            decision.Answer(claim);
        decision.Approve(new Actor(Guid.CreateVersion7(), "Pimpinan", Party.Second, Role.Leadership),
            new DateTimeOffset(decidedOn.ToDateTime(new TimeOnly(10, 0)), Wib.Offset), AccessDecider.Leadership, []);
        return decision;
    }
}
