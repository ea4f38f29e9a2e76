using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>What the scanner met.</summary>
public enum RowOutcome { Row, Rejected, NeedsMore, End }

/// <summary>Why a line of a file is no row.</summary>
public enum RowFault { Blank, TooFewFields, TooManyFields, UnclosedQuote, TextAfterQuote, Nul, TooLong }

/// <summary>
/// Cuts UTF-8 text into rows and fields by RFC 4180, with any separator and any mixture of line ends, and without a text for each. A
/// quote that is not closed costs its own line alone: reading goes on with the next. After <see cref="Next"/>, <see cref="Starts"/> and
/// <see cref="Ends"/> tell where each field lies, and doubled quotes have been made single in place.
/// </summary>
public sealed class RowScanner(byte separator, int columns)
{
    /// <summary>Bytes behind the text that the buffer must have, whatever stands in them.</summary>
    public const int Slack = Width;

    private const int Width = 64;
    private readonly int[] starts = new int[columns], ends = new int[columns];
    private ulong mask;
    private int block = -Width;
    private bool isPlaced;

    public ReadOnlySpan<int> Starts => starts;
    public ReadOnlySpan<int> Ends => ends;

    /// <summary>How many fields the last row had; more than <see cref="Starts"/> can tell when it was too long.</summary>
    public int Count { get; private set; }

    /// <summary>How many lines of the file the last row or rejected line took.</summary>
    public int Lines { get; private set; }

    public RowFault Fault { get; private set; }

    /// <summary>To be told whenever the buffer's content has moved.</summary>
    public void Moved() => isPlaced = false;

    /// <remarks>The buffer holds the text, and <see cref="Slack"/> behind it. After a row or a rejected line the position is where the next begins.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowOutcome Next(Span<byte> buffer, int length, ref int position, bool isLast)
    {
        ref byte text = ref MemoryMarshal.GetReference(buffer);
        int start = position, field = start, count = 0;
        if (!isPlaced)
        {
            block = start - Width;
            mask = 0;
            isPlaced = true;
        }

        ulong marks = mask;
        int at = block;
        while (true)
        {
            while (marks == 0)
            {
                if (at + Width >= length)
                {
                    if (!isLast)
                    {
                        isPlaced = false;
                        return RowOutcome.NeedsMore;
                    }

                    (mask, block) = (0, at);
                    return start == length ? RowOutcome.End : Finish(start, field, length, count, ref position, length);
                }

                at += Width;
                marks = Marks(ref Unsafe.Add(ref text, at));
                if (at + Width > length)
                    marks &= (1UL << (length - at)) - 1;
            }

            int mark = at + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            if (mark < field)
                continue;
            byte found = Unsafe.Add(ref text, mark);
            if (found == separator)
            {
                if (count < starts.Length)
                {
                    starts[count] = field;
                    ends[count] = mark;
                }

                count++;
                field = mark + 1;
            }
            else if (found == (byte)'"')
            {
                if (mark != field)
                    continue;
                isPlaced = false;
                return Quoted(buffer, length, ref position, isLast);
            }
            else
            {
                int after = mark + 1;
                if (found == (byte)'\r')
                {
                    if (after == length && !isLast)
                    {
                        isPlaced = false;
                        return RowOutcome.NeedsMore;
                    }

                    if (after < length && Unsafe.Add(ref text, after) == (byte)'\n')
                        after++;
                }

                (mask, block) = (marks, at);
                return Finish(start, field, mark, count, ref position, after);
            }
        }
    }

    /// <summary>Rejects the line that begins here, up to the end of the line; false when that end is not in the text.</summary>
    public bool RejectLine(ReadOnlySpan<byte> text, ref int position, bool isLast, RowFault fault)
    {
        int end = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0 && !isLast)
            return false;
        Reject(text, end < 0 ? text.Length : position + end, ref position, fault);
        return true;
    }

    private RowOutcome Finish(int start, int field, int end, int count, ref int position, int next)
    {
        if (count < starts.Length)
        {
            starts[count] = field;
            ends[count] = end;
        }

        Count = count + 1;
        Lines = 1;
        position = next;
        if (Count == starts.Length && end > start)
            return RowOutcome.Row;
        Fault = end == start ? RowFault.Blank : Count < starts.Length ? RowFault.TooFewFields : RowFault.TooManyFields;
        return RowOutcome.Rejected;
    }

    /// <summary>A row with a quoted field, read again from its beginning, one field after the other.</summary>
    private RowOutcome Quoted(Span<byte> buffer, int length, ref int position, bool isLast)
    {
        ReadOnlySpan<byte> text = buffer[..length];
        int at = position, count = 0, lines = 0;
        bool doubled = false;
        while (true)
        {
            int from = at, to;
            if (at < length && text[at] == (byte)'"')
            {
                from++;
                int close = Closing(text, from, isLast, ref doubled);
                if (close < 0)
                    return close == Unknown ? RowOutcome.NeedsMore : RejectFirst(text, ref position, RowFault.UnclosedQuote);
                lines += LineEnds(text[from..close]);
                (to, at) = (close, close + 1);
                if (at < length && text[at] != separator && text[at] is not ((byte)'\n' or (byte)'\r'))
                    return RejectFirst(text, ref position, lines > 0 ? RowFault.UnclosedQuote : RowFault.TextAfterQuote);
            }
            else
            {
                int end = text[at..].IndexOfAny(separator, (byte)'\n', (byte)'\r');
                if (end < 0 && !isLast)
                    return RowOutcome.NeedsMore;
                at = to = end < 0 ? length : at + end;
            }

            if (count < starts.Length)
                (starts[count], ends[count]) = (from, to);
            count++;
            if (at < length && text[at] == separator)
            {
                at++;
                continue;
            }

            if (!isLast && (at == length || (text[at] == (byte)'\r' && at + 1 == length)))
                return RowOutcome.NeedsMore;
            // A field that runs over lines into a row of the wrong length was opened by mistake.
            if (count != starts.Length)
                return RejectFirst(text, ref position,
                    lines > 0 ? RowFault.UnclosedQuote : count < starts.Length ? RowFault.TooFewFields : RowFault.TooManyFields);
            Count = count;
            Lines = lines + 1;
            position = AfterLineEnd(text, at);
            if (doubled)
                MakeSingle(buffer);
            return RowOutcome.Row;
        }
    }

    private const int Unclosed = -1, Unknown = -2;

    private static int Closing(ReadOnlySpan<byte> text, int from, bool isLast, ref bool doubled)
    {
        for (int at = from; ; at += 2)
        {
            int quote = text[at..].IndexOf((byte)'"');
            if (quote < 0)
                return isLast ? Unclosed : Unknown;
            at += quote;
            if (at + 1 == text.Length && !isLast)
                return Unknown;
            if (at + 1 == text.Length || text[at + 1] != (byte)'"')
                return at;
            doubled = true;
        }
    }

    private void MakeSingle(Span<byte> buffer)
    {
        for (int i = 0; i < starts.Length; i++)
        {
            if (starts[i] == 0 || buffer[starts[i] - 1] != (byte)'"' || starts[i] > ends[i])
                continue;
            var value = buffer[starts[i]..ends[i]];
            int kept = 0;
            for (int at = 0; at < value.Length; at++)
            {
                value[kept++] = value[at];
                if (value[at] == (byte)'"')
                    at++;
            }

            ends[i] = starts[i] + kept;
        }
    }

    private RowOutcome RejectFirst(ReadOnlySpan<byte> text, ref int position, RowFault fault)
    {
        int end = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
        Reject(text, end < 0 ? text.Length : position + end, ref position, fault);
        return RowOutcome.Rejected;
    }

    private void Reject(ReadOnlySpan<byte> text, int end, ref int position, RowFault fault)
    {
        Fault = fault;
        Lines = 1;
        position = AfterLineEnd(text, end);
        isPlaced = false;
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> text, int at) =>
        at >= text.Length ? text.Length : text[at] == (byte)'\r' && at + 1 < text.Length && text[at + 1] == (byte)'\n' ? at + 2 : at + 1;

    private static int LineEnds(ReadOnlySpan<byte> text)
    {
        int lines = 0;
        for (int at; (at = text.IndexOfAny((byte)'\n', (byte)'\r')) >= 0; text = text[AfterLineEnd(text, at)..])
            lines++;
        return lines;
    }

    /// <summary>A bit for each of the next 64 bytes that is a separator, a quote or the end of a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Marks(ref byte from)
    {
        var bytes = Vector512.LoadUnsafe(ref from);
        return (Vector512.Equals(bytes, Vector512.Create(separator)) | Vector512.Equals(bytes, Vector512.Create((byte)'"'))
            | Vector512.Equals(bytes, Vector512.Create((byte)'\n')) | Vector512.Equals(bytes, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits();
    }
}
