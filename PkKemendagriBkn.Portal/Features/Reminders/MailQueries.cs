using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>Which mails a list shows.</summary>
public sealed record MailFilter : SearchFilter
{
    [InAddress("keadaan")]
    public MailState? State { get; init; }
}

/// <summary>Reads of the outbox, for administrators.</summary>
public sealed class MailQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string Recipient, string? Email, bool IsUrgent, DateOnly MailOn, MailState State, DateTimeOffset NextAttemptAt,
        DateTimeOffset? SentAt, int Attempts, string? Reason, string? Subject, int Reminders);

    /// <summary>Newest first, and how many failed in all.</summary>
    public async Task<(ListPart<Row> Mails, int Failed)> ListAsync(MailFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var failed = await db.OutboxMails.CountAsync(m => m.State == MailState.Failed, ct);
        var all = Filtered(db, filter);
        return (new ListPart<Row>(await all.OnPage(filter).ToListAsync(ct), await all.CountAsync(ct)), failed);
    }

    internal static IQueryable<Row> Filtered(PortalDbContext db, MailFilter filter)
    {
        var all =
            from m in db.OutboxMails.AsNoTracking()
            join u in db.Users on m.RecipientId equals u.Id
            select new { Mail = m, u.FullName, u.Email };
        if (filter.State is { } wanted)
            all = all.Where(x => x.Mail.State == wanted);
        if (filter.Search is { } search)
        {
            var text = Like.Anywhere(search);
            all = all.Where(x => EF.Functions.Like(x.FullName, text, Like.Escape) || EF.Functions.Like(x.Email!, text, Like.Escape)
                || EF.Functions.Like(x.Mail.Subject!, text, Like.Escape));
        }

        return all.OrderByDescending(x => x.Mail.CreatedAt).ThenByDescending(x => x.Mail.Id)
            .Select(x => new Row(x.Mail.Id, x.FullName, x.Email, x.Mail.IsUrgent, x.Mail.MailOn, x.Mail.State, x.Mail.NextAttemptAt, x.Mail.SentAt,
                x.Mail.Attempts, x.Mail.Reason, x.Mail.Subject, db.Reminders.Count(r => r.MailId == x.Mail.Id)));
    }

    public async Task<(OutboxMail Mail, string Recipient)?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.OutboxMails.AsNoTracking().Where(m => m.Id == id)
            .Join(db.Users, m => m.RecipientId, u => u.Id, (m, u) => new { Mail = m, u.FullName }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Mail, found.FullName);
    }
}
