using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Reminders;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// One mail to one person, written in the transaction of the reminders that it carries. What it says is put together when it goes
/// out, from the facts of that moment.
/// </summary>
public sealed class OutboxMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }
    public Guid RecipientId { get; init; }

    /// <summary>Urgent mail carries one deadline and goes at once; other mail is the person's digest of a day.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The day (WIB) for which it was planned.</summary>
    public DateOnly MailOn { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public MailState State { get; set; }

    /// <summary>It goes out from this instant on; after an attempt that failed, the end of the pause.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>The first attempt since it was written or sent again by an administrator; null before.</summary>
    public DateTimeOffset? FirstAttemptAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>While it is being sent: until when its node may work on it undisturbed.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why it waits, failed or was suppressed: what the mail server said, or our own words.</summary>
    [MaxLength(1000)] public string? Reason { get; set; }
    [MaxLength(320)] public string? Address { get; set; }
    [MaxLength(300)] public string? Subject { get; set; }

    /// <summary>The plain text that went out; its SHA-256 stands on the audit trail.</summary>
    public string? Text { get; set; }
    [MaxLength(64)] public string? TextSha256 { get; set; }

    /// <summary>The same at every attempt, so that a mail that arrives twice shows itself as one.</summary>
    public string MessageId(string domain) => $"{Id:N}@{domain}";
}
