using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>
/// Somebody puts off what they are told of one duty; it comes back by itself, or with its next step, and the ledger still shows when it was written.
/// </summary>
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
            var unread = await db.Reminders.Where(r => r.RecipientId == me && r.ReadAt == null
                && db.Reminders.Any(o => o.Id == id && o.RecipientId == me && o.DeadlineKey == r.DeadlineKey)).Select(r => r.Id).ToListAsync(ct);
            if (unread.Count == 0)
                throw new RuleViolation(Rule.FactNotFound);
            var untilOn = ComesBackOn(input.Until, recording.Today);
            var known = await db.ReminderSnoozes.Where(s => unread.Contains(s.ReminderId)).ToDictionaryAsync(s => s.ReminderId, ct);
            foreach (var each in unread)
            {
                if (known.TryGetValue(each, out var snooze))
                    snooze.UntilOn = untilOn;
                else
                    db.Add(new ReminderSnooze { ReminderId = each, UntilOn = untilOn });
            }

            recording.About(nameof(Reminder), id);
        }, ct);
        await counts.LookAsync(ct);
    }
}
