using System.ComponentModel.DataAnnotations;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>One field of one thing that changed. <see cref="Before"/> is null when it was created, <see cref="After"/> when it ended.</summary>
public sealed record FieldChange(string Thing, string Id, string Field, string? Before, string? After)
{
    /// <summary>The field of a row that is nothing but its key.</summary>
    public const string KeyOnly = "Key";
}

/// <summary>
/// One link of the audit chain: who did what, when, why, and what changed. Written in the same transaction as the change itself.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Sequence { get; set; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
    [MaxLength(200)] public required string ActorName { get; init; }
    [MaxLength(20)] public string? ActorParty { get; init; }
    [MaxLength(40)] public required string ActorRole { get; init; }

    /// <summary>What was done, as verb and noun: <c>RecordReportRequest</c>.</summary>
    [MaxLength(80)] public required string Action { get; init; }
    [MaxLength(80)] public string? SubjectType { get; init; }
    public Guid? SubjectId { get; init; }
    [MaxLength(2000)] public string? Reason { get; init; }

    /// <summary>The changed fields as a JSON array of <see cref="FieldChange"/>.</summary>
    public required string Changes { get; init; }

    /// <summary>HMAC-SHA256 of the entry before this one; 32 zero bytes for the first.</summary>
    [MaxLength(AuditChain.HashBytes)] public byte[] PreviousHash { get; set; } = [];

    /// <summary>HMAC-SHA256 over the canonical encoding of this entry, <see cref="PreviousHash"/> included.</summary>
    [MaxLength(AuditChain.HashBytes)] public byte[] Hash { get; set; } = [];
}
