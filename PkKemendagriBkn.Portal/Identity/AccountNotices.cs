using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// What happened to accounts, told through the reminder ledger: by bell, by a mail of its own at once, and to the holder of the account
/// also at the next sign-in, where it is taken note of before anything else.
/// </summary>
public sealed class AccountNotices(Accounts accounts, TimeProvider clock)
{
    /// <summary>What could not be mailed in so many days, because mail was off, is not mailed any more.</summary>
    private const int MailedForDays = 14;

    public sealed record Line(string Title, DateTimeOffset At);

    /// <summary>Tells one person, inside the caller's write.</summary>
    /// <param name="db">Where the caller saves.</param>
    /// <param name="person">Who is told.</param>
    /// <param name="key">One of <see cref="ReminderSubject.OwnNoticeKey"/> or <see cref="ReminderSubject.NoticeKey"/>.</param>
    /// <param name="title">What happened, in one Indonesian sentence.</param>
    /// <param name="page">Where the person can look at it.</param>
    /// <param name="now">When.</param>
    public static void Tell(PortalDbContext db, Guid person, string key, string title, string page, DateTimeOffset now)
    {
        var mail = new OutboxMail
        {
            AgreementId = AgreementRecord.PksId, RecipientId = person, IsUrgent = true, MailOn = WibClock.DateOf(now), CreatedAt = now, NextAttemptAt = now,
        };
        db.Add(mail);
        db.Add(new Reminder
        {
            AgreementId = AgreementRecord.PksId, DeadlineKey = key, DueOn = mail.MailOn, RecipientId = person, WrittenAt = now, MailId = mail.Id, Page = page,
            Title = title.Length > Reminder.LongestTitle ? title[..(Reminder.LongestTitle - 1)] + "…" : title,
        });
    }

    /// <summary>Why a notice is not mailed; null when it is. Whoever was closed out is told too.</summary>
    public static NotMailed? WhyNotMailed(Reminder line, string? address, DateTimeOffset now) =>
        !MailText.IsPlainAddress(address) ? NotMailed.NoAddress
        : line.WrittenAt < now.AddDays(-MailedForDays) ? NotMailed.NoLongerADuty
        : null;

    /// <summary>What happened to this account and its holder has not taken note of, oldest first.</summary>
    public Task<List<Line>> UnreadAsync(Guid userId, CancellationToken ct = default) => accounts.ReadAsync((db, _) =>
        Unread(db, userId).AsNoTracking().OrderBy(r => r.WrittenAt).ThenBy(r => r.DeadlineKey).Select(r => new Line(r.Title!, r.WrittenAt)).ToListAsync(ct),
        ct);

    /// <summary>The holder has taken note of all of it.</summary>
    public async Task AcknowledgeAsync(Actor actor, CancellationToken ct = default)
    {
        var note = new AuditNote(actor, "AcknowledgeNotices", nameof(PortalUser), actor.UserId);
        await accounts.ChangeAsync(note, async (db, _) =>
        {
            foreach (var line in await Unread(db, actor.UserId!.Value).ToListAsync(ct))
                line.ReadAt = clock.GetUtcNow();
            await db.SaveNoteAsync(ct);
            return true;
        }, ct);
    }

    private static IQueryable<Reminder> Unread(PortalDbContext db, Guid userId) =>
        db.Reminders.Where(r => r.RecipientId == userId && r.ReadAt == null && r.DeadlineKey.StartsWith(ReminderSubject.OwnNotices));
}
