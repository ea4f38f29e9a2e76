using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What one party recorded long after its day: the other looked at the days between without it, and is told.</summary>
internal static class LateRecords
{
    private sealed class Row
    {
        public required string Type { get; init; }
        public Guid Id { get; init; }
        public string? Title { get; init; }
        public DateOnly? On { get; init; }
        public DateTimeOffset At { get; init; }
        public Party? Party { get; init; }
        public string? By { get; init; }
        public Guid? LetterId { get; init; }
    }

    /// <summary>Those recorded so lately that they are news, in one command; a letter is told of by what rests on it.</summary>
    public static async Task<IEnumerable<WaitingItem>> ReadAsync(PortalDbContext db, DateOnly today, CancellationToken ct)
    {
        var (since, before) = (WibClock.EndOf(today.AddDays(-Arrivals.NewsForDays - 1)), today.AddDays(-LateRecord.ToleratedDays));
        var rows = await db.Letters.Select(f => new Row
        {
            Type = "Letter", Id = f.Id, Title = f.Number, On = f.SentOn ?? f.DatedOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
            LetterId = f.LetterId,
        })
            .Concat(db.Deliveries.Select(f => new Row
            {
                Type = "Delivery", Id = f.Id, Title = f.DataSet, On = f.ReceivedOn ?? f.SentOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Concat(db.Feedbacks.Select(f => new Row
            {
                Type = "Feedback", Id = f.Id, Title = f.Note, On = f.SubmittedOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Concat(db.Reports.Select(f => new Row
            {
                Type = "Report", Id = f.Id, Title = f.Title, On = f.SubmittedOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Concat(db.Evaluations.Select(f => new Row
            {
                Type = "Evaluation", Id = f.Id, Title = f.Summary, On = f.HeldOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Concat(db.AccessNotices.Select(f => new Row
            {
                Type = "AccessNotice", Id = f.Id, Title = f.Text, On = f.GivenOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Concat(db.DataProblems.Select(f => new Row
            {
                Type = "DataProblem", Id = f.Id, Title = f.Title, On = f.ReportedOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Concat(db.CorrectionLists.Select(f => new Row
            {
                Type = "CorrectionList", Id = f.Id, Title = f.Title, On = f.SubmittedOn, At = f.RecordedAt, Party = f.RecordedByParty, By = f.RecordedBy,
                LetterId = f.LetterId,
            }))
            .Where(r => r.At > since && r.On < before && r.Party != null).ToListAsync(ct);
        var events = await db.AgreementEvents.AsNoTracking().Where(e => e.RecordedAt > since && e.RecordedByParty != null).ToListAsync(ct);
        var kind = FactKinds.Of<AgreementEvent>();
        rows.AddRange(events.Select(e => new Row
        {
            Type = nameof(AgreementEvent), Id = e.Id, Title = e.Description, On = kind.DayOf(e), At = e.RecordedAt, Party = e.RecordedByParty,
            By = e.RecordedBy,
            LetterId = e.LetterId,
        }));
        var late = rows.Where(r => r.On is { } on && LateRecord.DaysLater(on, r.At) is not null).ToList();
        var resting = late.Where(r => r.Type != nameof(Core.Correspondence.Letter)).Select(r => r.LetterId).ToHashSet();
        return late.Where(r => !resting.Contains(r.Id)).Select(Item);
    }

    private static WaitingItem Item(Row row)
    {
        var kind = FactKinds.Named(row.Type);
        var days = LateRecord.DaysLater(row.On!.Value, row.At);
        return new WaitingItem(WaitingKind.LateRecord, row.Id.ToString(), $"{kind.Words}, dicatat {days} hari kemudian: {row.Title ?? "tanpa keterangan"}",
            row.Party!.Value.Other(), kind.PageOf(row.Id))
        {
            From = row.Party, By = row.By, Since = row.At,
        };
    }
}
