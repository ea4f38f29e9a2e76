using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

public static class CorrectionItemsOn
{
    /// <summary>
    /// The correction items that were proposed by the end of a WIB day, each in the state that it had then: how an item stood is what
    /// the first step after that day started from.
    /// </summary>
    /// <param name="day">Null for how they stand now, which needs no look at the steps.</param>
    public static IQueryable<CorrectionItem> ItemsOn(this PortalDbContext db, DateOnly? day)
    {
        var items = db.CorrectionItems.AsNoTracking();
        if (day is not { } on)
            return items;
        return items.Where(i => i.ProposedOn <= on).Select(i => new CorrectionItem
        {
            Id = i.Id, ListId = i.ListId, Line = i.Line, Nip = i.Nip, PersonName = i.PersonName, RecordKind = i.RecordKind, Field = i.Field,
            OldValue = i.OldValue,
            ProposedValue = i.ProposedValue, Ground = i.Ground, ProposedOn = i.ProposedOn, Version = i.Version,
            StatusCode = i.StatusOn <= on ? i.StatusCode
                : db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ToOn > on).OrderBy(s => s.ToOn).ThenBy(s => s.RecordedAt).Select(s => (int?)s.FromCode)
                    .FirstOrDefault() ?? i.StatusCode,
            StatusOn = i.StatusOn <= on ? i.StatusOn
                : db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ToOn > on).OrderBy(s => s.ToOn).ThenBy(s => s.RecordedAt).Select(s => (DateOnly?)s.FromOn)
                    .FirstOrDefault() ?? i.StatusOn,
        });
    }

    /// <summary>How many items of a list, proposed on one day, stood in one state at the end of another.</summary>
    public sealed class Count
    {
        public Guid ListId { get; init; }
        public int StatusCode { get; init; }
        public DateOnly ProposedOn { get; init; }
        public int Items { get; init; }
    }

    /// <summary>
    /// Counts what <see cref="ItemsOn"/> tells: items that have not moved since the day by their present state, which an index alone
    /// answers, and the steps are asked only for those that have. The same state of the same day may come twice, and days after
    /// <paramref name="on"/> come too: add up those that are meant by a condition inside the sum. As a condition of the query it would
    /// make SQLite use another index, and read every row.
    /// </summary>
    public static IQueryable<Count> CorrectionCountsOn(this PortalDbContext db, IQueryable<CorrectionList> lists, DateOnly on)
    {
        var items = db.CorrectionItems.AsNoTracking().Where(i => lists.Select(l => l.Id).Contains(i.ListId));
        var still = items.Where(i => i.StatusOn <= on).GroupBy(i => new { i.ListId, i.StatusCode, i.ProposedOn })
            .Select(g => new Count { ListId = g.Key.ListId, StatusCode = g.Key.StatusCode, ProposedOn = g.Key.ProposedOn, Items = g.Count() });
        var moved = items.Where(i => i.StatusOn > on).Select(i => new
        {
            i.ListId, i.ProposedOn,
            StatusCode = db.CorrectionSteps.Where(s => s.ItemId == i.Id && s.ToOn > on).OrderBy(s => s.ToOn).ThenBy(s => s.RecordedAt)
                .Select(s => (int?)s.FromCode).FirstOrDefault() ?? i.StatusCode,
        }).GroupBy(i => new { i.ListId, i.StatusCode, i.ProposedOn })
            .Select(g => new Count { ListId = g.Key.ListId, StatusCode = g.Key.StatusCode, ProposedOn = g.Key.ProposedOn, Items = g.Count() });
        return still.Concat(moved);
    }
}
