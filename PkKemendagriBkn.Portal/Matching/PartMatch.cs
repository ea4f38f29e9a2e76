using System.Runtime.CompilerServices;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>The lines that all workers add to.</summary>
internal sealed record FoundLines(OrderedLines Differences, OrderedLines Only, OrderedLines SetAside);

/// <summary>
/// Matches one part after the other, on one thread: B's first rows into a table, then A's rows past it in their order. A part fits in
/// memory; what comes again under one NIP takes no room.
/// </summary>
internal sealed class PartMatch(MatchingRequest request, BlockFile sideA, BlockFile sideB, FoundLines lines, Unmatched unmatched, ulong seed)
{
    private readonly NipTable table = new(seed);
    private readonly FieldComparison comparison = new(request.Nomenclature);
    private readonly LineRun differences = new(lines.Differences), only = new(lines.Only), setAside = new(lines.SetAside);
    private readonly byte[][] columns = [.. request.Fields.Select(f => System.Text.Encoding.UTF8.GetBytes(f.Column))];
    private byte[] stored = new byte[1 << 20], block = [];
    private int end;

    public MatchingFigures Figures { get; } = new(request.Fields.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Match(int part, CancellationToken cancel)
    {
        end = 0;
        table.Clear((int)Math.Min(sideB.Length(part) / 64, 1 << 20));
        foreach (var (offset, length) in sideB.Blocks(part))
        {
            cancel.ThrowIfCancellationRequested();
            Store(offset, length);
        }

        setAside.Flush();
        foreach (var (offset, length) in sideA.Blocks(part))
        {
            cancel.ThrowIfCancellationRequested();
            if (block.Length < length)
                block = new byte[length];
            sideA.Read(offset, block.AsSpan(0, length));
            for (int at = 0; at < length; at += MatchingRecord.Length(block.AsSpan(at)))
                Meet(block.AsSpan(at));
        }

        for (int at = 0; at < end; at += MatchingRecord.Length(stored.AsSpan(at)))
            if (!MatchingRecord.IsMarked(stored.AsSpan(at)))
                TakeOnly(false, stored.AsSpan(at));
        differences.Flush();
        only.Flush();
        setAside.Flush();
    }

    /// <summary>A block of B behind what is stored; only each NIP's first record stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Store(long offset, int length)
    {
        if (stored.Length - end < length)
            Array.Resize(ref stored, (int)Math.Min(Array.MaxLength, Math.Max(stored.Length * 2L, end + (long)length)));
        sideB.Read(offset, stored.AsSpan(end, length));
        int to = end + length;
        for (int at = end; at < to;)
        {
            var record = stored.AsSpan(at);
            int size = MatchingRecord.Length(record);
            ulong nip = MatchingRecord.Nip(record);
            if (nip == 0)
            {
                TakeInvalid(false, record);
            }
            else if (table[nip] is { PlaceInB: > 0 } known)
            {
                TakeDuplicate(false, record, MatchingRecord.Row(stored.AsSpan(known.PlaceInB - 1)));
            }
            else
            {
                table[nip].PlaceInB = end + 1;
                if (at != end)
                    record[..size].CopyTo(stored.AsSpan(end));
                end += size;
            }

            at += size;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Meet(Span<byte> record)
    {
        ulong nip = MatchingRecord.Nip(record);
        if (nip == 0)
        {
            TakeInvalid(true, record);
            return;
        }

        ref var entry = ref table[nip];
        if (entry.RowInA > 0)
        {
            TakeDuplicate(true, record, entry.RowInA);
            return;
        }

        entry.RowInA = MatchingRecord.Row(record);
        if (entry.PlaceInB == 0)
        {
            TakeOnly(true, record);
            return;
        }

        var partner = stored.AsSpan(entry.PlaceInB - 1);
        MatchingRecord.SetMark(partner);
        Figures.Matched++;
        if (!MatchingRecord.Fields(record).SequenceEqual(MatchingRecord.Fields(partner)))
            Compare(nip, record, partner);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compare(ulong nip, ReadOnlySpan<byte> recordA, ReadOnlySpan<byte> recordB)
    {
        ReadOnlySpan<byte> a = MatchingRecord.Fields(recordA), b = MatchingRecord.Fields(recordB);
        bool differs = false;
        for (int i = 1; i < columns.Length; i++)
        {
            ReadOnlySpan<byte> valueA = MatchingRecord.TakeField(ref a), valueB = MatchingRecord.TakeField(ref b);
            if (comparison.AreSame(request.Fields[i].Kind, valueA, valueB))
                continue;
            Figures.Differences[i - 1]++;
            var line = differs ? differences.More() : differences.Begin((uint)MatchingRecord.Row(recordA));
            differs = true;
            line.Nip(nip).Comma().Number(MatchingRecord.Row(recordA)).Comma().Number(MatchingRecord.Row(recordB)).Comma()
                .Value(columns[i]).Comma().Value(valueA).Comma().Value(valueB).EndLine();
        }

        if (!differs)
            return;
        Figures.Differing++;
        differences.End();
    }

    private void TakeOnly(bool isA, ReadOnlySpan<byte> record)
    {
        int row = MatchingRecord.Row(record);
        Figures.Of(isA).Only++;
        only.Begin(LineKey.Of(isA, row)).Text(isA ? "a" : "b").Comma().Number(row).Comma().Nip(MatchingRecord.Nip(record)).EndLine();
        only.End();
        unmatched.Add(isA, row, MatchingRecord.Nip(record), MatchingRecord.Fields(record), comparison);
    }

    private void TakeInvalid(bool isA, ReadOnlySpan<byte> record)
    {
        int row = MatchingRecord.Row(record);
        var fields = MatchingRecord.Fields(record);
        var key = MatchingRecord.TakeField(ref fields);
        Figures.Of(isA).Invalid++;
        setAside.Begin(LineKey.Of(isA, row)).Text(isA ? "a" : "b").Comma().Number(row).Comma().Text(MatchingWords.Of(PackedNip.FaultOf(key))).Comma().Value(key)
            .EndLine();
        setAside.End();
        unmatched.Add(isA, row, PackedNip.ReadDigits(key), fields, comparison);
    }

    private void TakeDuplicate(bool isA, ReadOnlySpan<byte> record, int first)
    {
        int row = MatchingRecord.Row(record);
        Figures.Of(isA).Duplicate++;
        setAside.Begin(LineKey.Of(isA, row)).Text(isA ? "a" : "b").Comma().Number(row).Comma().Text($"NIP sudah ada pada baris {first}").Comma()
            .Nip(MatchingRecord.Nip(record)).EndLine();
        setAside.End();
    }
}
