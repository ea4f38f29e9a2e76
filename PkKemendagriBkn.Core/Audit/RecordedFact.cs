namespace PkKemendagriBkn.Core.Audit;

/// <summary>
/// What every stored fact has in common. A fact is never deleted: it is corrected or voided, with a reason,
/// and the old values stay in the audit trail.
/// </summary>
public abstract class RecordedFact
{
    /// <summary>Made by the one who records, so that a repeated or retried command finds its own work and doubles nothing.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }

    /// <summary>The letter that the fact rests on; for a letter itself, the one it replies to.</summary>
    public Guid? LetterId { get; set; }

    public Guid? RecordedById { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Changes with every save: two officers who collide notice it.</summary>
    public Guid Version { get; set; }

    public DateTimeOffset? VoidedAt { get; set; }
    public string? VoidedBy { get; set; }
    public string? VoidReason { get; set; }

    public bool IsVoid => VoidedAt is not null;
}
