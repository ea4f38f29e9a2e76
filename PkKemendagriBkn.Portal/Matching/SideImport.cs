using System.Runtime.CompilerServices;
using System.Text.Unicode;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>What is known of a side once it was read.</summary>
public sealed record ImportedSide(SideFigures Figures, string Sha256, long Bytes, char Separator);

/// <summary>Reads one side's file once: rows become canonical records, sorted into parts by their NIP; lines that are no rows become a list.</summary>
internal sealed class SideImport(string path, MatchingRequest request, NipParts parts, BlockFile records, OrderedLines rejected, bool isA,
    Action<double> progress, CancellationToken cancel)
{
    private const int ChunkSize = 1 << 18, LongestRow = 8 << 20;
    private readonly IReadOnlyList<MatchField> fields = isA ? request.Fields : request.FieldsB ?? request.Fields;
    private readonly SideFigures figures = new();
    private readonly LineRun rejectedRun = new(rejected);
    private byte[] buffer = new byte[ChunkSize + RowScanner.Slack], converted = [];
    private readonly int[] convertedStarts = new int[request.Fields.Count], convertedEnds = new int[request.Fields.Count];
    private int length, position, row;
    private long line;
    private bool isLast, isDoubtful;

    public ImportedSide Run()
    {
        using var source = new SourceText(path);
        var heading = Heading(source);
        var places = heading.Places(fields, Path.GetFileName(path));
        var scanner = new RowScanner(heading.Separator, heading.Names.Count);
        Look();
        while (true)
        {
            switch (scanner.Next(buffer, length, ref position, isLast))
            {
                case RowOutcome.Row:
                    row++;
                    if (isDoubtful)
                        TakeDoubtful(scanner, places);
                    else
                        Take(buffer, scanner.Starts, scanner.Ends, places);
                    line += scanner.Lines;
                    break;
                case RowOutcome.Rejected:
                    Reject(scanner.Fault, scanner.Lines);
                    break;
                case RowOutcome.NeedsMore when length - position >= LongestRow:
                    RejectLong(source, scanner);
                    break;
                case RowOutcome.NeedsMore:
                    Fill(source);
                    scanner.Moved();
                    break;
                default:
                    rejectedRun.Flush();
                    records.Seal();
                    return new(figures, source.Sha256(), source.Length, (char)heading.Separator);
            }
        }
    }

    private HeadingRow Heading(SourceText source)
    {
        Fill(source);
        if (length == 0)
            throw new MatchingRefused($"Berkas {Path.GetFileName(path)} kosong; kirim ulang berkas dengan judul kolom dan barisnya.");
        if (buffer.AsSpan(0, length) is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new MatchingRefused($"Berkas {Path.GetFileName(path)} adalah buku kerja Excel; simpan dahulu sebagai CSV.");
        position = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
        var heading = HeadingRow.Read(buffer.AsSpan(position, length - position), isLast, fields)
            ?? throw new MatchingRefused($"Judul kolom {Path.GetFileName(path)} tidak berakhir dalam {ChunkSize / 1024} KiB; periksa apakah berkas ini CSV.");
        position += heading.End;
        line = heading.Lines + 1;
        return heading;
    }

    /// <summary>Keeps what was not yet taken, and reads on behind it.</summary>
    private void Fill(SourceText source)
    {
        cancel.ThrowIfCancellationRequested();
        progress(source.Length == 0 ? 1 : (double)source.Position / source.Length);
        int kept = length - position;
        if (kept > (buffer.Length - RowScanner.Slack) / 2)
        {
            var larger = new byte[(buffer.Length - RowScanner.Slack) * 2 + RowScanner.Slack];
            buffer.AsSpan(position, kept).CopyTo(larger);
            buffer = larger;
        }
        else
        {
            buffer.AsSpan(position, kept).CopyTo(buffer);
        }

        (position, length) = (0, kept);
        while (!isLast && length < buffer.Length - RowScanner.Slack)
        {
            int read = source.Read(buffer.AsSpan(length, buffer.Length - RowScanner.Slack - length));
            isLast = read == 0;
            length += read;
        }

        Look();
    }

    /// <summary>Whether the rows of this chunk must be looked at one by one: a NUL, or something that is not UTF-8.</summary>
    private void Look() => isDoubtful = buffer.AsSpan(position, length - position) is var chunk && (chunk.Contains((byte)0) || !Utf8.IsValid(chunk));

    private void TakeDoubtful(RowScanner scanner, int[] places)
    {
        int from = scanner.Starts[0], to = scanner.Ends[^1];
        var text = buffer.AsSpan(from, to - from);
        if (text.Contains((byte)0))
        {
            row--;
            Reject(RowFault.Nul, 0);
            return;
        }

        if (Utf8.IsValid(text))
        {
            Take(buffer, scanner.Starts, scanner.Ends, places);
            return;
        }

        // What is not UTF-8 is taken for Windows-1252, row by row: a file of two programs' rows is read right too.
        if (converted.Length < text.Length * 3)
            converted = new byte[text.Length * 3];
        int end = 0;
        for (int i = 0; i < places.Length; i++)
        {
            convertedStarts[i] = end;
            end += Windows1252.ToUtf8(buffer.AsSpan(scanner.Starts[places[i]]..scanner.Ends[places[i]]), converted.AsSpan(end));
            convertedEnds[i] = end;
        }

        Take(converted, convertedStarts, convertedEnds, [.. Enumerable.Range(0, places.Length)]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(byte[] text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, int[] places)
    {
        figures.Rows++;
        int key = places[0];
        ulong nip = PackedNip.Read(text.AsSpan(starts[key], ends[key] - starts[key]));
        int part = nip != 0 ? parts.Of(nip) : row % records.Parts;
        var record = records.Room(part, MatchingRecord.MostFor(ends[^1] - starts[0], places.Length));
        int at = MatchingRecord.HeadLength;
        if (nip == 0)
            at = MatchingRecord.WriteField(record, at, text, starts[key], ends[key]);
        for (int i = 1; i < places.Length; i++)
        {
            int place = places[i];
            at = MatchingRecord.WriteField(record, at, text, starts[place], ends[place]);
        }

        MatchingRecord.WriteHead(record, at - MatchingRecord.HeadLength, row, nip);
        records.Advance(part, at);
    }

    private void Reject(RowFault fault, int lines)
    {
        row++;
        figures.Rejected++;
        rejectedRun.Begin(LineKey.Of(isA, line)).Text(isA ? "a" : "b").Comma().Number(line).Comma().Text(MatchingWords.Of(fault)).EndLine();
        rejectedRun.End();
        line += lines;
    }

    /// <summary>A row without an end for 8 MiB: its first line goes, or, when that is as long, all up to its end.</summary>
    private void RejectLong(SourceText source, RowScanner scanner)
    {
        while (!scanner.RejectLine(buffer.AsSpan(0, length), ref position, isLast, RowFault.UnclosedQuote))
        {
            position = length;
            Fill(source);
            scanner.Moved();
            if (scanner.RejectLine(buffer.AsSpan(0, length), ref position, isLast, RowFault.TooLong))
                break;
        }

        scanner.Moved();
        Reject(scanner.Fault, scanner.Lines);
    }
}

/// <summary>Orders lines of both sides: all of A's before B's, each by its number.</summary>
internal static class LineKey
{
    public static ulong Of(bool isA, long number) => (isA ? 0UL : 1UL << 40) | (ulong)number;
}
