using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Reads of reports.</summary>
public sealed class ReportQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string Title, string? LetterNumber, DateOnly SubmittedOn, string? Period, Guid? RequestId, bool IsVoid);

    /// <summary>The request that the report answers.</summary>
    public sealed record Answered(Guid Id, string? LetterNumber, DateOnly SentOn);

    public sealed record Detail(Report Report, Letter? Letter, Answered? Request, FactDocument? Document);

    /// <param name="page">From 1.</param>
    /// <param name="search">A part of the title or of the letter's number.</param>
    /// <param name="submitted">Only those that stand and were submitted on these days, both included.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(int page, string? search, (DateOnly From, DateOnly To)? submitted = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Reports.AsNoTracking().Where(r => r.AgreementId == AgreementRecord.PksId)
            .LeftJoin(db.Letters, r => r.LetterId, l => l.Id, (r, l) => new { Report = r, Letter = l });
        if (!string.IsNullOrWhiteSpace(search))
            rows = rows.Where(x => EF.Functions.Like(x.Report.Title, Like.Anywhere(search), Like.Escape) || EF.Functions.Like(x.Letter!.Number, Like.Anywhere(search), Like.Escape));
        if (submitted is var (from, to))
            rows = rows.Where(x => x.Report.VoidedAt == null && x.Report.SubmittedOn >= from && x.Report.SubmittedOn <= to);
        var total = await rows.CountAsync(ct);
        var list = await rows.OrderByDescending(x => x.Report.SubmittedOn).ThenByDescending(x => x.Report.Id)
            .Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize)
            .Select(x => new Row(x.Report.Id, x.Report.Title, x.Letter!.Number, x.Report.SubmittedOn, x.Report.Period, x.Report.RequestId, x.Report.VoidedAt != null))
            .ToListAsync(ct);
        return (list, total);
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Reports.AsNoTracking().Where(r => r.Id == id && r.AgreementId == AgreementRecord.PksId)
            .LeftJoin(db.Letters.AsNoTracking(), r => r.LetterId, l => l.Id, (r, l) => new { Report = r, Letter = l })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var request = found.Report.RequestId is not { } requestId ? null : await db.ReportRequests.AsNoTracking().Where(r => r.Id == requestId)
            .LeftJoin(db.Letters, r => r.LetterId, l => l.Id, (r, l) => new Answered(r.Id, l!.Number, r.SentOn)).SingleAsync(ct);
        return new Detail(found.Report, found.Letter, request, await db.DocumentOfAsync(id, ct));
    }
}
