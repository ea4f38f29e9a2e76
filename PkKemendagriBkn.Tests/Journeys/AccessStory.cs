using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>The part that both journeys share: BKN suspends with two people, may not give back too early, and gives back.</summary>
internal static class AccessStory
{
    public static async Task SuspendAsync(Story story, string ground)
    {
        var access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Active, true, false), (access.State, access.MaySuspend, access.MayRestore));
        Assert.Equal([ground], access.Grounds);

        // Nothing suspends by itself, nor by a proposal alone, nor by the one who proposed it, nor without the password.
        var proposal = await story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn);
        Assert.Equal(AccessState.Active, (await story.ConcludeAsync()).Access.State);
        await FeatureHost.BreaksAsync(Rule.DecisionAlreadyPending, () => story.ProposeAsync(AccessDecisionKind.Suspension, story.SecondBkn));
        await FeatureHost.BreaksAsync(Rule.MakerIsNotChecker, () => story.ApproveAsync(proposal, story.Bkn));
        await FeatureHost.BreaksAsync(Rule.WrongPassword, () => story.ApproveAsync(proposal, story.LeaderBkn, "bukan-kata-sandinya"));
        Assert.Equal(AccessState.Active, (await story.ConcludeAsync()).Access.State);

        await FeatureHost.BreaksAsync(Rule.LeadershipDecides, () => story.ApproveAsync(proposal, story.SecondBkn));
        await story.ApproveAsync(proposal, story.LeaderBkn);
        access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Suspended, false, false), (access.State, access.MaySuspend, access.MayRestore));
        Assert.Empty(access.SuspensionsWithoutGround);
        var decision = await story.FindAsync<AccessDecision>(proposal);
        Assert.Equal((AccessDecisionState.Approved, story.LeaderBkn.Name, ground), (decision.State, decision.DecidedBy, decision.GroundsAtDecision));
        await FeatureHost.BreaksAsync(Rule.AccessAlreadySuspended, () => story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn));
    }

    public static async Task RestorationIsRefusedAsync(Story story, string ground)
    {
        Assert.Equal([ground], (await story.ConcludeAsync()).Access.Grounds);
        await FeatureHost.BreaksAsync(Rule.GroundsRemain, () => story.ProposeAsync(AccessDecisionKind.Restoration, story.Bkn));
    }

    public static async Task RestoreAsync(Story story)
    {
        var access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Suspended, true), (access.State, access.MayRestore));
        Assert.Empty(access.Grounds);

        var proposal = await story.ProposeAsync(AccessDecisionKind.Restoration, story.SecondBkn);
        await FeatureHost.BreaksAsync(Rule.MakerIsNotChecker, () => story.ApproveAsync(proposal, story.SecondBkn));
        Assert.Equal(AccessState.Suspended, (await story.ConcludeAsync()).Access.State);
        await story.ApproveAsync(proposal, story.LeaderBkn);
        access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Active, false, false), (access.State, access.MaySuspend, access.MayRestore));
        Assert.Empty(access.Grounds);
    }
}
