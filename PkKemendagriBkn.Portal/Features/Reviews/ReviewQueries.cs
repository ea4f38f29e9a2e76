using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>Reads of a review, for the party that runs it.</summary>
public sealed class ReviewQueries(IDbContextFactory<PortalDbContext> contexts, ReviewSeal seal, MappedNomenclature nomenclature)
{
    /// <summary>How many of a pattern are shown before all are decided.</summary>
    public const int Previewed = 10;

    /// <summary>The next item with its fields side by side, and how many of its pattern are left.</summary>
    public sealed record Next(ReviewItem Item, ReviewedPair Pair, IReadOnlyList<AlignedField> Fields, int OfPattern);

    /// <param name="Row">The reconciliation.</param>
    /// <param name="Counts">Each queue's, of all items; for the second person of the sample alone.</param>
    /// <param name="SampleLeft">Items of the sample that wait for a second person.</param>
    /// <param name="Owners">Whose data side A holds, as far as records tell.</param>
    public sealed record Board(Reconciliation Row, IReadOnlyList<ReviewCount> Counts, int SampleLeft, SideOwners.Found Owners);

    public async Task<Board?> FindAsync(Guid id, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // The rows are the party's own, also when its figures are shared.
        if (await db.ReconciliationsSeenBy(reader).SingleOrDefaultAsync(r => r.Id == id && r.Party == reader.Party, ct) is not { } row)
            return null;
        var counted = await db.ReviewItems.Where(i => i.ReconciliationId == id).GroupBy(i => new { i.Queue, i.Verdict })
            .Select(g => new
            {
                g.Key.Queue, g.Key.Verdict, Count = g.Count(),
                Sample = g.Count(i => i.IsSampled && i.Verdict != null && i.SecondVerdict == null)
            })
            .ToListAsync(ct);
        return new(row, ReviewCount.From(counted.Select(c => (c.Queue, c.Verdict, c.Count))), counted.Sum(c => c.Sample),
            await SideOwners.FindAsync(db, row, reader, ct));
    }

    /// <summary>The first item behind <paramref name="after"/> that waits for this person in the queue; from the beginning again when there is none.</summary>
    public async Task<Next?> NextAsync(Reconciliation of, ReviewQueue queue, bool isSecond, int after, Actor reader, CancellationToken ct = default)
    {
        if (!of.HasRows)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = db.ReviewItems.AsNoTracking().Where(i => i.ReconciliationId == of.Id && (isSecond
            ? i.IsSampled && i.Verdict != null && i.SecondVerdict == null && i.DecidedById != reader.UserId
            : i.Queue == queue && i.Verdict == null));
        var item = await waiting.OrderBy(i => i.Queue).ThenBy(i => i.Number).FirstOrDefaultAsync(i => isSecond || i.Number > after, ct)
            ?? await waiting.OrderBy(i => i.Queue).ThenBy(i => i.Number).FirstOrDefaultAsync(ct);
        if (item is null)
            return null;
        var pair = seal.Open(of, item.Sealed);
        var pattern = isSecond || item.PatternDigest is null ? 0 : await waiting.CountAsync(i => i.PatternDigest == item.PatternDigest, ct);
        return new(item, pair, RowAlignment.Of(of.A.Fields, pair, new FieldComparison(await nomenclature.OfAsync(of, ct))), pattern);
    }

    /// <summary>The first items of a pattern that are left, as the field that differs stands on both sides.</summary>
    public async Task<IReadOnlyList<(string A, string B)>> PreviewAsync(Reconciliation of, string pattern, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.ReviewItems.AsNoTracking().Where(i => i.ReconciliationId == of.Id && i.PatternDigest == pattern && i.Verdict == null)
            .OrderBy(i => i.Number).Take(Previewed).ToListAsync(ct);
        var columns = of.A.Fields.Select(f => f.Column).ToList();
        return [.. found.Select(i => (seal.Open(of, i.Sealed), columns.IndexOf(i.Field!)))
            .Select(x => (x.Item1.A!.Values[x.Item2], x.Item1.B!.Values[x.Item2]))];
    }
}
