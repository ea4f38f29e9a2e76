using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>Somebody marks their own reminders as read. The moment stands in the ledger; the audit trail tells no reading.</summary>
public sealed class MarkRemindersRead(Journal journal, UnreadCounts counts)
{
    public sealed class Input
    {
        /// <summary>One of the duty that was read about, with all that was told of it before; null for all that were shown.</summary>
        public Guid? ReminderId { get; init; }
    }

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RecordAsync(actor, Permission.ViewPortal, nameof(MarkRemindersRead), async recording =>
        {
            var (me, id) = (recording.Actor.UserId, input.ReminderId);
            foreach (var reminder in await recording.Db.Reminders.Where(r => r.RecipientId == me && r.ReadAt == null
                && (id == null || recording.Db.Reminders.Any(o => o.Id == id && o.RecipientId == me && o.DeadlineKey == r.DeadlineKey)))
                .Where(Reminder.IsShown).ToListAsync(ct))
                reminder.ReadAt = recording.At;
        }, ct);
        await counts.LookAsync(ct);
    }
}
