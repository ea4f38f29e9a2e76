using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using PkKemendagriBkn.Core.Reminders;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// One line of the reminder ledger: this person was told of this deadline at this step. Unique per deadline, due date,
/// step and recipient, so that a pass that runs twice, or late, tells nobody twice.
/// </summary>
public sealed class Reminder
{
    /// <summary>Characters of <see cref="Title"/>.</summary>
    public const int LongestTitle = 400;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid AgreementId { get; init; }
    [MaxLength(120)] public required string DeadlineKey { get; init; }
    public DateOnly DueOn { get; init; }

    /// <summary>Days from the due date: -30 is thirty days before, 0 the due date itself, 1 the day of breach, 8, 15 … weekly after.</summary>
    public int Step { get; init; }
    public Guid RecipientId { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>What the person was told, and where its page is, for what no deadline stands behind.</summary>
    [MaxLength(LongestTitle)] public string? Title { get; init; }
    [MaxLength(200)] public string? Page { get; init; }

    /// <summary>The mail that carries it; null when none was written for it.</summary>
    public Guid? MailId { get; init; }

    /// <summary>Why no mail carried it, when none did or will.</summary>
    public NotMailed? NotMailed { get; set; }

    /// <summary>What its recipient sees as a reminder: not what passed before anybody could be told, which stands in the ledger alone.</summary>
    public static Expression<Func<Reminder, bool>> IsShown { get; } = r =>
        r.NotMailed != Core.Reminders.NotMailed.PassedThenFulfilled && r.NotMailed != Core.Reminders.NotMailed.PassedThenMoved
            && r.NotMailed != Core.Reminders.NotMailed.PassedThenNoDuty;
}
