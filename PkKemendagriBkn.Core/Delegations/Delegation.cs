using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Core.Delegations;

/// <summary>In which way somebody stands in for a leader.</summary>
public enum DelegationKind
{
    /// <summary>Pelaksana harian (Plh.): while the leader is away.</summary>
    Daily,

    /// <summary>Pelaksana tugas (Plt.): while the office has no holder of its own.</summary>
    Task,
}

/// <summary>
/// A leader lets a colleague of the secretariat act in the leader's place, from one day to another (WIB, both included). It begins and ends
/// by itself, and is never changed: it is withdrawn with a reason, and another is made.
/// </summary>
public sealed class Delegation
{
    /// <summary>The months that one delegation spans at most: the portal's own limit, so that nobody forgets one.</summary>
    public const int LongestMonths = 6;

    public Guid Id { get; init; }
    public Party Party { get; init; }
    public DelegationKind Kind { get; init; }
    public Guid LeaderId { get; init; }
    [MaxLength(200)] public required string Leader { get; init; }
    public Guid DelegateId { get; init; }
    [MaxLength(200)] public required string Delegate { get; init; }

    /// <summary>What the delegate acts as, such as "Plh. Inspektur Jenderal".</summary>
    [MaxLength(Actor.LongestCapacity)] public required string Capacity { get; init; }
    public DateOnly ValidFromOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly ValidUntilOn { get; init; }

    /// <summary>The number of the letter that names the delegate.</summary>
    [MaxLength(100)] public required string LetterNumber { get; init; }

    /// <summary>Why, as that letter says.</summary>
    [MaxLength(RecordedFact.LongestReason)] public required string Ground { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    [MaxLength(RecordedFact.LongestReason)] public string? WithdrawalReason { get; private set; }
    public Guid Version { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whether the delegate may act on a day (WIB), as far as this says: the accounts of both have to stand too.</summary>
    public bool Covers(DateOnly on) => WithdrawnAt is null && ValidFromOn <= on && on <= ValidUntilOn;

    /// <summary>Whether the role may stand in for a leader: whoever writes for the party; not who looks over it or administers accounts.</summary>
    public static bool MayBeGivenTo(Role role) => role is Role.ItjenSecretariat or Role.BknSecretariat;

    /// <summary>The leader ends it before its last day, at once.</summary>
    /// <exception cref="RuleViolation">Another leader's, or over.</exception>
    public void Withdraw(Actor by, DateOnly today, DateTimeOffset at, string reason)
    {
        if (by.UserId != LeaderId)
            throw new RuleViolation(Rule.DelegationOfOtherLeader);
        if (WithdrawnAt is not null || ValidUntilOn < today)
            throw new RuleViolation(Rule.DelegationOver);
        (WithdrawnAt, WithdrawalReason) = (at, reason);
    }
}
