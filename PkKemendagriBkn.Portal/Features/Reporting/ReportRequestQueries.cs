using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Reads of report requests.</summary>
public sealed class ReportRequestQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Row(Guid Id, string LetterNumber, string Subject, DateOnly SentOn, DateOnly? ConfirmedOn, bool IsVoid);

    public sealed record Detail(ReportRequest Request, Letter Letter);

    public async Task<ListPart<Row>> ListAsync(SearchFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = Found(db, filter.Search);
        return new ListPart<Row>(await Projected(found.OnPage(filter)).ToListAsync(ct), await found.CountAsync(ct));
    }

    /// <summary>The requests that a search finds by their letter, newest first.</summary>
    internal static IQueryable<FactWithLetter<ReportRequest>> Found(PortalDbContext db, string? search)
    {
        var requests = db.ReportRequests.AsNoTracking().WithVoided().WithLetter(db);
        if (search is not null)
        {
            var text = Like.Anywhere(search);
            requests = requests.Where(x => EF.Functions.Like(x.Letter!.Number, text, Like.Escape) || EF.Functions.Like(x.Letter.Subject, text, Like.Escape));
        }

        return requests.OrderByDescending(x => x.Letter!.SentOn ?? x.Letter.DatedOn).ThenByDescending(x => x.Fact.RecordedAt).ThenByDescending(x => x.Fact.Id);
    }

    internal static IQueryable<Row> Projected(IQueryable<FactWithLetter<ReportRequest>> requests) => requests
        .Select(x => new Row(x.Fact.Id, x.Letter!.Number, x.Letter.Subject, x.Letter.SentOn ?? x.Letter.DatedOn, x.Letter.ConfirmedOn,
            x.Fact.VoidedAt != null));

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReportRequests.AsNoTracking().WithVoided().Where(r => r.Id == id).WithLetter(db).Select(x => new Detail(x.Fact, x.Letter!))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Requests that a report may answer, newest first.</summary>
    public async Task<IReadOnlyList<Row>> AnswerableAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Projected(Found(db, null).Where(x => x.Fact.VoidedAt == null).Take(200)).ToListAsync(ct);
    }
}
