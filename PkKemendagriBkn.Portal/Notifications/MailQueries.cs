using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Reads of the outbox, for administrators.</summary>
public sealed class MailQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string Recipient, string? Email, bool IsUrgent, DateOnly MailOn, MailState State, DateTimeOffset NextAttemptAt, DateTimeOffset? SentAt, int Attempts, string? Reason, string? Subject, int Reminders);

    /// <summary>Newest first.</summary>
    public async Task<(IReadOnlyList<Row> Rows, int Total, int Failed)> ListAsync(int page, string? search, MailState? state, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var failed = await db.OutboxMails.CountAsync(m => m.State == MailState.Failed, ct);
        var all = Filtered(db, search, state);
        return (await all.Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize).ToListAsync(ct), await all.CountAsync(ct), failed);
    }

    internal static IQueryable<Row> Filtered(PortalDbContext db, string? search, MailState? state)
    {
        var all =
            from m in db.OutboxMails.AsNoTracking()
            join u in db.Users on m.RecipientId equals u.Id
            select new { Mail = m, u.FullName, u.Email };
        if (state is { } wanted)
            all = all.Where(x => x.Mail.State == wanted);
        if (!string.IsNullOrWhiteSpace(search))
            all = all.Where(x => EF.Functions.Like(x.FullName, Like.Anywhere(search), Like.Escape) || EF.Functions.Like(x.Email!, Like.Anywhere(search), Like.Escape) || EF.Functions.Like(x.Mail.Subject!, Like.Anywhere(search), Like.Escape));
        return all.OrderByDescending(x => x.Mail.CreatedAt).ThenByDescending(x => x.Mail.Id)
            .Select(x => new Row(x.Mail.Id, x.FullName, x.Email, x.Mail.IsUrgent, x.Mail.MailOn, x.Mail.State, x.Mail.NextAttemptAt, x.Mail.SentAt, x.Mail.Attempts, x.Mail.Reason, x.Mail.Subject, db.Reminders.Count(r => r.MailId == x.Mail.Id)));
    }

    public async Task<(OutboxMail Mail, string Recipient)?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.OutboxMails.AsNoTracking().Where(m => m.Id == id).Join(db.Users, m => m.RecipientId, u => u.Id, (m, u) => new { Mail = m, u.FullName }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Mail, found.FullName);
    }
}
