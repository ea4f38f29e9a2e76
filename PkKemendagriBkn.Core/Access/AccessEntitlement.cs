using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Access;

/// <summary>
/// Whether a decision on access may be taken. A suspension needs a ground, on the day of the decision and on its own (Pasal 4(1)b); nobody can
/// override that. A restoration is either owed, when nothing is left to be done (Pasal 3(1)b), or given with a reason.
/// </summary>
public static class AccessEntitlement
{
    /// <summary>The rule that forbids the decision; null when it may be taken.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="basis">Why access is given back; null for the others.</param>
    /// <param name="facts">What has happened and been decided.</param>
    /// <param name="effectiveOn">The day of effect (WIB); a suspension or restoration may lie ahead.</param>
    /// <param name="today">The day of the decision (WIB).</param>
    public static Rule? Refusal(AccessDecisionKind kind, RestorationBasis? basis, AgreementFacts facts, DateOnly effectiveOn, DateOnly today)
    {
        if (effectiveOn < facts.Agreement.SignedOn)
            return Rule.OutsideTheTerm;
        var then = On(facts, effectiveOn);
        var now = effectiveOn <= today ? then : On(facts, today);
        return kind switch
        {
            _ when then.State is AccessState.NotStarted or AccessState.Ended => Rule.OutsideTheTerm,
            AccessDecisionKind.Suspension when then.State == AccessState.Suspended => Rule.AccessAlreadySuspended,
            // What is only expected to be late by then gives no right today.
            AccessDecisionKind.Suspension when then.Grounds.Count == 0 || now.Grounds.Count == 0 => Rule.NoGroundToSuspend,
            not AccessDecisionKind.Suspension when then.State == AccessState.Active => Rule.AccessNotSuspended,
            AccessDecisionKind.ClaimRefusal when effectiveOn > today => Rule.EffectiveDateInFuture,
            AccessDecisionKind.Restoration when Missing(basis, facts, then, now, effectiveOn) is { } rule => rule,
            _ => LaterDecisionStands(facts, effectiveOn) ? Rule.EarlierThanLastDecision : null,
        };
    }

    private static Rule? Missing(RestorationBasis? basis, AgreementFacts facts, AccessConclusion then, AccessConclusion now,
        DateOnly effectiveOn) => basis switch
        {
            RestorationBasis.Leniency => null,
            RestorationBasis.SuspensionWithoutGround =>
                then.SuspensionsWithoutGround.Contains(facts.Suspensions.Where(s => s.EffectiveOn <= effectiveOn).MaxBy(s => s.EffectiveOn)!.Id)
                    ? null : Rule.SuspensionHasGround,
            _ => now.MayRestore || then.MayRestore ? null : Rule.GroundsRemain,
        };

    private static AccessConclusion On(AgreementFacts facts, DateOnly day)
    {
        var situation = new Situation(facts, new SubmissionIndex(facts), day);
        return AccessRules.Conclude(situation, DeadlineList.Of(situation));
    }

    /// <summary>A decision that takes effect before one already taken would rewrite what followed from it.</summary>
    private static bool LaterDecisionStands(AgreementFacts facts, DateOnly effectiveOn) =>
        facts.Suspensions.Any(s => s.EffectiveOn > effectiveOn) || facts.Restorations.Any(r => r.EffectiveOn > effectiveOn);
}
