using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Waiting;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Reads of the reminder ledger.</summary>
public sealed class ReminderQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record LedgerLine(int Step, DateOnly DueOn, string Recipient, DateTimeOffset WrittenAt, DateTimeOffset? ReadAt, MailTrace Mail)
    {
        /// <summary>Whether it was told at all: see <see cref="Reminder.IsShown"/>.</summary>
        public bool IsShown => !PassedSteps.IsPassed(Mail.NotMailed);
    }

    public sealed record Mine(Guid Id, string DeadlineKey, DateOnly DueOn, int Step, DateTimeOffset WrittenAt, DateTimeOffset? ReadAt, MailTrace Mail)
    {
        /// <summary>What was told and where its page is, of what came to wait for the person.</summary>
        public string? Title { get; init; }
        public string? Page { get; init; }

        /// <summary>Whether it was told at all: see <see cref="Reminder.IsShown"/>.</summary>
        public bool IsShown => !PassedSteps.IsPassed(Mail.NotMailed);
    }

    /// <summary>All that one person was told of one duty: the newest line stands for it.</summary>
    /// <param name="Newest">The newest line that was shown.</param>
    /// <param name="Lines">How many lines were shown.</param>
    /// <param name="Unread">How many of them are unread.</param>
    public sealed record OfSubject(Mine Newest, int Lines, int Unread);

    /// <summary>Lines of a deadline that its page shows; the evidence file has all.</summary>
    public const int OnPage = 200;

    /// <summary>Who was told of a deadline, and when; newest first.</summary>
    public async Task<IReadOnlyList<LedgerLine>> OfDeadlineAsync(string key, int atMost = OnPage, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await
            (from r in db.Reminders.AsNoTracking()
             where r.AgreementId == AgreementRecord.PksId && r.DeadlineKey == key
             join u in db.Users on r.RecipientId equals u.Id
             join m in db.OutboxMails on r.MailId equals m.Id into mails
             from m in mails.DefaultIfEmpty()
             orderby r.WrittenAt descending, r.Step descending, u.FullName
             select new LedgerLine(r.Step, r.DueOn, u.FullName, r.WrittenAt, r.ReadAt,
                 new MailTrace(m == null ? null : m.State, m == null ? null : m.SentAt, r.NotMailed, m == null ? null : m.Reason, m == null ? null : m.MailOn)))
            .Take(atMost).ToListAsync(ct);
    }

    /// <summary>When the other party reminded of a deadline, oldest first.</summary>
    public async Task<IReadOnlyList<Reminding>> RemindedOfAsync(string key, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Remindings.OfDeadlineAsync(db, key, ct);
    }

    /// <summary>What one person was told, one row a duty: unread first and of those what was due first, then what was told last.</summary>
    public async Task<(IReadOnlyList<OfSubject> Rows, int Total)> OfPersonAsync(Guid userId, int page, int pageSize, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var shown = db.Reminders.AsNoTracking().Where(r => r.RecipientId == userId).Where(Reminder.IsShown);
        var rows = await
            (from r in shown
             where !shown.Any(n => n.DeadlineKey == r.DeadlineKey
                 && (n.WrittenAt > r.WrittenAt || n.WrittenAt == r.WrittenAt && (n.DueOn > r.DueOn || n.DueOn == r.DueOn && n.Step > r.Step)))
             let unread = shown.Count(o => o.DeadlineKey == r.DeadlineKey && o.ReadAt == null)
             join m in db.OutboxMails on r.MailId equals m.Id into mails
             from m in mails.DefaultIfEmpty()
             orderby unread == 0, unread == 0 ? (DateOnly?)null : r.DueOn, r.WrittenAt descending, r.DueOn, r.DeadlineKey
             select new OfSubject(
                 new Mine(r.Id, r.DeadlineKey, r.DueOn, r.Step, r.WrittenAt, r.ReadAt,
                     new MailTrace(m == null ? null : m.State, m == null ? null : m.SentAt, r.NotMailed, m == null ? null : m.Reason,
                         m == null ? null : m.MailOn))
                 {
                     Title = r.Title, Page = r.Page,
                 },
                 shown.Count(o => o.DeadlineKey == r.DeadlineKey), unread)).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(ct);
        return (rows, await shown.Select(r => r.DeadlineKey).Distinct().CountAsync(ct));
    }

    /// <summary>All that one person was told, unread first.</summary>
    public static IQueryable<Mine> Of(PortalDbContext db, Guid userId) =>
        from r in db.Reminders.AsNoTracking()
        where r.RecipientId == userId
        join m in db.OutboxMails on r.MailId equals m.Id into mails
        from m in mails.DefaultIfEmpty()
        orderby r.ReadAt != null || r.NotMailed == NotMailed.PassedThenFulfilled || r.NotMailed == NotMailed.PassedThenMoved
            || r.NotMailed == NotMailed.PassedThenNoDuty, r.WrittenAt descending, r.DueOn, r.Id
        select new Mine(r.Id, r.DeadlineKey, r.DueOn, r.Step, r.WrittenAt, r.ReadAt,
            new MailTrace(m == null ? null : m.State, m == null ? null : m.SentAt, r.NotMailed, m == null ? null : m.Reason, m == null ? null : m.MailOn))
        {
            Title = r.Title, Page = r.Page,
        };

    /// <summary>What the lines with these keys are about, in words; what is no duty any more is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(FactsSnapshot snapshot, IReadOnlyCollection<string> keys, DateOnly today,
        CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var subjects = await ReminderSubjects.ReadAsync(db, snapshot, keys, ct);
        var titles = new Dictionary<string, string>();
        foreach (var key in keys.Distinct())
            if (subjects.TitleOf(key, today) is { } title)
                titles[key] = title;
        return titles;
    }

    /// <summary>Which of these keys still stand for a duty that is open.</summary>
    public async Task<IReadOnlySet<string>> OpenAsync(FactsSnapshot snapshot, IReadOnlyCollection<string> keys, DateOnly today, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await ReminderSubjects.OpenAsync(db, snapshot, keys, today, ct)).Keys.ToHashSet();
    }

    /// <summary>Of these lines those that were put off and are not back yet, each with the day (WIB) on which it comes back.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateOnly>> SnoozedAsync(IReadOnlyCollection<Guid> ids, DateOnly today, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReminderSnoozes.AsNoTracking().Where(s => ids.Contains(s.ReminderId) && s.UntilOn > today)
            .ToDictionaryAsync(s => s.ReminderId, s => s.UntilOn, ct);
    }

    /// <summary>By which ways one person wants to be told.</summary>
    public async Task<NotificationPreferences> PreferencesAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await NotificationPreferences.ReadAsync(db, [userId], ct);
    }

    /// <summary>When one person wants mail.</summary>
    public async Task<MailPreference> MailPreferenceAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.MailPreferences.AsNoTracking().SingleOrDefaultAsync(p => p.UserId == userId, ct) ?? new MailPreference { UserId = userId };
    }

    /// <summary>The rules with all their versions.</summary>
    public static async Task<ReminderRules> RulesAsync(PortalDbContext db, CancellationToken ct = default) =>
        ReminderRules.Of(await db.ReminderRules.AsNoTracking().ToListAsync(ct));
}
