using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Reads of feedback data.</summary>
public sealed class FeedbackQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="DataSet">What the first of its deliveries held.</param>
    public sealed record Row(Guid Id, string? LetterNumber, string? Subject, DateOnly SubmittedOn, FeedbackParts Covers, int Deliveries, string? DataSet,
        long? Accepted,
        long? Corrected, long? Rejected, bool IsVoid, DateTimeOffset RecordedAt);

    /// <summary>A delivery that the feedback answers, with what it counts of its rows.</summary>
    public sealed record Answered(Guid Id, string DataSet, DateOnly? ReceivedOn, long? RecordCount, long? Accepted, long? Corrected, long? Rejected);

    public sealed record Detail(Feedback Feedback, Letter? Letter, IReadOnlyList<Answered> Deliveries);

    public async Task<ListPart<Row>> ListAsync(SearchFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Lines(db, filter);
        var total = await rows.CountAsync(ct);
        var list = await rows.OrderByDescending(x => x.Feedback.SubmittedOn)
            .ThenByDescending(x => x.Feedback.RecordedAt)
            .ThenByDescending(x => x.Feedback.Id)
            .OnPage(filter)
            .Select(x => new Row(
                x.Feedback.Id, x.Letter!.Number, x.Letter.Subject, x.Feedback.SubmittedOn, x.Feedback.Covers, x.Feedback.Deliveries.Count,
                db.Deliveries.Where(o => x.Feedback.Deliveries.Any(d => d.DeliveryId == o.Id))
                    .OrderBy(o => o.ReceivedOn)
                    .ThenBy(o => o.RecordedAt)
                    .ThenBy(o => o.Id)
                    .Select(o => o.DataSet).FirstOrDefault(),
                x.Feedback.Deliveries.Sum(d => d.Accepted), x.Feedback.Deliveries.Sum(d => d.Corrected), x.Feedback.Deliveries.Sum(d => d.Rejected),
                x.Feedback.VoidedAt != null, x.Feedback.RecordedAt))
            .ToListAsync(ct);
        return new ListPart<Row>(list, total);
    }

    /// <summary>A delivery that feedback can answer.</summary>
    /// <param name="Rows">Null where they were not counted.</param>
    public sealed record Answerable(Guid Id, string DataSet, DateOnly ReceivedOn, long? Rows);

    /// <summary>Those of these deliveries that stand and that Itjen has received, by its own word or by BKN's.</summary>
    public async Task<IReadOnlyList<Answerable>> AnswerableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        if (ids.Count == 0)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Deliveries.AsNoTracking().Where(d => ids.Contains(d.Id) && d.From == Party.Second)
            .Select(d => new { d.Id, d.DataSet, d.ReceivedOn, d.RecordCount }).ToListAsync(ct);
        var told = await SubmitFeedback.ToldAsync(db, [.. found.Where(d => d.ReceivedOn is null).Select(d => d.Id)], ct);
        return [.. found.Where(d => d.ReceivedOn is not null || told.ContainsKey(d.Id))
            .Select(d => new Answerable(d.Id, d.DataSet, d.ReceivedOn ?? told[d.Id], d.RecordCount))];
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Feedbacks.AsNoTracking().WithVoided().Where(f => f.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), f => f.LetterId, l => l.Id, (f, l) => new { Feedback = f, Letter = l })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var deliveries = await db.Set<FeedbackDelivery>().AsNoTracking().WithVoided().Where(x => x.FeedbackId == id)
            .Join(db.Deliveries, x => x.DeliveryId, d => d.Id, (x, d) => new { Link = x, Delivery = d })
            .OrderBy(x => x.Delivery.ReceivedOn).ThenBy(x => x.Delivery.RecordedAt).ThenBy(x => x.Delivery.Id)
            .Select(x => new Answered(x.Delivery.Id, x.Delivery.DataSet, x.Delivery.ReceivedOn, x.Delivery.RecordCount, x.Link.Accepted, x.Link.Corrected,
                x.Link.Rejected))
            .ToListAsync(ct);
        return new Detail(found.Feedback, found.Letter, deliveries);
    }

    /// <summary>A feedback with its letter.</summary>
    internal sealed class Line
    {
        public required Feedback Feedback { get; init; }
        public Letter? Letter { get; init; }
    }

    internal static IQueryable<Line> Lines(PortalDbContext db, SearchFilter filter)
    {
        var lines = db.Feedbacks.AsNoTracking().WithVoided()
            .LeftJoin(db.Letters.AsNoTracking(), f => f.LetterId, l => l.Id, (f, l) => new Line { Feedback = f, Letter = l });
        if (filter.Search is null)
            return lines;
        var text = Like.Anywhere(filter.Search);
        return lines.Where(x => EF.Functions.Like(x.Letter!.Number, text, Like.Escape) || EF.Functions.Like(x.Letter.Subject, text, Like.Escape)
            || x.Feedback.Deliveries.Any(d => db.Deliveries.Any(o => o.Id == d.DeliveryId && EF.Functions.Like(o.DataSet, text, Like.Escape))));
    }
}
