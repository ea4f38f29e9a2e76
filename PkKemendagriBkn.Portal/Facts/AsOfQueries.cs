using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// How matters stood at the end of a day (WIB), worked out in the database. The lists and the leaders' figures ask here, so that a figure
/// and the list behind it are counted alike.
/// </summary>
public static class AsOfQueries
{
    /// <summary>A follow-up as it had been judged by the day.</summary>
    public sealed class FollowUpStanding
    {
        public required FollowUp FollowUp { get; init; }
        public FollowUpStatus Status { get; init; }
    }

    /// <summary>An item that still waited on the day, and the list it is on.</summary>
    public sealed class PendingItem
    {
        public required CorrectionList List { get; init; }
        public required CorrectionItem Item { get; init; }
    }

    /// <summary>So many items of a party's lists that were proposed on one day and still waited on another.</summary>
    public sealed class PendingCount
    {
        public Party From { get; init; }
        public DateOnly ProposedOn { get; init; }
        public int Items { get; init; }
    }

    /// <summary>Follow-ups agreed by the day, void ones left out.</summary>
    public static IQueryable<FollowUpStanding> FollowUps(PortalDbContext db, DateOnly asOf)
    {
        var end = WibClock.EndOf(asOf);
        return db.FollowUps.Where(f => f.RecordedAt < end).Select(f => new FollowUpStanding
        {
            FollowUp = f,
            Status = f.JudgedOn == null || f.JudgedOn <= asOf ? f.Status
                : f.Reports.Where(r => r.Judgement != null && r.JudgedAt < end).OrderByDescending(r => r.JudgedAt).Select(r => r.Judgement).FirstOrDefault()
                    ?? FollowUpStatus.NotFollowedUp,
        });
    }

    /// <summary>Items proposed by the day on lists that stand, for which somebody still waited; each in its state on that day.</summary>
    public static IQueryable<PendingItem> Corrections(PortalDbContext db, DateOnly asOf) =>
        Lists(db, asOf)
            .Join(db.ItemsOn(asOf).Where(i => SiasnStatus.PendingCodes.Contains(i.StatusCode)), l => l.Id, i => i.ListId,
                (l, i) => new PendingItem { List = l, Item = i });

    /// <summary>
    /// What <see cref="Corrections"/> holds, counted; far quicker, where there are a hundred thousand. Add up those proposed by the day
    /// with a condition inside the sum, as <see cref="CorrectionItemsOn.CorrectionCountsOn"/> tells.
    /// </summary>
    public static IQueryable<PendingCount> CorrectionCounts(PortalDbContext db, DateOnly asOf)
    {
        var lists = Lists(db, asOf);
        return db.CorrectionCountsOn(lists, asOf).Where(c => SiasnStatus.PendingCodes.Contains(c.StatusCode))
            .Join(lists, c => c.ListId, l => l.Id, (c, l) => new PendingCount { From = l.From, ProposedOn = c.ProposedOn, Items = c.Items });
    }

    private static IQueryable<CorrectionList> Lists(PortalDbContext db, DateOnly asOf) => db.CorrectionLists.Where(l => l.SubmittedOn <= asOf);
}
