namespace PkKemendagriBkn.Core.Corrections;

/// <summary>How far a list has come: its items by group.</summary>
public sealed record CorrectionProgress(int Open, int Returned, int Rejected, int Done)
{
    public int Total => Open + Returned + Rejected + Done;

    /// <summary>Items that nobody waits for any more, whatever became of them.</summary>
    public int Settled => Rejected + Done;

    public int Of(CorrectionGroup group) => group switch
    {
        CorrectionGroup.Open => Open,
        CorrectionGroup.Returned => Returned,
        CorrectionGroup.Rejected => Rejected,
        _ => Done,
    };

    /// <summary>From the number of items in each state.</summary>
    public static CorrectionProgress From(IEnumerable<(int StatusCode, int Count)> counts)
    {
        var byGroup = counts.ToLookup(c => SiasnStatus.Of(c.StatusCode).Group, c => c.Count);
        return new(byGroup[CorrectionGroup.Open].Sum(), byGroup[CorrectionGroup.Returned].Sum(), byGroup[CorrectionGroup.Rejected].Sum(),
            byGroup[CorrectionGroup.Done].Sum());
    }
}
