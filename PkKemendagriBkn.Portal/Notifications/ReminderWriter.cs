using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// Writes every reminder that is due by now and not yet in the ledger. It asks what is missing, never what falls on today:
/// run twice it adds nothing, after a month off it catches up.
/// </summary>
public sealed class ReminderWriter(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private sealed record Recipient(Guid Id, Party? Party, Role Role, DateTimeOffset CreatedAt);

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
            var missing = await MissingAsync(db, deadlines, today, now, ct);
            missing.AddRange(await FollowUpReminders.MissingAsync(db, today, now, ct));
            if (missing.Count == 0)
                return 0;
            db.AddRange(missing);
            db.Because(new AuditNote(Actor.Portal, "WriteReminders", nameof(Reminder), Reason: $"Pengingat yang jatuh sampai {today:yyyy-MM-dd}"));
            await db.SaveChangesAsync(ct);
            await write.CommitAsync(ct);
            return missing.Count;
        });
    }

    private static async Task<List<Reminder>> MissingAsync(PortalDbContext db, IReadOnlyList<Deadline> deadlines, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var due = deadlines.SelectMany(d => ReminderSchedule.StepsDue(d, today).Select(step => (Deadline: d, Step: step))).ToList();
        if (due.Count == 0)
            return [];

        var keys = due.Select(d => d.Deadline.Key).Distinct().ToList();
        var known = (await db.Reminders.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId && keys.Contains(r.DeadlineKey))
            .Select(r => new { r.DeadlineKey, r.DueOn, r.Step, r.RecipientId }).ToListAsync(ct))
            .Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)).ToHashSet();
        var people = await db.Users.AsNoTracking().Where(u => u.IsActive).Select(u => new Recipient(u.Id, u.Party, u.Role, u.CreatedAt)).ToListAsync(ct);

        return
        [
            .. from item in due
               from person in people
               where Concerns(item.Deadline, item.Step, person)
                   && !known.Contains((item.Deadline.Key, item.Deadline.DueOn, item.Step, person.Id))
               select new Reminder
               {
                   AgreementId = AgreementRecord.PksId, DeadlineKey = item.Deadline.Key, DueOn = item.Deadline.DueOn, Step = item.Step, RecipientId = person.Id, WrittenAt = now,
               },
        ];
    }

    /// <summary>
    /// The debtor's secretariat at every step; both secretariats and the debtor's leaders once it is late.
    /// Nobody is told of steps that passed before the account was made.
    /// </summary>
    private static bool Concerns(Deadline deadline, int step, Recipient person)
    {
        if (deadline.DueOn.AddDays(step) < WibClock.DateOf(person.CreatedAt))
            return false;
        var owes = deadline.Debtor == Party.Both || deadline.Debtor == person.Party;
        return person.Role switch
        {
            Role.ItjenSecretariat or Role.BknSecretariat => owes || step > 0,
            Role.Leadership => owes && step > 0,
            _ => false,
        };
    }
}
