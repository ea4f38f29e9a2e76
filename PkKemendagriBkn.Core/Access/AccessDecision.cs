using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Access;

public enum AccessDecisionKind { Suspension, Restoration }

/// <summary>A proposal counts for nothing until a second person approves it.</summary>
public enum AccessDecisionState { Proposed, Approved, Rejected }

/// <summary>
/// BKN's decision to suspend access (Pasal 4(1)b) or to give it back (Pasal 3(1)b). One person proposes, another approves;
/// only then is it a fact.
/// </summary>
public sealed class AccessDecision : RecordedFact
{
    public AccessDecisionKind Kind { get; init; }
    public DateOnly EffectiveOn { get; init; }
    public AccessDecisionState State { get; private set; }

    /// <summary>Why, as the proposer wrote it. The grounds themselves are concluded, never typed.</summary>
    [MaxLength(2000)] public required string Motivation { get; init; }

    /// <summary>The grounds on the effective day as they stood at the approval: deadline keys, one a line.</summary>
    public string GroundsAtDecision { get; private set; } = "";
    public Guid? DecidedById { get; private set; }
    [MaxLength(200)] public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    [MaxLength(LongestReason)] public string? RejectReason { get; private set; }

    /// <summary>A second person makes the proposal a fact.</summary>
    /// <exception cref="RuleViolation">It was decided before, or the proposer tries to approve.</exception>
    public void Approve(Actor by, DateTimeOffset at, IEnumerable<string> grounds)
    {
        Decide(AccessDecisionState.Approved, by, at);
        GroundsAtDecision = string.Join('\n', grounds);
    }

    /// <summary>A second person turns the proposal down, with a reason.</summary>
    /// <exception cref="RuleViolation">It was decided before, or the proposer tries to decide.</exception>
    public void Reject(Actor by, DateTimeOffset at, string reason)
    {
        Decide(AccessDecisionState.Rejected, by, at);
        RejectReason = reason;
    }

    private void Decide(AccessDecisionState outcome, Actor by, DateTimeOffset at)
    {
        if (State != AccessDecisionState.Proposed)
            throw new RuleViolation(Rule.DecisionNotPending);
        if (by.UserId is null || by.UserId == RecordedById)
            throw new RuleViolation(Rule.MakerIsNotChecker);
        (State, DecidedById, DecidedBy, DecidedAt) = (outcome, by.UserId, by.Name, at);
    }
}
