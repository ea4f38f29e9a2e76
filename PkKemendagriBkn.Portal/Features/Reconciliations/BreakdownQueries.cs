using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>The differing values of a reconciliation by BKN's dimension of quality and by inspectorate: counts alone, so that they outlive the rows.</summary>
public sealed class BreakdownQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Inspectorates that are shown; the rest is one line.</summary>
    public const int Shown = 20;

    /// <param name="Differing">All differing values.</param>
    /// <param name="Dimensions">A line for each of the four.</param>
    /// <param name="Inspectorates">Those with the most, at most <see cref="Shown"/>.</param>
    /// <param name="Others">Of other inspectorates.</param>
    /// <param name="Unknown">Whose inspectorate cannot be told.</param>
    /// <param name="CanTell">Whether a compared column holds a unit at all.</param>
    public sealed record Breakdown(int Differing, IReadOnlyList<(QualityDimension Dimension, int Count)> Dimensions,
        IReadOnlyList<(Inspectorate Inspectorate, int Count)> Inspectorates, int Others, int Unknown, bool CanTell);

    /// <param name="of">One that the reader may know of.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null until its review has begun.</returns>
    public async Task<Breakdown?> FindAsync(Reconciliation of, CancellationToken ct = default)
    {
        if (of.ReviewItems is null)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counted = await db.ReviewItems.Where(i => i.ReconciliationId == of.Id && i.Queue == ReviewQueue.Difference)
            .GroupBy(i => new { i.Field, i.Edit, i.Reason, i.Inspectorate }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var kinds = of.A.Fields.ToDictionary(f => f.Column, f => f.Kind);
        var dimensions = counted.ToLookup(c => DifferenceDimension.Of(kinds.GetValueOrDefault(c.Key.Field ?? "", FieldKind.Text), c.Key.Edit, c.Key.Reason),
            c => c.Count);
        var inspectorates = counted.GroupBy(c => c.Key.Inspectorate).Select(g => (Unit: Inspectorate.Find(g.Key), Count: g.Sum(c => c.Count)))
            .Where(g => g.Unit is not null).OrderByDescending(g => g.Count).ThenBy(g => g.Unit!.Code, StringComparer.Ordinal)
            .Select(g => (Inspectorate: g.Unit!, g.Count)).ToList();
        int all = counted.Sum(c => c.Count);
        return new(all, [.. Enum.GetValues<QualityDimension>().Select(d => (d, dimensions[d].Sum()))], [.. inspectorates.Take(Shown)],
            inspectorates.Skip(Shown).Sum(i => i.Count), all - inspectorates.Sum(i => i.Count), PairUnits.CanTell(of));
    }
}
