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
        MailedWeek? week;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            mail = await db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == mailId, ct);
            var person = await db.Users.AsNoTracking()
                .Where(u => u.Id == mail.RecipientId)
                .Select(u => new { u.FullName, u.Email, u.IsActive, u.Party, u.Role })
                .SingleAsync(ct);
            (address, name) = (person.Email ?? "", person.FullName);
            var lines = await db.Reminders.Where(r => r.MailId == mailId && r.NotMailed == null).OrderBy(r => r.DueOn).ThenBy(r => r.DeadlineKey)
                .ThenBy(r => r.Step).ToListAsync(ct);
            var subjects = await ReminderSubjects.ReadAsync(db, snapshot, lines.Select(l => l.DeadlineKey), ct);
            var come = lines.Any(l => ReminderSubject.IsArrival(l.DeadlineKey) || ReminderSubject.IsNews(l.DeadlineKey))
                ? await ComeAsync(person.Party, today, ct) : [];
            // The page of a week is told within it.
            var weeks = lines.Where(l => ReminderSubject.IsWeek(l.DeadlineKey)).Select(_ => ReminderSubject.OfWeek(today));
            var standing = subjects.On(today).Concat(come.Keys).Concat(weeks).ToDictionary(d => d.Key);
            foreach (var line in lines)
            {
                line.NotMailed = ReminderSubject.IsNotice(line.DeadlineKey) ? AccountNotices.WhyNotMailed(line, person.Email, now)
                    : !person.IsActive ? NotMailed.AccountClosed
                    : !MailText.IsPlainAddress(person.Email) ? NotMailed.NoAddress
                    : ReminderSubject.WhyNot(line.DueOn, standing.GetValueOrDefault(line.DeadlineKey));
            }

            notices = [.. lines.Where(l => l.NotMailed is null && ReminderSubject.IsNotice(l.DeadlineKey))
                .Select(l => new MailedArrival(l.Title!, l.WrittenAt, null, options.PortalAddress + l.Page))];
            week = lines.Any(l => l.NotMailed is null && ReminderSubject.IsWeek(l.DeadlineKey))
                ? await WeekAsync(new Actor(mail.RecipientId, name, person.Party, person.Role), now, ct) : null;
            var keys = lines.Where(l => l.NotMailed is null && !ReminderSubject.IsNotice(l.DeadlineKey) && !ReminderSubject.IsWeek(l.DeadlineKey))
                .Select(l => l.DeadlineKey)
                .Distinct()
                .ToLookup(ReminderSubject.IsToldOnce);
            left = [.. keys[false].Select(key => subjects.Tell(standing[key], today, options.PortalAddress))];
            arrived = [.. keys[true].Select(key => come[standing[key]]).OrderBy(a => a.IsNews)];
            db.Because(new AuditNote(Actor.Portal, "LeaveOutReminders", nameof(OutboxMail), mailId));
            await db.SaveChangesAsync(ct);
        }

        if (left.Count + arrived.Count + notices.Count == 0 && week is not { IsEmpty: false })
        {
            await outbox.SuppressAsync(mailId, "Tidak ada lagi yang perlu diingatkan.", ct);
            return null;
        }

        var all = $"{options.PortalAddress}/pengingat";
        var words = week is { IsEmpty: false } ? ReminderMail.OfWeek(name, week, today, options.PortalAddress + "/pimpinan", all)
            : notices.Count > 0 ? ReminderMail.OfNotices(name, notices, all) : ReminderMail.Write(name, left, arrived, mail.IsUrgent, today, all);
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

    /// <summary>What waits for a leader, what else waits that the leader may know of, and what was decided in the seven days before.</summary>
    private async Task<MailedWeek> WeekAsync(Actor leader, DateTimeOffset now, CancellationToken ct)
    {
        var board = await waiting.ReadAsync(leader, ct);
        var decided = leader.Party is { } party ? await waiting.DecisionsAsync(party, ct) : [];
        var all = board.Mine.Concat(board.Others).ToList();
        // What waits for the leader comes first; else what the own party owes by a date.
        var asked = all.Find(i => i.WaitsFor(leader)) ?? all.Find(i => i.Doer == leader.Party || i.Doer == Party.Both);
        return new MailedWeek(asked is null ? null : Arrivals.TellOfWeek(asked, now, options.PortalAddress),
            [.. all.Where(i => i != asked).Select(i => Arrivals.TellOfWeek(i, now, options.PortalAddress))],
            [.. decided.Where(d => !d.IsOvertaken && !d.IsRoutine && d.At >= now.AddDays(-7)).Select(d => Arrivals.Tell(d, options.PortalAddress))]);
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
