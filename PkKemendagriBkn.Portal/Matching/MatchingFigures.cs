namespace PkKemendagriBkn.Portal.Matching;

/// <summary>What one side holds: rows = equal + differing + only here + invalid + duplicate; rejected lines come on top.</summary>
public sealed class SideFigures
{
    public long Rows { get; set; }
    public long Rejected { get; set; }
    public long Invalid { get; set; }
    public long Duplicate { get; set; }
    public long Only { get; set; }

    public void Add(SideFigures other)
    {
        Rows += other.Rows;
        Rejected += other.Rejected;
        Invalid += other.Invalid;
        Duplicate += other.Duplicate;
        Only += other.Only;
    }
}

/// <summary>The figures of a matching; workers count on their own and add up at the end.</summary>
public sealed class MatchingFigures(int fields)
{
    public SideFigures A { get; } = new();
    public SideFigures B { get; } = new();
    public long Matched { get; set; }
    public long Differing { get; set; }
    public long Candidates { get; set; }
    public long BlocksCapped { get; set; }
    public long PairsLeftOut { get; set; }

    /// <summary>Pairs that differ in each field but the key, in the order of the fields.</summary>
    public long[] Differences { get; } = new long[fields - 1];

    /// <summary>Whether every row of both sides is accounted for.</summary>
    public bool IsBalanced => IsSideBalanced(A) && IsSideBalanced(B);

    public SideFigures Of(bool isA) => isA ? A : B;

    public void Add(MatchingFigures other)
    {
        A.Add(other.A);
        B.Add(other.B);
        Matched += other.Matched;
        Differing += other.Differing;
        Candidates += other.Candidates;
        BlocksCapped += other.BlocksCapped;
        PairsLeftOut += other.PairsLeftOut;
        for (int i = 0; i < Differences.Length; i++)
            Differences[i] += other.Differences[i];
    }

    private bool IsSideBalanced(SideFigures side) => side.Rows == Matched + side.Only + side.Invalid + side.Duplicate;
}
