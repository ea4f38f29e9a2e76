using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>Access suspended, claimed back, answered and given back (Pasal 3(1)b, 4(1)b), over the whole portal with a clock of its own.</summary>
public sealed class RestorationJourneyTests
{
    private static readonly DateOnly DueOn = new(2027, 2, 28);

    [Fact]
    public async Task Suspension_after_a_warning_then_claim_refusal_cure_second_claim_and_restoration()
    {
        await using var story = await Story.BeginAsync();
        var delivery = await SuspendedAsync(story, warned: true);

        // Itjen claims too early; the days are counted, and nothing answers by silence.
        var claim = await story.NotifyAsync(story.Itjen);
        await FeatureHost.BreaksAsync(Rule.ClaimWaits, () => story.NotifyAsync(story.Itjen));
        story.GoTo(story.Today.AddDays(12), new TimeOnly(10, 0));
        Assert.Equal((claim, 12), ((await story.OutlookAsync()).Waiting!.Notice.Id, (await story.OutlookAsync()).Waiting!.Days));

        // BKN refuses it with a reason, by two persons; a claim that was answered is not voided.
        await DecideAsync(story, AccessDecisionKind.ClaimRefusal);
        Assert.Null((await story.OutlookAsync()).Waiting);
        await FeatureHost.BreaksAsync(Rule.NoClaimWaits, () => story.ProposeAsync(AccessDecisionKind.ClaimRefusal, story.Bkn));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => VoidAsync(story, claim));
        Assert.Equal(AccessState.Suspended, (await story.ConcludeAsync()).Access.State);

        // Itjen cures and claims again; BKN gives back what it now owes.
        await story.AnswerAsync(delivery);
        var second = await story.NotifyAsync(story.Itjen);
        var restoration = await DecideAsync(story, AccessDecisionKind.Restoration);
        var access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Active, 0), (access.State, access.SuspensionsWithoutGround.Count));
        Assert.Equal(second, (await story.FindAsync<AccessDecision>(restoration)).ClaimId);
        await FeatureHost.BreaksAsync(Rule.AccessNotSuspended, () => story.NotifyAsync(story.Itjen));
        Assert.Equal(["GiveAccessNotice", "GiveAccessNotice", "GiveAccessNotice"],
            (await story.DeedsAsync()).Where(d => d == nameof(GiveAccessNotice)));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task BKN_gives_access_back_although_it_need_not()
    {
        await using var story = await Story.BeginAsync();
        await SuspendedAsync(story);
        await FeatureHost.BreaksAsync(Rule.GroundsRemain, () => story.ProposeAsync(AccessDecisionKind.Restoration, story.Bkn));
        await FeatureHost.BreaksAsync(Rule.SuspensionHasGround,
            () => story.ProposeAsync(AccessDecisionKind.Restoration, story.Bkn, basis: RestorationBasis.SuspensionWithoutGround));
        await DecideAsync(story, AccessDecisionKind.Restoration, basis: RestorationBasis.Leniency);

        // The duty is still late: the same ground entitles BKN again.
        var access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Active, true), (access.State, access.MaySuspend));
    }

    [Fact]
    public async Task A_suspension_ahead_is_known_at_once_counts_from_its_day_and_is_taken_back_when_the_ground_is_cured()
    {
        await using var story = await Story.BeginAsync();
        var delivery = await story.ReceiveAsync(On(8, 31));
        story.GoTo(DueOn.AddDays(-1), new TimeOnly(10, 0));
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn, DueOn.AddDays(14)));
        story.GoTo(DueOn.AddDays(1), new TimeOnly(10, 0));
        var day = DueOn.AddDays(14);
        await DecideAsync(story, AccessDecisionKind.Suspension, day);
        Assert.Equal((AccessState.Active, day), ((await story.ConcludeAsync()).Access.State, (await story.OutlookAsync()).Next?.EffectiveOn));

        // Cured before its day: it would have no ground there, and BKN takes it back from the same day.
        story.GoTo(DueOn.AddDays(5), new TimeOnly(10, 0));
        await story.AnswerAsync(delivery);
        await DecideAsync(story, AccessDecisionKind.Restoration, day, RestorationBasis.SuspensionWithoutGround);
        story.GoTo(day, new TimeOnly(10, 0));
        var access = (await story.ConcludeAsync()).Access;
        Assert.Equal((AccessState.Active, 1), (access.State, access.SuspensionsWithoutGround.Count));
    }

    [Fact]
    public async Task A_restoration_ahead_leaves_access_suspended_until_its_day()
    {
        await using var story = await Story.BeginAsync();
        await story.AnswerAsync(await SuspendedAsync(story));
        var day = story.Today.AddDays(3);
        await DecideAsync(story, AccessDecisionKind.Restoration, day);
        Assert.Equal(AccessState.Suspended, (await story.ConcludeAsync()).Access.State);
        story.GoTo(day, new TimeOnly(0, 1));
        Assert.Equal(AccessState.Active, (await story.ConcludeAsync()).Access.State);
    }

    [Fact]
    public async Task Only_the_proposer_withdraws_and_then_another_proposal_may_be_made()
    {
        await using var story = await Story.BeginAsync();
        await story.ReceiveAsync(On(8, 31));
        story.GoTo(DueOn.AddDays(1), new TimeOnly(10, 0));
        var proposal = await story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn);
        await FeatureHost.BreaksAsync(Rule.OnlyProposerWithdraws, () => WithdrawAsync(story, proposal, story.SecondBkn));
        await WithdrawAsync(story, proposal, story.Bkn);
        Assert.Equal(AccessDecisionState.Withdrawn, (await story.FindAsync<AccessDecision>(proposal)).State);
        await FeatureHost.BreaksAsync(Rule.DecisionNotPending, () => story.ApproveAsync(proposal, story.LeaderBkn));
        Assert.Equal(AccessState.Active, (await story.ConcludeAsync()).Access.State);
        await story.ProposeAsync(AccessDecisionKind.Suspension, story.SecondBkn);
    }

    private static async Task<Guid> SuspendedAsync(Story story, bool warned = false)
    {
        var delivery = await story.ReceiveAsync(On(8, 31));
        story.GoTo(DueOn.AddDays(1), new TimeOnly(10, 0));
        if (warned)
            await story.NotifyAsync(story.Bkn);
        await DecideAsync(story, AccessDecisionKind.Suspension);
        Assert.Equal(AccessState.Suspended, (await story.ConcludeAsync()).Access.State);
        return delivery;
    }

    private static async Task<Guid> DecideAsync(Story story, AccessDecisionKind kind, DateOnly? on = null,
        RestorationBasis basis = RestorationBasis.Entitlement)
    {
        var proposal = await story.ProposeAsync(kind, story.Bkn, on, basis);
        await story.ApproveAsync(proposal, story.LeaderBkn);
        return proposal;
    }

    private static Task WithdrawAsync(Story story, Guid decision, Actor by) =>
        story.Get<WithdrawAccessDecision>().ExecuteAsync(new WithdrawAccessDecision.Input { DecisionId = decision }, by);

    private static async Task VoidAsync(Story story, Guid claim)
    {
        var notice = await story.FindAsync<AccessNotice>(claim);
        await story.Get<VoidFact>()
            .ExecuteAsync<AccessNotice>(new VoidFact.Input { FactId = claim, Version = notice.Version, Reason = "Keliru." }, story.Itjen);
    }
}
