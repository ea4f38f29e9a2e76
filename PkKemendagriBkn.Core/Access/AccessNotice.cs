using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Access;

/// <summary>What one party writes to the other about access: Itjen claims it back (Pasal 3(1)b), or BKN warns before it suspends.</summary>
public enum AccessNoticeKind { Claim, Warning }

/// <summary>
/// A letter about access that decides nothing. A claim waits until BKN answers it by a decision; the agreement sets BKN no time for that. A warning
/// is BKN's courtesy: nothing asks for it, and nothing follows from it.
/// </summary>
public sealed class AccessNotice : RecordedFact
{
    public AccessNoticeKind Kind { get; init; }

    /// <summary>The day on which it was given to the other party (WIB).</summary>
    public DateOnly GivenOn { get; set; }
    [MaxLength(2000)] public required string Text { get; set; }

    /// <summary>Each party writes the one that is its own.</summary>
    public static AccessNoticeKind KindOf(Party party) => party == Party.First ? AccessNoticeKind.Claim : AccessNoticeKind.Warning;

    /// <summary>The rule that forbids a notice on a day, as access stands on it; null when it may be given.</summary>
    public static Rule? Refusal(AccessNoticeKind kind, AccessState state) => (kind, state) switch
    {
        (_, AccessState.NotStarted or AccessState.Ended) => Rule.OutsideTheTerm,
        (AccessNoticeKind.Claim, AccessState.Active) => Rule.AccessNotSuspended,
        (AccessNoticeKind.Warning, AccessState.Suspended) => Rule.AccessAlreadySuspended,
        _ => null,
    };
}
