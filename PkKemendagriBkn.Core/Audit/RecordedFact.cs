using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>
/// What every stored fact has in common. A fact is never deleted: it is corrected or voided, with a reason,
/// and the old values stay in the audit trail.
/// </summary>
public abstract class RecordedFact
{
    /// <summary>Made by the one who records, so that a repeated or retried command finds its own work and doubles nothing.</summary>
    /// <summary>The most letters of a reason, for voiding or anything else.</summary>
    public const int LongestReason = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; private set; }

    /// <summary>The letter that the fact rests on; for a letter itself, the one it replies to.</summary>
    public Guid? LetterId { get; set; }

    public Guid? RecordedById { get; private set; }
    [MaxLength(200)] public string RecordedBy { get; private set; } = "";

    /// <summary>The party whose fact it is: only that party corrects or voids it.</summary>
    public Party? RecordedByParty { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Changes with every save: two officers who collide notice it.</summary>
    public Guid Version { get; set; }

    public DateTimeOffset? VoidedAt { get; private set; }
    [MaxLength(200)] public string? VoidedBy { get; private set; }
    [MaxLength(LongestReason)] public string? VoidReason { get; private set; }

    public bool IsVoid => VoidedAt is not null;

    /// <summary>Whether it binds both parties: then it counts only once the party that did not record it has confirmed its <see cref="Proposal"/>.</summary>
    public virtual bool BindsBoth => false;

    /// <summary>Whether it grants the other party something, so that its own party does not take it back.</summary>
    public virtual bool StandsForGood => false;

    /// <summary>Says under which agreement, by whom and when the fact is recorded.</summary>
    public void Recorded(Guid agreementId, Actor by, DateTimeOffset at) =>
        (AgreementId, RecordedById, RecordedBy, RecordedByParty, RecordedAt) = (agreementId, by.UserId, by.Name, by.Party, at);

    /// <summary>Declares the fact void: it stays, and counts for nothing.</summary>
    /// <exception cref="RuleViolation">It is void already, or stands for good.</exception>
    public void Void(Actor by, DateTimeOffset at, string reason)
    {
        if (IsVoid)
            throw new RuleViolation(Rule.FactIsVoid);
        if (StandsForGood)
            throw new RuleViolation(Rule.GrantStands);
        (VoidedAt, VoidedBy, VoidReason) = (at, by.Name, reason);
    }
}
