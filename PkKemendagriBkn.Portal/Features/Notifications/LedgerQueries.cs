using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Notifications;

namespace PkKemendagriBkn.Portal.Features.Notifications;

/// <summary>The reminder ledger as evidence: of one deadline, or of one person.</summary>
public sealed class LedgerQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader reader, TimeProvider clock)
{
    public async Task<Document> OfDeadlineAsync(string key, CancellationToken ct = default)
    {
        var titles = await TitlesAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = await EntriesAsync(db, db.Reminders.Where(r => r.AgreementId == AgreementRecord.PksId && r.DeadlineKey == key), titles, ct);
        return LedgerEvidence.Build(titles(key), entries, await HeadAsync(db, ct));
    }

    public async Task<Document> OfPersonAsync(Guid userId, CancellationToken ct = default)
    {
        var titles = await TitlesAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var name = await db.Users.Where(u => u.Id == userId).Select(u => u.FullName).SingleAsync(ct);
        var entries = await EntriesAsync(db, db.Reminders.Where(r => r.RecipientId == userId), titles, ct);
        return LedgerEvidence.Build($"Pengingat untuk {name}", entries, await HeadAsync(db, ct));
    }

    private async Task<Func<string, string>> TitlesAsync(CancellationToken ct)
    {
        var snapshot = await reader.ReadAsync(ct);
        var titles = snapshot.Conclude(clock.Today()).Deadlines.ToDictionary(d => d.Key, d => Labels.Title(d, id => snapshot.SourceOf(id)?.Title));
        return key => titles.GetValueOrDefault(key, $"Tenggat yang sudah tidak berlaku ({key})");
    }

    private static async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(PortalDbContext db, IQueryable<Reminder> reminders, Func<string, string> titleOf, CancellationToken ct)
    {
        var rows = await
            (from r in reminders.AsNoTracking()
             join u in db.Users on r.RecipientId equals u.Id
             join m in db.OutboxMails on r.MailId equals m.Id into mails
             from m in mails.DefaultIfEmpty()
             orderby r.WrittenAt, r.DueOn, r.Step, u.FullName, r.Id
             select new { Line = r, u.FullName, Mail = new ReminderQueries.MailTrace(m == null ? null : m.State, m == null ? null : m.SentAt, r.NotMailed, m == null ? null : m.Reason, m == null ? null : m.MailOn) }).ToListAsync(ct);
        return [.. rows.Select(r => new LedgerEntry(titleOf(r.Line.DeadlineKey), r.Line.DueOn, r.Line.Step, Labels.Step(r.Line.Step), r.FullName, r.Line.WrittenAt, r.Line.ReadAt, Labels.Mail(r.Mail), r.Line.MailId))];
    }

    private static async Task<TrailHead> HeadAsync(PortalDbContext db, CancellationToken ct)
    {
        var head = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash, e.At }).FirstAsync(ct);
        return new TrailHead(head.Sequence, Convert.ToHexStringLower(head.Hash), head.At);
    }
}
