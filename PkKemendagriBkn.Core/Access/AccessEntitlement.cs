using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Access;

/// <summary>
/// Whether a decision on access is entitled. A suspension needs a ground on its own day (Pasal 4(1)b), a restoration needs
/// that none is left (Pasal 3(1)b). Nobody can override it: there is no other way to such a decision.
/// </summary>
public static class AccessEntitlement
{
    /// <summary>The rule that forbids the decision with effect from <paramref name="effectiveOn"/>; null when it is entitled.</summary>
    public static Rule? Refusal(AccessDecisionKind kind, AgreementFacts facts, DateOnly effectiveOn, DateOnly today)
    {
        if (effectiveOn < facts.Agreement.SignedOn)
            return Rule.OutsideTheTerm;
        if (effectiveOn > today)
            return Rule.EffectiveDateInFuture;

        var situation = new Situation(facts, new SubmissionIndex(facts), effectiveOn);
        var access = AccessRules.Conclude(situation, DeadlineList.Of(situation));
        return kind switch
        {
            _ when access.State is AccessState.NotStarted or AccessState.Ended => Rule.OutsideTheTerm,
            AccessDecisionKind.Suspension when access.State == AccessState.Suspended => Rule.AccessAlreadySuspended,
            AccessDecisionKind.Suspension when !access.MaySuspend => Rule.NoGroundToSuspend,
            AccessDecisionKind.Restoration when access.State == AccessState.Active => Rule.AccessNotSuspended,
            AccessDecisionKind.Restoration when !access.MayRestore => Rule.GroundsRemain,
            _ => LaterDecisionStands(facts, effectiveOn) ? Rule.EarlierThanLastDecision : null,
        };
    }

    /// <summary>A decision that takes effect before one already taken would rewrite what followed from it.</summary>
    private static bool LaterDecisionStands(AgreementFacts facts, DateOnly effectiveOn) =>
        facts.Suspensions.Any(s => s.EffectiveOn > effectiveOn) || facts.Restorations.Any(r => r.EffectiveOn > effectiveOn);
}
