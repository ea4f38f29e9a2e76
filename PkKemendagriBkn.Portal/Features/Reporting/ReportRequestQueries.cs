using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Reads of report requests.</summary>
public sealed class ReportRequestQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string? LetterNumber, string? Subject, DateOnly SentOn, DateOnly? ConfirmedOn, bool IsVoid);

    public sealed record Detail(ReportRequest Request, Letter? Letter);

    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(int page, string? search, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, search);
        return (await Projected(db, rows.Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize)).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>The requests that a search finds by their letter, newest first.</summary>
    internal static IQueryable<ReportRequest> Filtered(PortalDbContext db, string? search)
    {
        var rows = db.ReportRequests.AsNoTracking().WithVoided();
        if (!string.IsNullOrWhiteSpace(search))
            rows = rows.Where(r => db.Letters.Any(l => l.Id == r.LetterId && (EF.Functions.Like(l.Number, Like.Anywhere(search), Like.Escape) || EF.Functions.Like(l.Subject, Like.Anywhere(search), Like.Escape))));
        return rows.OrderByDescending(r => r.SentOn).ThenByDescending(r => r.Id);
    }

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<ReportRequest> requests) => requests
        .LeftJoin(db.Letters, r => r.LetterId, l => l.Id, (r, l) => new { Request = r, Letter = l }).OrderByDescending(x => x.Request.SentOn).ThenByDescending(x => x.Request.Id)
        .Select(x => new Row(x.Request.Id, x.Letter!.Number, x.Letter.Subject, x.Request.SentOn, x.Request.ConfirmedOn, x.Request.VoidedAt != null));

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var request = await db.ReportRequests.AsNoTracking().WithVoided().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
            return null;
        var letter = request.LetterId is { } letterId ? await db.Letters.AsNoTracking().WithVoided().SingleAsync(l => l.Id == letterId, ct) : null;
        return new Detail(request, letter);
    }

    /// <summary>Requests that a report may answer, newest first.</summary>
    public async Task<IReadOnlyList<Row>> AnswerableAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReportRequests.AsNoTracking()
            .LeftJoin(db.Letters, r => r.LetterId, l => l.Id, (r, l) => new { Request = r, Letter = l })
            .OrderByDescending(x => x.Request.SentOn).Take(200)
            .Select(x => new Row(x.Request.Id, x.Letter!.Number, x.Letter.Subject, x.Request.SentOn, x.Request.ConfirmedOn, false))
            .ToListAsync(ct);
    }
}
