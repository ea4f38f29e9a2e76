using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Access;

public sealed class ProposeAccessDecisionTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_but_the_BKN_secretariat_proposes() =>
        await host.RefusesAsync(Permission.ProposeAccessDecision, nameof(ProposeAccessDecision), by => ProposeAsync(AccessDecisionKind.Suspension, by));

    [Fact]
    public async Task Without_a_ground_nobody_can_even_propose_a_suspension()
    {
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => ProposeAsync(AccessDecisionKind.Suspension, host.Bkn));
        Assert.Equal(0, await host.CountAsync<AccessDecision>());
    }

    [Fact]
    public async Task A_missed_feedback_is_a_ground()
    {
        await host.DeliverAsync(On(2, 20));
        var id = await ProposeAsync(AccessDecisionKind.Suspension, host.Bkn);
        Assert.Equal(AccessDecisionState.Proposed, (await host.FindAsync<AccessDecision>(id)).State);
    }

    [Fact]
    public async Task A_ground_of_today_does_not_serve_an_earlier_day()
    {
        await host.DeliverAsync(On(2, 20));
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => ProposeAsync(AccessDecisionKind.Suspension, host.Bkn, On(8, 20)));
    }

    [Fact]
    public async Task A_proposal_alone_suspends_nothing()
    {
        await host.DeliverAsync(On(2, 20));
        await ProposeAsync(AccessDecisionKind.Suspension, host.Bkn);
        var snapshot = await host.Get<FactsReader>().ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(AccessState.Active, snapshot.Conclude(host.Today).Access.State);
    }

    [Fact]
    public async Task One_proposal_waits_at_a_time()
    {
        await host.DeliverAsync(On(2, 20));
        await ProposeAsync(AccessDecisionKind.Suspension, host.Bkn);
        await FeatureHost.BreaksAsync(Rule.DecisionAlreadyPending, () => ProposeAsync(AccessDecisionKind.Suspension, host.Bkn));
    }

    [Fact]
    public async Task What_is_not_suspended_is_not_given_back() =>
        await FeatureHost.BreaksAsync(Rule.AccessNotSuspended, () => ProposeAsync(AccessDecisionKind.Restoration, host.Bkn));

    [Fact]
    public async Task A_proposal_needs_its_letter()
    {
        await host.DeliverAsync(On(2, 20));
        var input = new ProposeAccessDecision.Input { Kind = AccessDecisionKind.Suspension, EffectiveOn = host.Today, Motivation = "Lewat tenggat" };
        var invalid = await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => host.Get<ProposeAccessDecision>().ExecuteAsync(input, host.Bkn, TestContext.Current.CancellationToken));
        Assert.Equal(["Letter.Number", "Letter.DatedOn", "Letter.Subject"], invalid.Errors.Select(e => e.PropertyName));
    }

    private Task<Guid> ProposeAsync(AccessDecisionKind kind, Actor by, DateOnly? on = null) => host.Get<ProposeAccessDecision>().ExecuteAsync(
        new ProposeAccessDecision.Input { Kind = kind, EffectiveOn = on ?? host.Today, Motivation = "Data balikan belum diterima.", Letter = Letter(on ?? host.Today) }, by, TestContext.Current.CancellationToken);
}
