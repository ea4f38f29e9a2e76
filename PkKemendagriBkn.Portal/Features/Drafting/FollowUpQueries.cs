using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

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

    /// <summary>The follow-ups as they stood on a day (WIB).</summary>
    public async Task<(IReadOnlyList<Row> Rows, int Total)> ListAsync(int page, Filter filter, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter, asOf);
        return (await Projected(db, rows.Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize), asOf).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>The follow-ups under a filter, as they stood on a day (WIB), soonest first.</summary>
    internal static IQueryable<OpenOn.FollowUpStanding> Filtered(PortalDbContext db, Filter filter, DateOnly asOf)
    {
        var rows = OpenOn.FollowUps(db, asOf);
        var end = WibClock.EndOf(asOf);
        if (filter.Status is { } status)
            rows = rows.Where(x => x.Status == status);
        // What belongs to both is the task of each.
        if (filter.Owner is { } owner)
            rows = rows.Where(x => x.FollowUp.Owner == owner || owner != Party.Both && x.FollowUp.Owner == Party.Both);
        if (filter.JudgedBy is { } judge)
            rows = rows.Where(x => x.FollowUp.Reports.Any(r => r.At < end && (r.JudgedAt == null || r.JudgedAt >= end) && r.Party != judge));
        if (filter.Open == true || filter.OverdueOn is not null)
            rows = rows.Where(x => x.Status == FollowUpStatus.NotFollowedUp || x.Status == FollowUpStatus.NotYetCompliant);
        if (filter.OverdueOn is { } day)
            rows = rows.Where(x => x.FollowUp.DueOn < day);
        if (!string.IsNullOrWhiteSpace(filter.Search))
            rows = rows.Where(x => EF.Functions.Like(x.FollowUp.Text, Like.Anywhere(filter.Search), Like.Escape));
        return rows.OrderBy(x => x.FollowUp.DueOn == null).ThenBy(x => x.FollowUp.DueOn).ThenBy(x => x.FollowUp.Id);
    }

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<OpenOn.FollowUpStanding> rows, DateOnly asOf)
    {
        var end = WibClock.EndOf(asOf);
        return rows.Select(x => new Row(
            x.FollowUp.Id, x.FollowUp.Text, x.FollowUp.Owner, x.FollowUp.DueOn, x.Status, x.FollowUp.Reports.Any(r => r.At < end && (r.JudgedAt == null || r.JudgedAt >= end)),
            db.Documents.Where(d => d.Id == x.FollowUp.DocumentId).Select(d => d.Title).First(), x.FollowUp.DocumentId));
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.FollowUps.AsNoTracking().WithVoided().Include(f => f.Reports.OrderBy(r => r.At)).AsSingleQuery()
            .SingleOrDefaultAsync(f => f.Id == id, ct);
        if (followUp is null)
            return null;
        return new Detail(followUp, await db.Documents.WithVoided().Where(d => d.Id == followUp.DocumentId).Select(d => d.Title).SingleAsync(ct));
    }
}
