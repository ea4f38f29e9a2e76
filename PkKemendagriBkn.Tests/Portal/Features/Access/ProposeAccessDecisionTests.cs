using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Access;

public sealed class ProposeAccessDecisionTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_BKN_secretariat_proposes() =>
        await Host.RefusesAsync(Permission.ProposeAccessDecision, nameof(ProposeAccessDecision), by => ProposeAsync(AccessDecisionKind.Suspension, by));

    [Fact]
    public async Task Without_a_ground_nobody_can_even_propose_a_suspension()
    {
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => ProposeAsync(AccessDecisionKind.Suspension, Host.Bkn));
        Assert.Equal(0, await Host.CountAsync<AccessDecision>());
    }

    [Fact]
    public async Task A_missed_feedback_is_a_ground()
    {
        await Host.DeliverAsync(On(2, 20));
        var id = await ProposeAsync(AccessDecisionKind.Suspension, Host.Bkn);
        Assert.Equal(AccessDecisionState.Proposed, (await Host.FindAsync<AccessDecision>(id)).State);
    }

    [Fact]
    public async Task A_ground_of_today_does_not_serve_an_earlier_day()
    {
        await Host.DeliverAsync(On(2, 20));
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => ProposeAsync(AccessDecisionKind.Suspension, Host.Bkn, On(8, 20)));
    }

    [Fact]
    public async Task A_proposal_alone_suspends_nothing()
    {
        await Host.DeliverAsync(On(2, 20));
        await ProposeAsync(AccessDecisionKind.Suspension, Host.Bkn);
        var snapshot = await Host.Get<FactsReader>().ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(AccessState.Active, snapshot.Conclude(Host.Today).Access.State);
    }

    [Fact]
    public async Task One_proposal_waits_at_a_time()
    {
        await Host.DeliverAsync(On(2, 20));
        await ProposeAsync(AccessDecisionKind.Suspension, Host.Bkn);
        await FeatureHost.BreaksAsync(Rule.DecisionAlreadyPending, () => ProposeAsync(AccessDecisionKind.Suspension, Host.Bkn));
    }

    [Fact]
    public async Task What_is_not_suspended_is_not_given_back() =>
        await FeatureHost.BreaksAsync(Rule.AccessNotSuspended, () => ProposeAsync(AccessDecisionKind.Restoration, Host.Bkn));

    [Fact]
    public async Task A_proposal_needs_its_letter()
    {
        await Host.DeliverAsync(On(2, 20));
        var input = new ProposeAccessDecision.Input { Kind = AccessDecisionKind.Suspension, EffectiveOn = Host.Today, Motivation = "Lewat tenggat" };
        var invalid =
            await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Host.Get<ProposeAccessDecision>()
                .ExecuteAsync(input, Host.Bkn, TestContext.Current.CancellationToken));
        Assert.Equal(["Letter.Number", "Letter.DatedOn", "Letter.Subject"], invalid.Errors.Select(e => e.PropertyName));
    }

    private Task<Guid> ProposeAsync(AccessDecisionKind kind, Actor by, DateOnly? on = null) => Host.Get<ProposeAccessDecision>().ExecuteAsync(
        new ProposeAccessDecision.Input
        {
            Kind = kind, Basis = kind == AccessDecisionKind.Restoration ? RestorationBasis.Entitlement : null, EffectiveOn = on ?? Host.Today,
            Motivation = "Data balikan belum diterima.",
            Letter = Letter(on ?? Host.Today)
        }, by, TestContext.Current.CancellationToken);
}
