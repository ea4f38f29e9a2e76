using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Reads of deliveries.</summary>
public sealed class DeliveryQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(
        Guid Id, Party From, DateOnly? SentOn, DateOnly? ReceivedOn, string DataSet, DeliveryMethod Method, string? MethodDetail, long? RecordCount,
        bool IsVoid, DateTimeOffset RecordedAt);

    /// <summary>A feedback that stands and answers the delivery, with what it counts of its rows.</summary>
    public sealed record Answer(Guid Id, DateOnly SubmittedOn, FeedbackParts Covers, long? Accepted, long? Corrected, long? Rejected);

    public sealed record Detail(Delivery Delivery, Letter? Letter, IReadOnlyList<Answer> Answers);

    public async Task<ListPart<Row>> ListAsync(DeliveryFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = db.Deliveries.AsNoTracking().WithVoided();
        var found = filter.Narrow(all, db);
        var span = await db.Agreements.Where(a => a.Id == AgreementRecord.PksId)
            .Select(_ => new { Total = found.Count(), First = all.Min(d => d.ReceivedOn ?? d.SentOn), Last = all.Max(d => d.ReceivedOn ?? d.SentOn) })
            .SingleAsync(ct);
        var rows = await filter.Order(found).OnPage(filter)
            .Select(d => new Row(d.Id, d.From, d.SentOn, d.ReceivedOn, d.DataSet, d.Method, d.MethodDetail, d.RecordCount, d.VoidedAt != null,
                d.RecordedAt))
            .ToListAsync(ct);
        return new ListPart<Row>(rows, span.Total, YearsBetween.Of(span.First, span.Last));
    }

    /// <summary>How many sendings wait for this party to confirm their receipt.</summary>
    public async Task<int> WaitingForAsync(Party receiver, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sender = receiver.Other();
        return await db.Deliveries.CountAsync(d => d.From == sender && d.ReceivedOn == null, ct);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Deliveries.AsNoTracking().WithVoided().Where(d => d.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), d => d.LetterId, l => l.Id, (d, l) => new { Delivery = d, Letter = l })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var answers = await db.Feedbacks.AsNoTracking()
            .SelectMany(f => f.Deliveries.Where(d => d.DeliveryId == id), (f, d) => new
            {
                f.Id, f.RecordedAt, f.SubmittedOn, f.Covers, d.Accepted, d.Corrected, d.Rejected,
            })
            .OrderBy(a => a.SubmittedOn)
            .ThenBy(a => a.RecordedAt)
            .ThenBy(a => a.Id)
            .Select(a => new Answer(a.Id, a.SubmittedOn, a.Covers, a.Accepted, a.Corrected, a.Rejected))
            .ToListAsync(ct);
        return new Detail(found.Delivery, found.Letter, answers);
    }
}
