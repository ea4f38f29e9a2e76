using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// The second source of reminders: what both parties agreed to do, until the other party closes it. Before the date and after it
/// both secretariats are told, since one does it and the other judges it.
/// </summary>
public static class FollowUpReminders
{
    private const string Prefix = "follow-up:";

    /// <summary>A follow-up is no deadline of the agreement, so no rule of an administrator is about it.</summary>
    private static readonly ReminderPlan Plan = ReminderPlan.DefaultFor(Role.ItjenSecretariat);

    /// <summary>What stands for a follow-up in the ledger.</summary>
    public static string KeyOf(Guid followUpId) => $"{Prefix}{followUpId}";

    /// <summary>The follow-up that a line of the ledger is about; null for a deadline of the agreement.</summary>
    public static Guid? IdOf(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(key.AsSpan(Prefix.Length), out var id) ? id : null;

    /// <summary>The words of the follow-ups that these lines are about.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TitlesAsync(PortalDbContext db, IEnumerable<string> keys, CancellationToken ct = default)
    {
        var ids = keys.Select(IdOf).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<string, string>()
            : await db.FollowUps.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => KeyOf(f.Id), f => $"Tindak lanjut: {f.Text}", ct);
    }

    /// <summary>The lines that are due by now and not yet in the ledger.</summary>
    internal static async Task<IReadOnlyList<Reminder>> MissingAsync(PortalDbContext db, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.FollowUps.AsNoTracking().Where(f => f.AgreementId == AgreementRecord.PksId && f.VoidedAt == null && f.DueOn != null
                && (f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant))
            .Select(f => new { f.Id, DueOn = f.DueOn!.Value, f.RecordedAt }).ToListAsync(ct);
        var due = open.SelectMany(f => Plan.Steps(owes: true, WibClock.DateOf(f.RecordedAt).DayNumber - f.DueOn.DayNumber, today.DayNumber - f.DueOn.DayNumber).Select(step => (Key: KeyOf(f.Id), f.DueOn, Step: step))).ToList();
        if (due.Count == 0)
            return [];

        var keys = due.Select(d => d.Key).Distinct().ToList();
        var known = (await db.Reminders.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId && keys.Contains(r.DeadlineKey))
            .Select(r => new { r.DeadlineKey, r.DueOn, r.Step, r.RecipientId }).ToListAsync(ct)).Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)).ToHashSet();
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive && (u.Role == Role.ItjenSecretariat || u.Role == Role.BknSecretariat))
            .Select(u => new { u.Id, u.CreatedAt }).ToListAsync(ct);
        return
        [
            .. from item in due
               from person in people
               where item.DueOn.AddDays(item.Step) >= WibClock.DateOf(person.CreatedAt) && !known.Contains((item.Key, item.DueOn, item.Step, person.Id))
               select new Reminder { AgreementId = AgreementRecord.PksId, DeadlineKey = item.Key, DueOn = item.DueOn, Step = item.Step, RecipientId = person.Id, WrittenAt = now, NotMailed = NotMailed.InPortalOnly },
        ];
    }
}
