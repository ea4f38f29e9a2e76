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
    public AccessDecisionKind Kind { get; set; }
    public DateOnly EffectiveOn { get; set; }
    public AccessDecisionState State { get; set; }

    /// <summary>Why, as the proposer wrote it. The grounds themselves are concluded, never typed.</summary>
    public required string Motivation { get; set; }

    /// <summary>The grounds on the day of approval, as deadline keys, kept for the letter's file.</summary>
    public string GroundsAtDecision { get; set; } = "";
    public Guid? DecidedById { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public string? RejectReason { get; set; }
}
