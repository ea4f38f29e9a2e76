using Microsoft.EntityFrameworkCore;
using MimeKit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>A mail that is ready to go out.</summary>
public sealed record ComposedMail(string Address, ReminderMail Words, MimeMessage Message);

/// <summary>
/// Puts a waiting mail into words, from the facts as they are now. What has been fulfilled, moved or voided since it was written is
/// left out, and said so in the ledger; a mail of which nothing is left is suppressed.
/// </summary>
public sealed class MailComposer(IDbContextFactory<PortalDbContext> contexts, FactsReader reader, WaitingReader waiting, Outbox outbox, MailOptions options,
    TimeProvider clock)
{
    /// <summary>Null when there is nothing left to say.</summary>
    public async Task<ComposedMail?> ComposeAsync(Guid mailId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var today = WibClock.DateOf(now);
        var snapshot = await reader.ReadAsync(ct);
        OutboxMail mail;
        string address, name;
        List<MailedDeadline> left;
        List<MailedArrival> arrived, notices;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            mail = await db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == mailId, ct);
            var person = await db.Users.AsNoTracking().Where(u => u.Id == mail.RecipientId).Select(u => new { u.FullName, u.Email, u.IsActive, u.Party })
                .SingleAsync(ct);
            (address, name) = (person.Email ?? "", person.FullName);
            var lines = await db.Reminders.Where(r => r.MailId == mailId && r.NotMailed == null).OrderBy(r => r.DueOn).ThenBy(r => r.DeadlineKey)
                .ThenBy(r => r.Step).ToListAsync(ct);
            var subjects = await ReminderSubjects.ReadAsync(db, snapshot, lines.Select(l => l.DeadlineKey), ct);
            var come = lines.Any(l => ReminderSubject.IsArrival(l.DeadlineKey) || ReminderSubject.IsNews(l.DeadlineKey))
                ? await ComeAsync(person.Party, today, ct) : [];
            var standing = subjects.On(today).Concat(come.Keys).ToDictionary(d => d.Key);
            foreach (var line in lines)
            {
                line.NotMailed = ReminderSubject.IsNotice(line.DeadlineKey) ? AccountNotices.WhyNotMailed(line, person.Email, now)
                    : !person.IsActive ? NotMailed.AccountClosed
                    : !MailText.IsPlainAddress(person.Email) ? NotMailed.NoAddress
                    : ReminderSubject.WhyNot(line.DueOn, standing.GetValueOrDefault(line.DeadlineKey));
            }

            notices = [.. lines.Where(l => l.NotMailed is null && ReminderSubject.IsNotice(l.DeadlineKey))
                .Select(l => new MailedArrival(l.Title!, l.WrittenAt, null, options.PortalAddress + l.Page))];
            var keys = lines.Where(l => l.NotMailed is null && !ReminderSubject.IsNotice(l.DeadlineKey)).Select(l => l.DeadlineKey).Distinct()
                .ToLookup(ReminderSubject.IsToldOnce);
            left = [.. keys[false].Select(key => subjects.Tell(standing[key], today, options.PortalAddress))];
            arrived = [.. keys[true].Select(key => come[standing[key]]).OrderBy(a => a.IsNews)];
            db.Because(new AuditNote(Actor.Portal, "LeaveOutReminders", nameof(OutboxMail), mailId));
            await db.SaveChangesAsync(ct);
        }

        if (left.Count + arrived.Count + notices.Count == 0)
        {
            await outbox.SuppressAsync(mailId, "Tidak ada lagi yang perlu diingatkan.", ct);
            return null;
        }

        var all = $"{options.PortalAddress}/pengingat";
        var words = notices.Count > 0 ? ReminderMail.OfNotices(name, notices, all) : ReminderMail.Write(name, left, arrived, mail.IsUrgent, today, all);
        return new ComposedMail(address, words, Message(mail, address, name, words, now));
    }

    /// <summary>What waits and what was decided, each as the ledger knows it and as a mail tells of it.</summary>
    private async Task<Dictionary<ReminderSubject, MailedArrival>> ComeAsync(Party? party, DateOnly today, CancellationToken ct)
    {
        var portal = options.PortalAddress;
        var waits = Arrivals.Of(await waiting.NewsAsync(ct), today).DistinctBy(w => w.Subject.Key);
        var decided = party is { } known ? await waiting.DecisionsAsync(known, ct) : [];
        return waits.Select(w => (w.Subject, Mail: Arrivals.Tell(w.Item, portal))).Concat(decided.Select(d => (d.Subject, Mail: Arrivals.Tell(d, portal))))
            .ToDictionary(c => c.Subject, c => c.Mail);
    }

    private MimeMessage Message(OutboxMail mail, string address, string name, ReminderMail words, DateTimeOffset now)
    {
        var message = new MimeMessage { MessageId = mail.MessageId(options.Domain), Date = now.ToOffset(Wib.Offset), Subject = words.Subject };
        message.From.Add(new MailboxAddress(MailText.OneLine(options.FromName), options.From));
        message.To.Add(new MailboxAddress(MailText.OneLine(name), address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Body = new BodyBuilder { TextBody = words.Text, HtmlBody = words.Html }.ToMessageBody();
        return message;
    }
}
