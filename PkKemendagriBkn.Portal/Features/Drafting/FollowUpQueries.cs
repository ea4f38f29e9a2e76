using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Reads of follow-ups.</summary>
public sealed class FollowUpQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Waits">Whether a report waits to be judged by the other party.</param>
    public sealed record Row(Guid Id, string Text, Party Owner, DateOnly? DueOn, FollowUpStatus Status, bool Waits, string DocumentTitle, Guid DocumentId);

    public sealed record Detail(FollowUp FollowUp, string DocumentTitle);

    /// <param name="Open">Only those that are not closed; null for all.</param>
    /// <param name="OverdueOn">Only those past their date on this day.</param>
    /// <param name="JudgedBy">Only those whose last report this party has to judge.</param>
    public sealed record Filter(FollowUpStatus? Status, Party? Owner, bool? Open, DateOnly? OverdueOn, string? Search, Party? JudgedBy = null);

    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(int page, Filter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter);
        return (await Projected(db, rows.Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize)).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>The follow-ups under a filter, soonest first.</summary>
    internal static IQueryable<FollowUp> Filtered(PortalDbContext db, Filter filter)
    {
        var rows = db.FollowUps.AsNoTracking().Where(f => f.AgreementId == AgreementRecord.PksId && f.VoidedAt == null);
        if (filter.Status is { } status)
            rows = rows.Where(f => f.Status == status);
        // What belongs to both is the task of each.
        if (filter.Owner is { } owner)
            rows = rows.Where(f => f.Owner == owner || owner != Party.Both && f.Owner == Party.Both);
        if (filter.JudgedBy is { } judge)
            rows = rows.Where(f => f.Reports.Any(r => r.Judgement == null && r.Party != judge));
        if (filter.Open == true || filter.OverdueOn is not null)
            rows = rows.Where(f => f.Status == FollowUpStatus.NotFollowedUp || f.Status == FollowUpStatus.NotYetCompliant);
        if (filter.OverdueOn is { } day)
            rows = rows.Where(f => f.DueOn < day);
        if (!string.IsNullOrWhiteSpace(filter.Search))
            rows = rows.Where(f => EF.Functions.Like(f.Text, Like.Anywhere(filter.Search), Like.Escape));
        return rows.OrderBy(f => f.DueOn == null).ThenBy(f => f.DueOn).ThenBy(f => f.Id);
    }

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<FollowUp> followUps) => followUps.Select(f => new Row(
        f.Id, f.Text, f.Owner, f.DueOn, f.Status, f.Reports.Any(r => r.Judgement == null), db.Documents.Where(d => d.Id == f.DocumentId).Select(d => d.Title).First(), f.DocumentId));

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.FollowUps.AsNoTracking().Include(f => f.Reports.OrderBy(r => r.At)).AsSingleQuery()
            .SingleOrDefaultAsync(f => f.Id == id && f.AgreementId == AgreementRecord.PksId, ct);
        if (followUp is null)
            return null;
        return new Detail(followUp, await db.Documents.Where(d => d.Id == followUp.DocumentId).Select(d => d.Title).SingleAsync(ct));
    }
}
