using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// Writes every reminder that is due by now and not yet in the ledger, with the mail that carries it. It asks what is missing,
/// never what falls on today: run twice it adds nothing, after a month off it catches up. Deadlines, follow-ups and notices of
/// incidents go the same way.
/// </summary>
public sealed class ReminderWriter(IDbContextFactory<PortalDbContext> contexts, WaitingReader waiting, MailOptions mail, TimeProvider clock)
{
    /// <summary>WIB: before the working day begins.</summary>
    private static readonly TimeOnly DigestsFrom = new(7, 0);

    private sealed record Recipient(Guid Id, Party? Party, Role Role, string? Email, DateTimeOffset CreatedAt);

    private sealed record Due(ReminderSubject Subject, int Step, Recipient Person, Reminded Who, NotMailed? Passed = null)
    {
        public bool Owes => Subject.Owes(Who.Party);
        public bool IsUrgent => Subject.IsUrgent(Step, Who.Party);
    }

    /// <summary>What has come: to wait for somebody, and to be known by each party's people.</summary>
    private sealed record Come(IReadOnlyList<(WaitingItem Item, ReminderSubject Subject)> Arrivals,
        IReadOnlyDictionary<Party, IReadOnlyList<Decision>> Decisions);

    /// <summary>Everything that is due by now.</summary>
    /// <returns>How many lines were written.</returns>
    public Task<int> WriteDueAsync(CancellationToken ct = default) => WriteDueAsync(null, ct);

    /// <summary>
    /// Everything that is due by now; and of the days since the last pass the steps that nobody wrote in time, for duties that are
    /// settled by now. Those are told nobody any more, and the ledger says so.
    /// </summary>
    /// <param name="lastPassOn">The day (WIB) of the last pass that succeeded; null when there was none, so that nothing can have been missed.</param>
    /// <param name="ct">Ends the writing.</param>
    /// <returns>How many lines were written.</returns>
    public Task<int> WriteDueAsync(DateOnly? lastPassOn, CancellationToken ct = default) => WriteAsync(lastPassOn, _ => true, ct);

    /// <summary>Only what cannot wait for the night: an incident that became known this morning must be told of today.</summary>
    /// <returns>How many lines were written.</returns>
    public Task<int> WriteUrgentAsync(CancellationToken ct = default) => WriteAsync(null, due => due.IsUrgent, ct);

    /// <summary>What has come to wait for somebody since, was decided, or was recorded long after its day, told once to each whom it concerns.</summary>
    /// <returns>How many lines were written.</returns>
    public async Task<int> WriteArrivalsAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var today = WibClock.DateOf(now);
        var come = new Come([.. Arrivals.Of(await waiting.NewsAsync(ct), today)], new Dictionary<Party, IReadOnlyList<Decision>>
        {
            [Party.First] = await waiting.DecisionsAsync(Party.First, ct), [Party.Second] = await waiting.DecisionsAsync(Party.Second, ct),
        });
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            // Most minutes nothing has come: no write is begun for it.
            if ((await NewAsync(db, come, today, ct)).Count == 0)
                return 0;
        }

        return await contexts.WriteAsync(async db =>
        {
            var missing = await NewAsync(db, come, today, ct);
            if (missing.Count == 0)
                return 0;
            await AddAsync(db, missing, ReminderRules.Default, today, now, ct);
            db.Because(new AuditNote(Actor.Portal, "WriteReminders", nameof(Reminder), Reason: $"Yang menunggu sampai {IndonesianDates.InWib(now)}"));
            await db.SaveChangesAsync(ct);
            return missing.Count;
        }, ct);
    }

    /// <summary>What came before an account was made is no news to its holder.</summary>
    private static async Task<List<Due>> NewAsync(PortalDbContext db, Come come, DateOnly today, CancellationToken ct)
    {
        var acting = await db.DelegationsInForce(today).ToDictionaryAsync(d => d.DelegateId, d => d.Capacity, ct);
        var due = new List<Due>();
        foreach (var person in await PeopleAsync(db, ct))
        {
            var actor = new Actor(person.Id, "", person.Party, person.Role) { ActsAs = acting.GetValueOrDefault(person.Id) };
            var who = new Reminded(person.Role, person.Party!.Value);
            var mine = come.Arrivals.Where(a => a.Item.WaitsFor(actor)).ToList();
            due.AddRange(mine.Where(a => a.Item.Since >= person.CreatedAt).Select(a => new Due(a.Subject, 0, person, who)));
            due.AddRange(come.Decisions.GetValueOrDefault(who.Party, [])
                .Where(d => !d.IsOvertaken && d.IsFor(actor, person.CreatedAt, mine.Select(a => a.Item))).Select(d => new Due(d.Subject, 0, person, who)));
        }

        return await WithoutKnownAsync(db, due, ct);
    }

    private static Task<List<Recipient>> PeopleAsync(PortalDbContext db, CancellationToken ct) => db.Users.AsNoTracking()
        .Where(u => u.IsActive && u.Party != null).Select(u => new Recipient(u.Id, u.Party, u.Role, u.Email, u.CreatedAt)).ToListAsync(ct);

    private Task<int> WriteAsync(DateOnly? lastPassOn, Func<Due, bool> which, CancellationToken ct) => contexts.WriteAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var today = WibClock.DateOf(now);
        var since = lastPassOn is { } on && on < today ? on : today;
        var subjects = await ReminderSubjects.ReadAsync(db, await FactsReader.ReadInsideAsync(db, ct), since.PlusDays(-1), ct);
        var rules = await ReminderQueries.RulesAsync(db, ct);
        var missing = await MissingAsync(db, subjects, rules, since, today, which, ct);
        missing.AddRange((await WeeklyAsync(db, today, ct)).Where(which));
        if (missing.Count == 0)
            return 0;
        await AddAsync(db, missing, rules, today, now, ct);
        db.Because(new AuditNote(Actor.Portal, "WriteReminders", nameof(Reminder), Reason: $"Pengingat yang jatuh sampai {IndonesianDates.Long(today)}"));
        await db.SaveChangesAsync(ct);
        return missing.Count;
    }, ct);

    /// <summary>Nobody is told of steps that passed before the account was made.</summary>
    private static async Task<List<Due>> MissingAsync(PortalDbContext db, ReminderSubjects subjects, ReminderRules rules, DateOnly since, DateOnly today,
        Func<Due, bool> which, CancellationToken ct)
    {
        var people = await PeopleAsync(db, ct);
        var (due, standing) = (new List<Due>(), subjects.On(today));
        foreach (var alike in people.GroupBy(p => new Reminded(p.Role, p.Party!.Value)).Where(g => ReminderRules.Everyone.Contains(g.Key)))
        {
            var who = alike.Key;
            var passed = PassedSteps.Of(subjects.On, rules, who, since, today).ToList();
            foreach (var person in alike)
            {
                var born = WibClock.DateOf(person.CreatedAt);
                due.AddRange(from subject in standing from step in rules.StepsDue(subject, who, today, born) select new Due(subject, step, person, who));
                due.AddRange(from p in passed where p.Subject.DueOn.PlusDays(p.Step) >= born select new Due(p.Subject, p.Step, person, who, p.Why));
            }
        }

        due.RemoveAll(d => !which(d));
        return await WithoutKnownAsync(db, due, ct);
    }

    /// <summary>The page of the week, for the leaders who have not got it: on its first working day, or on the first day after that somebody looked.</summary>
    private static async Task<List<Due>> WeeklyAsync(PortalDbContext db, DateOnly today, CancellationToken ct)
    {
        var week = ReminderSubject.OfWeek(today);
        if (today < WorkingDays.NextOnOrAfter(week.DueOn, await HolidayDays.ReadAsync(db, ct)))
            return [];
        var refused = await db.MailPreferences.Where(p => !p.Weekly).Select(p => p.UserId).ToHashSetAsync(ct);
        var leaders = (await PeopleAsync(db, ct)).Where(p => p.Role == Role.Leadership && !refused.Contains(p.Id));
        return await WithoutKnownAsync(db, [.. leaders.Select(p => new Due(week, 0, p, new Reminded(p.Role, p.Party!.Value)))], ct);
    }

    /// <summary>Those that do not stand in the ledger yet.</summary>
    private static async Task<List<Due>> WithoutKnownAsync(PortalDbContext db, List<Due> due, CancellationToken ct)
    {
        if (due.Count == 0)
            return due;

        var keys = due.Select(d => d.Subject.Key).Distinct().ToList();
        var known = (await db.Reminders.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId && keys.Contains(r.DeadlineKey))
            .Select(r => new { r.DeadlineKey, r.DueOn, r.Step, r.RecipientId }).ToListAsync(ct))
            .Select(r => (r.DeadlineKey, r.DueOn, r.Step, r.RecipientId)).ToHashSet();
        due.RemoveAll(d => !known.Add((d.Subject.Key, d.Subject.DueOn, d.Step, d.Person.Id)));
        return due;
    }

    private async Task AddAsync(PortalDbContext db, List<Due> missing, ReminderRules rules, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var wants = await NotificationPreferences.ReadAsync(db, null, ct);
        var inDigest = await db.MailPreferences.Where(p => !p.AtOnce).Select(p => p.UserId).ToHashSetAsync(ct);
        var holidays = await HolidayDays.ReadAsync(db, ct);
        var (digests, gone) = await DigestsAsync(db, missing, today, ct);
        var urgent = new Dictionary<(Guid Person, string Key, DateOnly On), Guid>();
        foreach (var due in missing)
        {
            var why = WhyNotMailed(due, wants);
            db.Add(new Reminder
            {
                AgreementId = AgreementRecord.PksId, DeadlineKey = due.Subject.Key, DueOn = due.Subject.DueOn, Step = due.Step, RecipientId = due.Person.Id,
                Title = due.Subject.Title, Page = due.Subject.Page, WrittenAt = now, NotMailed = why, MailId = why is null ? MailOf(due) : null,
            });
        }

        // Late steps of one deadline that a pass finds together are one mail; what is not urgent joins the digest of its day.
        Guid MailOf(Due due)
        {
            var waits = rules.PlanOf(due.Subject, due.Who, due.Step).WaitsForWorkingDay;
            var on = ReminderSchedule.MailOn(due.Step, due.Subject.DueOn, today, waits, holidays);
            // One digest a day: what comes after it waits for tomorrow's, unless that would be too late, or the person wants what arrives as it comes.
            var isPast = due.Subject.Source == ReminderSource.Arrival && inDigest.Contains(due.Person.Id)
                ? now >= DigestOf(on) : gone.Contains((due.Person.Id, on)) && due.Subject.DueOn != today;
            if (!due.IsUrgent && isPast)
                on = ReminderSchedule.MailOn(due.Step, due.Subject.DueOn, today.PlusDays(1), waits || due.Subject.Source == ReminderSource.Arrival,
                    holidays);
            if (ReminderSubject.IsWeek(due.Subject.Key))
                return NewMail(due, on);
            if (due.IsUrgent)
                return urgent.TryGetValue((due.Person.Id, due.Subject.Key, on), out var known)
                    ? known
                    : urgent[(due.Person.Id, due.Subject.Key, on)] = NewMail(due, on);
            return digests.TryGetValue((due.Person.Id, on), out var digest) ? digest : digests[(due.Person.Id, on)] = NewMail(due, on);
        }

        Guid NewMail(Due due, DateOnly on)
        {
            var made = new OutboxMail
            {
                AgreementId = AgreementRecord.PksId, RecipientId = due.Person.Id, IsUrgent = due.IsUrgent, MailOn = on, CreatedAt = now,
                NextAttemptAt = due.IsUrgent ? new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), Wib.Offset) : DigestOf(on),
            };
            db.Add(made);
            return made.Id;
        }
    }

    /// <summary>When the digest of a day (WIB) goes out.</summary>
    private static DateTimeOffset DigestOf(DateOnly day) => new(day.ToDateTime(DigestsFrom), Wib.Offset);

    private NotMailed? WhyNotMailed(Due due, NotificationPreferences wants) =>
        due.Passed is { } passed ? passed
        : !mail.IsOn ? NotMailed.MailIsOff
        : !MailText.IsPlainAddress(due.Person.Email) ? NotMailed.NoAddress
        : due.Subject.Kind is not { } kind || wants.WantsMail(due.Person.Id, kind, NotificationPreferences.IsUrgent(due.Step), due.Owes) ? null
        : NotMailed.NotWanted;

    /// <summary>Digests that wait for their day and take more; and those from today on that somebody has tried to send, or has sent.</summary>
    private static async Task<(Dictionary<(Guid, DateOnly), Guid> Open, HashSet<(Guid, DateOnly)> Gone)> DigestsAsync(PortalDbContext db, List<Due> missing,
        DateOnly today, CancellationToken ct)
    {
        var people = missing.Select(d => d.Person.Id).Distinct().ToList();
        var known = await db.OutboxMails.AsNoTracking()
            .Where(m => !m.IsUrgent && !db.Reminders.Any(r => r.MailId == m.Id && r.DeadlineKey.StartsWith(ReminderSubject.WeekPrefix))
                && people.Contains(m.RecipientId) && (m.MailOn >= today || m.State == MailState.Pending && m.Attempts == 0))
            .OrderBy(m => m.CreatedAt)
            .ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.RecipientId, m.MailOn, IsOpen = m.State == MailState.Pending && m.Attempts == 0 })
            .ToListAsync(ct);
        return (known.Where(m => m.IsOpen).GroupBy(m => (m.RecipientId, m.MailOn)).ToDictionary(g => g.Key, g => g.First().Id),
            [.. known.Where(m => !m.IsOpen).Select(m => (m.RecipientId, m.MailOn))]);
    }
}
