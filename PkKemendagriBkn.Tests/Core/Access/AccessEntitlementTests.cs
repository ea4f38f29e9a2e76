using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Access.AccessDecisionKind;
using static PkKemendagriBkn.Core.Access.RestorationBasis;

namespace PkKemendagriBkn.Tests.Core.Access;

/// <summary>Which decision on access may be taken, from the facts, the day of effect and the day of the decision.</summary>
public sealed class AccessEntitlementTests
{
    private static readonly DateOnly Due = new(2026, 3, 1), Late = new(2026, 3, 2), Today = new(2026, 3, 20), Cured = new(2026, 3, 25);

    /// <summary>Feedback due 1 March 2026.</summary>
    private static readonly AgreementFacts Open = new()
    {
        Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) }, Deliveries = [new("D", new(2025, 9, 1))],
    };

    private static readonly AgreementFacts Suspended = Open with { Suspensions = [new("S", new(2026, 3, 10))] };
    private static readonly AgreementFacts SuspendedAndCured = Suspended with { Feedbacks = [new("F", ["D"], new(2026, 3, 15))] };
    private static readonly AgreementFacts SuspendedTooEarly = Open with { Suspensions = [new("S", Due)] };
    private static readonly AgreementFacts ToBeSuspended = Open with { Suspensions = [new("S", new(2026, 4, 1))] };

    public static TheoryData<string, AccessDecisionKind, RestorationBasis?, AgreementFacts, DateOnly, DateOnly, Rule?> Cases => new()
    {
        { "a ground today", Suspension, null, Open, Today, Today, null },
        { "no ground on its day", Suspension, null, Open, Due, Today, Rule.NoGroundToSuspend },
        { "a ground today, for a later day", Suspension, null, Open, Today.AddDays(30), Today, null },
        { "late only by then", Suspension, null, Open, Late, Due, Rule.NoGroundToSuspend },
        { "for a day after the end", Suspension, null, Open, new(2028, 8, 27), Today, Rule.OutsideTheTerm },
        { "before the signing", Suspension, null, Open, new(2025, 8, 26), Today, Rule.OutsideTheTerm },
        { "suspended twice", Suspension, null, Suspended, Today, Today, Rule.AccessAlreadySuspended },
        { "before one to come", Suspension, null, ToBeSuspended, Today, Today, Rule.EarlierThanLastDecision },
        { "nothing to give back", Restoration, Leniency, Open, Today, Today, Rule.AccessNotSuspended },
        { "owed", Restoration, Entitlement, SuspendedAndCured, Today, Today, null },
        { "owed, from a later day", Restoration, Entitlement, SuspendedAndCured, Today.AddDays(10), Today, null },
        { "not owed yet", Restoration, Entitlement, Suspended, Today, Today, Rule.GroundsRemain },
        { "of before, without a basis", Restoration, null, Suspended, Today, Today, Rule.GroundsRemain },
        { "leniency", Restoration, Leniency, Suspended, Today, Today, null },
        { "leniency, from a later day", Restoration, Leniency, Suspended, Today.AddDays(10), Today, null },
        { "no ground on its own day", Restoration, SuspensionWithoutGround, SuspendedTooEarly, Today, Today, null },
        { "it had a ground", Restoration, SuspensionWithoutGround, Suspended, Today, Today, Rule.SuspensionHasGround },
        { "one to come, cured before", Restoration, SuspensionWithoutGround, ToBeSuspended with { Feedbacks = [new("F", ["D"], Cured)] },
            new(2026, 4, 1), Cured, null },
        { "a claim refused", ClaimRefusal, null, SuspendedAndCured, Today, Today, null },
        { "a claim refused ahead", ClaimRefusal, null, Suspended, Today.AddDays(1), Today, Rule.EffectiveDateInFuture },
        { "a claim to what is active", ClaimRefusal, null, Open, Today, Today, Rule.AccessNotSuspended },
    };

    [Theory, MemberData(nameof(Cases))]
    public void It_is_judged_on_its_own_day_and_on_the_day_of_the_decision(
        string what, AccessDecisionKind kind, RestorationBasis? basis, AgreementFacts facts, DateOnly effectiveOn, DateOnly today, Rule? refusal) =>
        Assert.True(refusal == AccessEntitlement.Refusal(kind, basis, facts, effectiveOn, today), what);

    [Theory]
    [InlineData(AccessNoticeKind.Claim, AccessState.Suspended, null)]
    [InlineData(AccessNoticeKind.Claim, AccessState.Active, Rule.AccessNotSuspended)]
    [InlineData(AccessNoticeKind.Claim, AccessState.Ended, Rule.OutsideTheTerm)]
    [InlineData(AccessNoticeKind.Claim, AccessState.NotStarted, Rule.OutsideTheTerm)]
    [InlineData(AccessNoticeKind.Warning, AccessState.Active, null)]
    [InlineData(AccessNoticeKind.Warning, AccessState.Suspended, Rule.AccessAlreadySuspended)]
    [InlineData(AccessNoticeKind.Warning, AccessState.Ended, Rule.OutsideTheTerm)]
    [InlineData(AccessNoticeKind.Warning, AccessState.NotStarted, Rule.OutsideTheTerm)]
    public void A_claim_asks_for_what_is_suspended_and_a_warning_comes_before(AccessNoticeKind kind, AccessState state, Rule? refusal) =>
        Assert.Equal(refusal, AccessNotice.Refusal(kind, state));

    [Fact]
    public void Each_party_writes_its_own_kind_of_notice() =>
        Assert.Equal((AccessNoticeKind.Claim, AccessNoticeKind.Warning), (AccessNotice.KindOf(Party.First), AccessNotice.KindOf(Party.Second)));
}
