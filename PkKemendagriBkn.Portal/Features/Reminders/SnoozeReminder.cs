using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>Somebody puts off one of their own unread reminders; it comes back by itself, and the ledger still shows when it was written.</summary>
public sealed class SnoozeReminder(Journal journal, UnreadCounts counts)
{
    public enum Until { Tomorrow, NextWeek }

    public sealed class Input
    {
        public Guid ReminderId { get; init; }
        public Until Until { get; init; }
    }

    /// <summary>The day (WIB) on which it comes back: the next day, or the next Monday.</summary>
    public static DateOnly ComesBackOn(Until until, DateOnly today) =>
        until == Until.Tomorrow ? today.AddDays(1) : today.AddDays(today.DayOfWeek == DayOfWeek.Sunday ? 1 : 8 - (int)today.DayOfWeek);

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default)
    {
        await journal.RecordAsync(actor, Permission.ViewPortal, nameof(SnoozeReminder), async recording =>
        {
            var (db, me, id) = (recording.Db, recording.Actor.UserId, input.ReminderId);
            if (!await db.Reminders.AnyAsync(r => r.Id == id && r.RecipientId == me && r.ReadAt == null, ct))
                throw new RuleViolation(Rule.FactNotFound);
            var untilOn = ComesBackOn(input.Until, recording.Today);
            if (await db.ReminderSnoozes.SingleOrDefaultAsync(s => s.ReminderId == id, ct) is { } snooze)
                snooze.UntilOn = untilOn;
            else
                db.Add(new ReminderSnooze { ReminderId = id, UntilOn = untilOn });
            recording.About(nameof(Reminder), id);
        }, ct);
        await counts.LookAsync(ct);
    }
}
