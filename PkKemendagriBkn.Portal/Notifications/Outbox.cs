using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// The waiting mail: who may send what next, and what became of it. A mail belongs to one sender at a time, for the length of a
/// lease; a sender that died gives it back when the lease ends.
/// </summary>
public sealed class Outbox(IDbContextFactory<PortalDbContext> contexts, MailOptions options, TimeProvider clock)
{
    /// <summary>Takes the next mail that is due, urgent first; null when none is.</summary>
    public async Task<Guid?> ClaimAsync(CancellationToken ct = default)
    {
        // A look without the lock first: mostly nothing is due.
        await using (var look = await contexts.CreateDbContextAsync(ct))
        {
            if (!await Claimable(look, clock.GetUtcNow()).AnyAsync(ct))
                return null;
        }

        return await contexts.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow();
            var next = await Claimable(db, now)
                .OrderByDescending(m => m.IsUrgent)
                .ThenBy(m => m.NextAttemptAt)
                .ThenBy(m => m.CreatedAt)
                .ThenBy(m => m.Id)
                .Select(m => (Guid?)m.Id)
                .FirstOrDefaultAsync(ct);
            if (next is not { } id)
                return null;
            var until = now + options.Lease;
            // Past the audit: what counts is what became of it.
            await db.OutboxMails.Where(m => m.Id == id).ExecuteUpdateAsync(s => s
                .SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.LeaseUntil, until).SetProperty(m => m.Attempts, m => m.Attempts + 1)
                .SetProperty(m => m.FirstAttemptAt, m => m.FirstAttemptAt ?? now), ct);
            return next;
        }, ct);
    }

    /// <summary>It was taken by the other side.</summary>
    public Task SentAsync(Guid id, string address, ReminderMail words, CancellationToken ct = default) => SettleAsync(id, MailState.Sent, null, mail =>
    {
        (mail.SentAt, mail.Address, mail.Subject, mail.Text) = (clock.GetUtcNow(), address, words.Subject, words.Text);
        mail.TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Text)));
    }, ct);

    /// <summary>It will not be sent any more, and this is why.</summary>
    public Task SuppressAsync(Guid id, string reason, CancellationToken ct = default) => SettleAsync(id, MailState.Suppressed, reason, _ => { }, ct);

    /// <summary>It was not taken. What may be taken later waits; what was refused, or waited too long, has failed.</summary>
    /// <returns>Whether it has failed for good.</returns>
    public async Task<bool> UndeliveredAsync(Guid id, string address, ReminderMail words, MailUndelivered why, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var reason = MailText.OneLine(why.Message);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mail = await db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        if (why.What == Undelivered.Refused || now - (mail.FirstAttemptAt ?? now) >= MailAttempts.GiveUpAfter)
        {
            await SettleAsync(id, MailState.Failed, reason, m => (m.Address, m.Subject, m.Text) = (address, words.Subject, words.Text), ct);
            return true;
        }

        var next = now + MailAttempts.PauseAfter(mail.Attempts);
        await db.OutboxMails.Where(m => m.Id == id && m.State == MailState.Sending).ExecuteUpdateAsync(s => s
            .SetProperty(m => m.State, MailState.Pending).SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.Reason, reason), ct);
        return false;
    }

    /// <summary>How many mails failed, how many wait for another attempt, and what the last of these was told.</summary>
    public async Task<(int Failed, int Waiting, string? Reason)> TroubleAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var trouble = await db.OutboxMails.AsNoTracking().Where(m => m.State == MailState.Failed || m.State == MailState.Pending && m.Attempts > 0)
            .GroupBy(m => m.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Reason = g.OrderByDescending(m => m.NextAttemptAt).Select(m => m.Reason).FirstOrDefault() })
            .ToListAsync(ct);
        return (trouble.FirstOrDefault(t => t.State == MailState.Failed)?.Count ?? 0, trouble.FirstOrDefault(t => t.State == MailState.Pending)?.Count ?? 0,
            trouble.FirstOrDefault(t => t.State == MailState.Pending)?.Reason);
    }

    private Task SettleAsync(Guid id, MailState state, string? reason, Action<OutboxMail> also, CancellationToken ct) => contexts.WriteAsync(async db =>
    {
        var mail = await db.OutboxMails.SingleAsync(m => m.Id == id, ct);
        (mail.State, mail.Reason, mail.LeaseUntil) = (state, reason, null);
        also(mail);
        db.Because(new AuditNote(Actor.Portal, state switch { MailState.Sent => "SendMail", MailState.Failed => "MailFailed", _ => "SuppressMail" },
            nameof(OutboxMail), id, reason));
        await db.SaveChangesAsync(ct);
    }, ct);

    private static IQueryable<OutboxMail> Claimable(PortalDbContext db, DateTimeOffset now) => db.OutboxMails.AsNoTracking()
        .Where(m => m.State == MailState.Pending && m.NextAttemptAt <= now || m.State == MailState.Sending && m.LeaseUntil <= now);
}
