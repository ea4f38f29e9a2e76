using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Access;

/// <summary>What BKN decides. <see cref="ClaimRefusal"/> answers Itjen's claim, and leaves access as it is.</summary>
public enum AccessDecisionKind { Suspension, Restoration, ClaimRefusal }

/// <summary>Why access is given back: Itjen is entitled to it (Pasal 3(1)b), BKN need not and does, or the suspension had no ground on its own day.</summary>
public enum RestorationBasis { Entitlement, Leniency, SuspensionWithoutGround }

/// <summary>A proposal counts for nothing until a second person approves it.</summary>
public enum AccessDecisionState { Proposed, Approved, Rejected, Withdrawn }

/// <summary>What a person may do with a proposal.</summary>
public enum AccessDecisionStep { Approve, Reject, Withdraw }

/// <summary>Who of BKN decides on a proposal, always another person than the proposer: its leadership alone, or its secretariat too.</summary>
public enum AccessDecider { Leadership, Secretariat }

/// <summary>
/// BKN's decision to suspend access (Pasal 4(1)b), to give it back (Pasal 3(1)b), or to refuse that. One person proposes, another approves;
/// only then is it a fact. Its effective day may lie ahead: it is known from the approval on, and counts from that day.
/// </summary>
public sealed class AccessDecision : RecordedFact
{
    public AccessDecisionKind Kind { get; init; }
    public DateOnly EffectiveOn { get; init; }

    /// <summary>Of a restoration alone.</summary>
    public RestorationBasis? Basis { get; init; }

    /// <summary>The claim of Itjen that it answers.</summary>
    public Guid? ClaimId { get; private set; }
    public AccessDecisionState State { get; private set; }

    /// <summary>Why, as the proposer wrote it. The grounds themselves are concluded, never typed.</summary>
    [MaxLength(2000)] public required string Motivation { get; init; }

    /// <summary>The grounds on the effective day as they stood at the approval: deadline keys, one a line.</summary>
    public string GroundsAtDecision { get; private set; } = "";

    /// <summary>Who approved or rejected it, or took it back.</summary>
    public Guid? DecidedById { get; private set; }
    [MaxLength(200)] public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    [MaxLength(LongestReason)] public string? RejectReason { get; private set; }

    /// <summary>The rule that forbids this person the step; null when he or she may take it.</summary>
    /// <param name="step">Approve, reject or withdraw.</param>
    /// <param name="by">The person.</param>
    /// <param name="decider">Who of BKN decides.</param>
    public Rule? Refusal(AccessDecisionStep step, Actor by, AccessDecider decider) => step switch
    {
        _ when State != AccessDecisionState.Proposed => Rule.DecisionNotPending,
        _ when by.Party != Party.Second => Rule.AccessDecidedByBkn,
        AccessDecisionStep.Withdraw => by.UserId is not null && by.UserId == RecordedById ? null : Rule.OnlyProposerWithdraws,
        _ when by.UserId is null || by.IsPerson(RecordedById) => Rule.MakerIsNotChecker,
        _ when decider == AccessDecider.Leadership && !by.Roles.Contains(Role.Leadership) => Rule.LeadershipDecides,
        _ => null,
    };

    /// <summary>A second person makes the proposal a fact.</summary>
    /// <exception cref="RuleViolation">See <see cref="Refusal"/>.</exception>
    public void Approve(Actor by, DateTimeOffset at, AccessDecider decider, IEnumerable<string> grounds)
    {
        Take(AccessDecisionStep.Approve, AccessDecisionState.Approved, by, at, decider);
        GroundsAtDecision = string.Join('\n', grounds);
    }

    /// <summary>A second person turns the proposal down, with a reason.</summary>
    /// <exception cref="RuleViolation">See <see cref="Refusal"/>.</exception>
    public void Reject(Actor by, DateTimeOffset at, AccessDecider decider, string reason)
    {
        Take(AccessDecisionStep.Reject, AccessDecisionState.Rejected, by, at, decider);
        RejectReason = reason;
    }

    /// <summary>The proposer takes it back.</summary>
    /// <exception cref="RuleViolation">See <see cref="Refusal"/>.</exception>
    public void Withdraw(Actor by, DateTimeOffset at) => Take(AccessDecisionStep.Withdraw, AccessDecisionState.Withdrawn, by, at, default);

    /// <summary>Says which claim it answers, once.</summary>
    public void Answer(AccessNotice claim) => ClaimId ??= claim.Id;

    private void Take(AccessDecisionStep step, AccessDecisionState outcome, Actor by, DateTimeOffset at, AccessDecider decider)
    {
        if (Refusal(step, by, decider) is { } refusal)
            throw new RuleViolation(refusal);
        (State, DecidedById, DecidedBy, DecidedAt) = (outcome, by.UserId, by.Name, at);
    }
}
