using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>What the dashboard counts beside the conclusions.</summary>
public sealed class DashboardQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record FollowUpCounts(int Open, int Overdue, int Mine, int ToJudge);

    /// <summary>What was agreed in minutes and is still to be done; both parties have a part in what belongs to both.</summary>
    public async Task<FollowUpCounts> FollowUpsAsync(Party? own, DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var end = WibClock.EndOf(asOf);
        var counts = await AsOfQueries.FollowUps(db, asOf).Where(x => x.Status == FollowUpStatus.NotFollowedUp || x.Status == FollowUpStatus.NotYetCompliant)
            .Select(x => new
            {
                IsOverdue = x.FollowUp.DueOn < asOf, IsMine = own != null && (x.FollowUp.Owner == own || x.FollowUp.Owner == Party.Both),
                Waits = own != null && x.FollowUp.Reports.Any(r => r.At < end && (r.JudgedAt == null || r.JudgedAt >= end) && r.Party != own),
            }).ToListAsync(ct);
        return new FollowUpCounts(counts.Count, counts.Count(c => c.IsOverdue), counts.Count(c => c.IsMine), counts.Count(c => c.Waits));
    }
}
