using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// Writes every reminder that is due by now and not yet in the ledger, with the mail that carries it. It asks what is missing,
/// never what falls on today: run twice it adds nothing, after a month off it catches up.
/// </summary>
public sealed class ReminderWriter(IDbContextFactory<PortalDbContext> contexts, MailOptions mail, TimeProvider clock)
{
    /// <summary>WIB: before the working day begins.</summary>
    private static readonly TimeOnly DigestsFrom = new(7, 0);

    private sealed record Recipient(Guid Id, Party? Party, Role Role, string? Email, DateTimeOffset CreatedAt);

    private sealed record Due(Deadline Deadline, int Step, Recipient Person, Reminded Who)
    {
        public bool Owes => ReminderSchedule.Owes(Deadline, Who.Party);
        public bool IsUrgent => ReminderSchedule.IsUrgent(Step, Owes);
    }

    /// <summary>How many lines were written.</summary>
    public async Task<int> WriteDueAsync(CancellationToken ct = default)
    {
        await using var outer = await contexts.CreateDbContextAsync(ct);
        return await outer.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await using var write = await db.BeginWriteAsync(ct);
            var now = clock.GetUtcNow();
            var today = WibClock.DateOf(now);
            var deadlines = (await FactsReader.ReadInsideAsync(db, ct)).Conclude(today).Deadlines;
            var rules = await ReminderQueries.RulesAsync(db, ct);
            var missing = await MissingAsync(db, deadlines, rules, today, ct);
            var followUps = await FollowUpReminders.MissingAsync(db, today, now, ct);
            if (missing.Count + followUps.Count == 0)
                return 0;
            await AddAsync(db, missing, rules, today, now, ct);
            db.AddRange(followUps);
            db.Because(new AuditNote(Actor.Portal, "WriteReminders", nameof(Reminder), Reason: $"Pengingat yang jatuh sampai {today:yyyy-MM-dd}"));
            await db.SaveChangesAsync(ct);
            await write.CommitAsync(ct);
            return missing.Count + followUps.Count;
        });
    }

    /// <summary>Nobody is told of steps that passed before the account was made.</summary>
    private static async Task<List<Due>> MissingAsync(PortalDbContext db, IReadOnlyList<Deadline> deadlines, ReminderRules rules, DateOnly today, CancellationToken ct)
    {
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive && u.Party != null).Select(u => new Recipient(u.Id, u.Party, u.Role, u.Email, u.CreatedAt)).ToListAsync(ct);
        var due =
            (from person in people
             let who = new Reminded(person.Role, person.Party!.Value)
             where ReminderRules.Everyone.Contains(who)
             from deadline in deadlines
             from step in rules.StepsDue(deadline, who, today, WibClock.DateOf(person.CreatedAt))
             select new Due(deadline, step, person, who)).ToList();
        if (due.Count == 0)
            return due;

        var keys = due.Select(d => d.Deadline.Key).Distinct().ToList();
        var known = (await db.Reminders.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId && keys.Contains(r.DeadlineKey))
            .Select(r => new { r.DeadlineKey, r.DueOn, r.Step, r.RecipientId }).ToListAsync(ct))
            .Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)).ToHashSet();
        due.RemoveAll(d => known.Contains((d.Deadline.Key, d.Deadline.DueOn, d.Step, d.Person.Id)));
        return due;
    }

    private async Task AddAsync(PortalDbContext db, List<Due> missing, ReminderRules rules, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var wants = await NotificationPreferences.ReadAsync(db, null, ct);
        var holidays = await HolidayDays.ReadAsync(db, ct);
        var digests = await OpenDigestsAsync(db, missing, ct);
        var urgent = new Dictionary<(Guid Person, string Key, DateOnly On), Guid>();
        foreach (var due in missing)
        {
            var why = WhyNotMailed(due, wants);
            db.Add(new Reminder
            {
                AgreementId = AgreementRecord.PksId, DeadlineKey = due.Deadline.Key, DueOn = due.Deadline.DueOn, Step = due.Step, RecipientId = due.Person.Id,
                WrittenAt = now, NotMailed = why, MailId = why is null ? MailOf(due) : null,
            });
        }

        // Late steps of one deadline that a pass finds together are one mail; what is not urgent joins the digest of its day.
        Guid MailOf(Due due)
        {
            var waits = rules.PlanOn(due.Deadline.Kind, due.Who, due.Deadline.DueOn.PlusDays(due.Step)).WaitsForWorkingDay;
            var on = ReminderSchedule.MailOn(due.Step, due.Deadline.DueOn, today, waits, holidays);
            if (due.IsUrgent)
                return urgent.TryGetValue((due.Person.Id, due.Deadline.Key, on), out var known) ? known : urgent[(due.Person.Id, due.Deadline.Key, on)] = NewMail(due, on);
            return digests.TryGetValue((due.Person.Id, on), out var digest) ? digest : digests[(due.Person.Id, on)] = NewMail(due, on);
        }

        Guid NewMail(Due due, DateOnly on)
        {
            var made = new OutboxMail
            {
                AgreementId = AgreementRecord.PksId, RecipientId = due.Person.Id, IsUrgent = due.IsUrgent, MailOn = on, CreatedAt = now,
                NextAttemptAt = new DateTimeOffset(on.ToDateTime(due.IsUrgent ? TimeOnly.MinValue : DigestsFrom), Wib.Offset),
            };
            db.Add(made);
            return made.Id;
        }
    }

    private NotMailed? WhyNotMailed(Due due, NotificationPreferences wants) =>
        !mail.IsOn ? NotMailed.MailIsOff
        : !MailText.IsPlainAddress(due.Person.Email) ? NotMailed.NoAddress
        : wants.WantsMail(due.Person.Id, due.Deadline.Kind, NotificationPreferences.IsUrgent(due.Step), due.Owes) ? null
        : NotMailed.NotWanted;

    /// <summary>Digests that wait for their day and take more.</summary>
    private static async Task<Dictionary<(Guid, DateOnly), Guid>> OpenDigestsAsync(PortalDbContext db, List<Due> missing, CancellationToken ct)
    {
        var people = missing.Select(d => d.Person.Id).Distinct().ToList();
        var open = await db.OutboxMails.AsNoTracking().Where(m => m.State == MailState.Pending && !m.IsUrgent && m.Attempts == 0 && people.Contains(m.RecipientId))
            .OrderBy(m => m.Id).Select(m => new { m.Id, m.RecipientId, m.MailOn }).ToListAsync(ct);
        return open.GroupBy(m => (m.RecipientId, m.MailOn)).ToDictionary(g => g.Key, g => g.First().Id);
    }
}
