using System.Globalization;
using System.Runtime.Intrinsics;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>
/// Looks through the rows without a partner, one part after the other, on one thread: within a key every row of A beside every row of B.
/// A key with too many pairs is cut to its first rows, and counted.
/// </summary>
internal sealed class CandidateSearch(BlockFile records, OrderedLines found, MatchingFigures figures)
{
    /// <summary>Rows of a side that are looked at under one key when both have more: a million pairs.</summary>
    private const int MostRows = 1000;

    private readonly LineRun run = new(found);
    private readonly List<Row> rows = [];
    private readonly List<(ulong Key, double Similarity)> pairs = [];
    private byte[] stored = new byte[1 << 16];

    private readonly record struct Row(ulong Key, bool IsB, int Number, int Place) : IComparable<Row>
    {
        public int CompareTo(Row other) =>
            Key != other.Key ? Key.CompareTo(other.Key) : IsB != other.IsB ? IsB.CompareTo(other.IsB) : Number.CompareTo(other.Number);
    }

    public void Search(int part, CancellationToken cancel)
    {
        Load(part);
        rows.Sort();
        pairs.Clear();
        for (int from = 0, to; from < rows.Count; from = to)
        {
            int firstOfB = from;
            while (firstOfB < rows.Count && rows[firstOfB].Key == rows[from].Key && !rows[firstOfB].IsB)
                firstOfB++;
            for (to = firstOfB; to < rows.Count && rows[to].Key == rows[from].Key;)
                to++;
            if (firstOfB > from && to > firstOfB)
                SearchKey(from, firstOfB, to);
            cancel.ThrowIfCancellationRequested();
        }

        pairs.Sort((x, y) => x.Key.CompareTo(y.Key));
        foreach (var (key, similarity) in pairs)
        {
            run.Begin(key).Number((long)(key >> 32)).Comma().Number((uint)key).Comma().Text(similarity.ToString("0.0000", CultureInfo.InvariantCulture))
                .EndLine();
            run.End();
        }

        run.Flush();
    }

    private void Load(int part)
    {
        int length = checked((int)records.Length(part)), end = 0;
        if (stored.Length < length)
            stored = new byte[length];
        foreach (var (offset, size) in records.Blocks(part))
        {
            records.Read(offset, stored.AsSpan(end, size));
            end += size;
        }

        rows.Clear();
        for (int at = 0; at < end; at += MatchingRecord.Length(stored.AsSpan(at)))
            rows.Add(new(Unmatched.Key(stored.AsSpan(at)), !Unmatched.IsA(stored.AsSpan(at)), MatchingRecord.Row(stored.AsSpan(at)), at));
    }

    private void SearchKey(int fromA, int fromB, int to)
    {
        long inA = fromB - fromA, inB = to - fromB, most = (long)MostRows * MostRows;
        if (inA * inB <= most)
        {
            SearchPairs(fromA, fromB, fromB, to);
            return;
        }

        // The first rows of each side; the side with few gives its room to the other.
        long keptA = Math.Min(inA, Math.Max(MostRows, most / inB)), keptB = Math.Min(inB, Math.Max(MostRows, most / inA));
        figures.BlocksCapped++;
        figures.PairsLeftOut += inA * inB - keptA * keptB;
        SearchPairs(fromA, fromA + (int)keptA, fromB, fromB + (int)keptB);
    }

    private void SearchPairs(int fromA, int toA, int fromB, int toB)
    {
        bool isDay = CandidateKeys.IsDay(rows[fromA].Key);
        var letters = new Vector256<byte>[toB - fromB];
        for (int j = fromB; j < toB; j++)
            letters[j - fromB] = Letters(Unmatched.Name(stored.AsSpan(rows[j].Place)));
        for (int i = fromA; i < toA; i++)
        {
            var recordA = stored.AsSpan(rows[i].Place);
            var nameA = Unmatched.Name(recordA);
            var lettersA = Letters(nameA);
            for (int j = fromB; j < toB; j++)
            {
                var recordB = stored.AsSpan(rows[j].Place);
                var nameB = Unmatched.Name(recordB);
                if (!MayBeAlike(nameA.Length, nameB.Length, Vector256.Sum(Vector256.Min(lettersA, letters[j - fromB]))))
                    continue;
                if (!isDay && !PackedNip.AreOneSlipApart(MatchingRecord.Nip(recordA), MatchingRecord.Nip(recordB)))
                    continue;
                double similarity = JaroWinkler.Similarity(nameA, nameB);
                if (similarity >= CandidateKeys.LeastSimilarity)
                    pairs.Add((((ulong)rows[i].Number << 32) | (uint)rows[j].Number, similarity));
            }
        }
    }

    /// <summary>Whether so many common letters can still reach the least similarity, with the most that a common beginning adds.</summary>
    private static bool MayBeAlike(int a, int b, byte common)
    {
        // Beyond 255 letters the count of common ones has wrapped round, and tells nothing.
        if (a > 200 || b > 200)
            return true;
        double jaro = ((double)common / a + (double)common / b + 1) / 3;
        return jaro + 0.4 * (1 - jaro) >= CandidateKeys.LeastSimilarity;
    }

    /// <summary>How often each letter occurs; letters that share a place only make names look more alike than they are.</summary>
    private static Vector256<byte> Letters(ReadOnlySpan<char> name)
    {
        Span<byte> counts = stackalloc byte[32];
        counts.Clear();
        foreach (char c in name)
            counts[c & 31]++;
        return Vector256.Create<byte>(counts);
    }
}
