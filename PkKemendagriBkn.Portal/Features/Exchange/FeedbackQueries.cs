using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Reads of feedback data.</summary>
public sealed class FeedbackQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="DataSet">What the first of its deliveries held.</param>
    public sealed record Row(Guid Id, string? LetterNumber, string? Subject, DateOnly SubmittedOn, int Deliveries, string? DataSet, bool IsVoid);

    /// <summary>A delivery that the feedback answers.</summary>
    public sealed record Answered(Guid Id, string DataSet, DateOnly ReceivedOn);

    public sealed record Detail(Feedback Feedback, Letter? Letter, IReadOnlyList<Answered> Deliveries);

    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(int page, string? search, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Feedbacks.AsNoTracking().Where(f => f.AgreementId == AgreementRecord.PksId)
            .LeftJoin(db.Letters, f => f.LetterId, l => l.Id, (f, l) => new { Feedback = f, Letter = l });
        if (!string.IsNullOrWhiteSpace(search))
            rows = rows.Where(x => x.Letter!.Number.Contains(search) || x.Letter.Subject.Contains(search)
                || x.Feedback.Deliveries.Any(d => db.Deliveries.Any(o => o.Id == d.DeliveryId && o.DataSet.Contains(search))));
        var total = await rows.CountAsync(ct);
        var list = await rows.OrderByDescending(x => x.Feedback.SubmittedOn).ThenByDescending(x => x.Feedback.Id)
            .Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize)
            .Select(x => new Row(
                x.Feedback.Id, x.Letter!.Number, x.Letter.Subject, x.Feedback.SubmittedOn, x.Feedback.Deliveries.Count,
                db.Deliveries.Where(o => x.Feedback.Deliveries.Any(d => d.DeliveryId == o.Id)).OrderBy(o => o.ReceivedOn).ThenBy(o => o.Id).Select(o => o.DataSet).FirstOrDefault(),
                x.Feedback.VoidedAt != null))
            .ToListAsync(ct);
        return (list, total);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Feedbacks.AsNoTracking().Where(f => f.Id == id && f.AgreementId == AgreementRecord.PksId)
            .LeftJoin(db.Letters.AsNoTracking(), f => f.LetterId, l => l.Id, (f, l) => new { Feedback = f, Letter = l })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => db.Set<FeedbackDelivery>().Any(x => x.FeedbackId == id && x.DeliveryId == d.Id))
            .OrderBy(d => d.ReceivedOn).ThenBy(d => d.Id).Select(d => new Answered(d.Id, d.DataSet, d.ReceivedOn)).ToListAsync(ct);
        return new Detail(found.Feedback, found.Letter, deliveries);
    }
}
