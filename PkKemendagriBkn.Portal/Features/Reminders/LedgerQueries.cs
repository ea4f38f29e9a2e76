using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>The reminder ledger as evidence: of one deadline, or of one person.</summary>
public sealed class LedgerQueries(IDbContextFactory<PortalDbContext> contexts, FactsReader reader, ReminderQueries reminders, TimeProvider clock)
{
    /// <param name="key">A deadline's, a follow-up's, or that of a notice of an incident.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Document> OfDeadlineAsync(string key, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await RowsAsync(db, db.Reminders.Where(r => r.AgreementId == AgreementRecord.PksId && r.DeadlineKey == key), ct);
        var titles = await TitlesAsync([key], ct);
        return LedgerEvidence.Build(titles(key), Entries(rows, titles), await HeadAsync(db, ct),
            [.. (await reminders.RemindedOfAsync(key, ct)).Select(r => (r.At, $"{r.By} ({Labels.Of(r.From)})"))]);
    }

    public async Task<Document> OfPersonAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var name = await db.Users.Where(u => u.Id == userId).Select(u => u.FullName).SingleAsync(ct);
        var rows = await RowsAsync(db, db.Reminders.Where(r => r.RecipientId == userId), ct);
        var titles = await TitlesAsync([.. rows.Select(r => r.Line.DeadlineKey)], ct);
        return LedgerEvidence.Build($"Pengingat untuk {name}", Entries(rows, titles), await HeadAsync(db, ct));
    }

    private async Task<Func<string, string>> TitlesAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var titles = await reminders.TitlesAsync(await reader.ReadAsync(ct), keys, clock.Today(), ct);
        return key => titles.GetValueOrDefault(key, $"Tenggat yang sudah tidak berlaku ({key})");
    }

    private sealed record Row(Reminder Line, string Recipient, MailTrace Mail, string? Address);

    private static async Task<List<Row>> RowsAsync(PortalDbContext db, IQueryable<Reminder> lines, CancellationToken ct) => await
            (from r in lines.AsNoTracking()
             join u in db.Users on r.RecipientId equals u.Id
             join m in db.OutboxMails on r.MailId equals m.Id into mails
             from m in mails.DefaultIfEmpty()
             orderby r.WrittenAt, r.DueOn, r.Step, u.FullName, r.Id
             select new Row(r, u.FullName,
                 new MailTrace(m == null ? null : m.State, m == null ? null : m.SentAt, r.NotMailed, m == null ? null : m.Reason,
                     m == null ? null : m.MailOn), m == null ? null : m.Address)).ToListAsync(ct);

    private static IReadOnlyList<LedgerEntry> Entries(IEnumerable<Row> rows, Func<string, string> titleOf) =>
    [
        .. rows.Select(r => new LedgerEntry(r.Line.Title ?? titleOf(r.Line.DeadlineKey), r.Line.DueOn, r.Line.Step,
            Labels.StepOf(r.Line.DeadlineKey, r.Line.Step), r.Recipient, r.Line.WrittenAt,
            r.Line.ReadAt,
            MailWords(r), !PassedSteps.IsPassed(r.Line.NotMailed))),
    ];

    private static string MailWords(Row row) => row.Mail.SentAt is { } at && row.Mail.NotMailed is null && row.Address is { } address
        ? $"{Labels.Of(MailState.Sent)} {IndonesianDates.InWibExactly(at)} ke {address}"
        : Labels.Mail(row.Mail);

    private static async Task<TrailHead> HeadAsync(PortalDbContext db, CancellationToken ct)
    {
        var head = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash, e.At }).FirstAsync(ct);
        return new TrailHead(head.Sequence, Convert.ToHexStringLower(head.Hash), head.At);
    }
}
