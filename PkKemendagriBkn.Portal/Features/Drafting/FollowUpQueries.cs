using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Which follow-ups a list shows.</summary>
public sealed record FollowUpFilter : SearchFilter
{
    public const string Open = "terbuka", Overdue = "lewat", ToJudge = "dinilai";

    [InAddress("status")]
    public FollowUpStatus? Status { get; init; }

    [InAddress("pihak")]
    public Party? Owner { get; init; }

    /// <summary>Those that are not closed, those past their date, or those whose last report the party of the one who looks has to judge.</summary>
    [InAddress("tampil", Open, Overdue, ToJudge)]
    public string? Show { get; init; }
}

/// <summary>Reads of follow-ups. They come of signed words, which both parties know.</summary>
public sealed class FollowUpQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="Waits">Whether a report waits to be judged by the other party.</param>
    public sealed record Row(Guid Id, string Text, Party Owner, DateOnly? DueOn, FollowUpStatus Status, bool Waits, string DocumentTitle, Guid DocumentId);

    public sealed record Detail(FollowUp FollowUp, string DocumentTitle);

    /// <summary>The follow-ups as they stood on a day (WIB), as the party of the one who looks sees them.</summary>
    public async Task<ListPart<Row>> ListAsync(FollowUpFilter filter, DateOnly asOf, Party? viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = Filtered(db, filter, asOf, viewer);
        return new ListPart<Row>(await Projected(db, rows.OnPage(filter), asOf).ToListAsync(ct), await rows.CountAsync(ct));
    }

    /// <summary>The follow-ups under a filter, as they stood on a day (WIB), soonest first.</summary>
    internal static IQueryable<AsOfQueries.FollowUpStanding> Filtered(PortalDbContext db, FollowUpFilter filter, DateOnly asOf, Party? viewer)
    {
        var rows = AsOfQueries.FollowUps(db, asOf);
        var end = WibClock.EndOf(asOf);
        if (filter.Status is { } status)
            rows = rows.Where(x => x.Status == status);
        // What belongs to both is the task of each.
        if (filter.Owner is { } owner)
            rows = rows.Where(x => x.FollowUp.Owner == owner || owner != Party.Both && x.FollowUp.Owner == Party.Both);
        if (filter.Show == FollowUpFilter.ToJudge && viewer is { } judge)
            rows = rows.Where(x => x.FollowUp.Reports.Any(r => r.At < end && (r.JudgedAt == null || r.JudgedAt >= end) && r.Party != judge));
        if (filter.Show is FollowUpFilter.Open or FollowUpFilter.Overdue)
            rows = rows.Where(x => x.Status == FollowUpStatus.NotFollowedUp || x.Status == FollowUpStatus.NotYetCompliant);
        if (filter.Show == FollowUpFilter.Overdue)
            rows = rows.Where(x => x.FollowUp.DueOn < asOf);
        if (filter.Search is not null)
            rows = rows.Where(x => EF.Functions.Like(x.FollowUp.Text, Like.Anywhere(filter.Search), Like.Escape));
        return rows.OrderBy(x => x.FollowUp.DueOn == null).ThenBy(x => x.FollowUp.DueOn).ThenBy(x => x.FollowUp.RecordedAt).ThenBy(x => x.FollowUp.Id);
    }

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<AsOfQueries.FollowUpStanding> rows, DateOnly asOf)
    {
        var end = WibClock.EndOf(asOf);
        return rows.Select(x => new Row(
            x.FollowUp.Id, x.FollowUp.Text, x.FollowUp.Owner, x.FollowUp.DueOn, x.Status,
            x.FollowUp.Reports.Any(r => r.At < end && (r.JudgedAt == null || r.JudgedAt >= end)),
            db.DocumentsSeenBy(Actor.Portal).Where(d => d.Document.Id == x.FollowUp.DocumentId).Select(d => d.Document.Title).First(), x.FollowUp.DocumentId));
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await db.FollowUps.AsNoTracking().WithVoided().Include(f => f.Reports.OrderBy(r => r.At)).AsSingleQuery()
            .SingleOrDefaultAsync(f => f.Id == id, ct);
        if (followUp is null)
            return null;
        return new Detail(followUp,
            await db.DocumentsSeenBy(Actor.Portal).WithVoided().Where(d => d.Document.Id == followUp.DocumentId).Select(d => d.Document.Title).SingleAsync(ct));
    }
}
