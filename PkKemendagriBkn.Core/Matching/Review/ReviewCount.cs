namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>How far a queue has come: what was decided, what is unsure, and what nobody has looked at.</summary>
public sealed record ReviewCount(ReviewQueue Queue, int Same, int Different, int Unsure, int Left)
{
    public int Decided => Same + Different + Unsure;
    public int Total => Decided + Left;

    /// <summary>A line for each queue, also for an empty one.</summary>
    public static IReadOnlyList<ReviewCount> From(IEnumerable<(ReviewQueue Queue, ReviewVerdict? Verdict, int Count)> counted)
    {
        var all = counted.ToLookup(c => (c.Queue, c.Verdict), c => c.Count);
        return
        [
            .. Enum.GetValues<ReviewQueue>().Select(q => new ReviewCount(q, all[(q, ReviewVerdict.Same)].Sum(), all[(q, ReviewVerdict.Different)].Sum(),
                all[(q, ReviewVerdict.Unsure)].Sum(), all[(q, null)].Sum())),
        ];
    }
}
