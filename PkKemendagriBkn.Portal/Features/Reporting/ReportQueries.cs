using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Reads of reports.</summary>
public sealed class ReportQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string Title, string? LetterNumber, DateOnly SubmittedOn, string? Period, Guid? RequestId, bool IsVoid,
        DateTimeOffset RecordedAt);

    /// <summary>The request that the report answers.</summary>
    public sealed record Answered(Guid Id, string? LetterNumber, DateOnly SentOn);

    public sealed record Detail(Report Report, Letter? Letter, Answered? Request, FactDocument? Document);

    /// <summary>The reports that the filter leaves. A year holds those that stand and were submitted in it.</summary>
    public async Task<ListPart<Row>> ListAsync(AgreementYearFilter filter, Conclusions conclusions, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter, conclusions);
        return new ListPart<Row>(await Projected(db, rows.OnPage(filter)).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>The reports under the filter, newest first.</summary>
    internal static IQueryable<Report> Filtered(PortalDbContext db, AgreementYearFilter filter, Conclusions conclusions)
    {
        var rows = db.Reports.AsNoTracking().WithVoided();
        if (filter.Search is { } search)
        {
            var text = Like.Anywhere(search);
            rows = rows.Where(r => EF.Functions.Like(r.Title, text, Like.Escape)
                || db.Letters.Any(l => l.Id == r.LetterId && EF.Functions.Like(l.Number, text, Like.Escape)));
        }

        if (filter.Days(conclusions) is var (from, to))
            rows = rows.Where(r => r.VoidedAt == null && r.SubmittedOn >= from && r.SubmittedOn <= to);
        return rows.OrderByDescending(r => r.SubmittedOn).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id);
    }

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<Report> reports) => reports.Select(r =>
        new Row(r.Id, r.Title, db.Letters.Where(l => l.Id == r.LetterId).Select(l => l.Number).FirstOrDefault(), r.SubmittedOn, r.Period, r.RequestId,
            r.VoidedAt != null, r.RecordedAt));

    public async Task<Detail?> FindAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Reports.AsNoTracking().WithVoided().Where(r => r.Id == id)
            .LeftJoin(db.Letters.AsNoTracking(), r => r.LetterId, l => l.Id, (r, l) => new { Report = r, Letter = l })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var request = found.Report.RequestId is not { } requestId ? null : await db.ReportRequests.AsNoTracking().WithVoided().Where(r => r.Id == requestId)
            .WithLetter(db).Select(x => new Answered(x.Fact.Id, x.Letter!.Number, x.Letter.SentOn ?? x.Letter.DatedOn)).SingleAsync(ct);
        return new Detail(found.Report, found.Letter, request, await db.DocumentOfAsync(id, reader, ct));
    }
}
