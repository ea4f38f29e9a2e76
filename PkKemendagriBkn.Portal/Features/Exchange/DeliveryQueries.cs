using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Reads of receipts of data.</summary>
public sealed class DeliveryQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, DateOnly ReceivedOn, string DataSet, DeliveryMethod Method, long? RecordCount, bool IsVoid);

    /// <summary>A feedback that stands and answers the delivery.</summary>
    public sealed record Answer(Guid Id, DateOnly SubmittedOn);

    public sealed record Detail(Delivery Delivery, Letter? Letter, IReadOnlyList<Answer> Answers);

    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(int page, string? search, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Deliveries.AsNoTracking().Where(d => d.AgreementId == AgreementRecord.PksId);
        if (!string.IsNullOrWhiteSpace(search))
            rows = rows.Where(d => d.DataSet.Contains(search) || db.Letters.Any(l => l.Id == d.LetterId && l.Number.Contains(search)));
        var total = await rows.CountAsync(ct);
        var list = await rows.OrderByDescending(d => d.ReceivedOn).ThenByDescending(d => d.Id)
            .Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize)
            .Select(d => new Row(d.Id, d.ReceivedOn, d.DataSet, d.Method, d.RecordCount, d.VoidedAt != null))
            .ToListAsync(ct);
        return (list, total);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Deliveries.AsNoTracking().Where(d => d.Id == id && d.AgreementId == AgreementRecord.PksId)
            .LeftJoin(db.Letters.AsNoTracking(), d => d.LetterId, l => l.Id, (d, l) => new { Delivery = d, Letter = l })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var answers = await db.Feedbacks.AsNoTracking().Where(f => f.VoidedAt == null && f.Deliveries.Any(d => d.DeliveryId == id))
            .OrderBy(f => f.SubmittedOn).ThenBy(f => f.Id).Select(f => new Answer(f.Id, f.SubmittedOn)).ToListAsync(ct);
        return new Detail(found.Delivery, found.Letter, answers);
    }
}
