using System.Buffers;
using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>
/// Lines that several workers find in no particular order, to be written in the order of their keys. Each worker hands in runs that
/// ascend; they lie on disk until <see cref="WriteTo"/> merges them, so that memory does not grow with them.
/// </summary>
internal sealed class OrderedLines(string path) : IDisposable
{
    /// <summary>Key and length before each line.</summary>
    public const int HeadLength = 12;

    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    private readonly List<(long From, long To)> runs = [];
    private readonly Lock gate = new();
    private long end;

    public void Add(ReadOnlySpan<byte> run)
    {
        if (run.Length == 0)
            return;
        lock (gate)
        {
            RandomAccess.Write(file, run, end);
            runs.Add((end, end + run.Length));
            end += run.Length;
        }
    }

    /// <summary>Merges all runs. Of several entries with one key only the first is written.</summary>
    /// <returns>How many were written.</returns>
    public long WriteTo(string target, ReadOnlySpan<byte> heading, CancellationToken cancel)
    {
        using var output = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        output.Write(heading);
        var waiting = new PriorityQueue<RunReader, ulong>();
        foreach (var (from, to) in runs)
            Enqueue(new RunReader(file, from, to));
        long written = 0;
        ulong? last = null;
        while (waiting.TryDequeue(out var run, out ulong key))
        {
            if (key != last)
            {
                output.Write(run.Line);
                last = key;
                if ((++written & 0xFFFF) == 0)
                    cancel.ThrowIfCancellationRequested();
            }

            Enqueue(run);
        }

        output.Flush();
        return written;

        void Enqueue(RunReader run)
        {
            if (run.Next())
                waiting.Enqueue(run, run.Key);
        }
    }

    public void Dispose() => file.Dispose();

    private sealed class RunReader(SafeFileHandle file, long from, long to)
    {
        private byte[] buffer = new byte[(int)Math.Min(1 << 14, to - from)];
        private int at, length, line;

        public ulong Key { get; private set; }
        public ReadOnlySpan<byte> Line => buffer.AsSpan(at - line, line);

        public bool Next()
        {
            if (!Have(HeadLength))
                return false;
            Key = BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(at));
            line = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at + 8));
            at += HeadLength;
            if (!Have(line))
                throw new EndOfStreamException();
            at += line;
            return true;
        }

        private bool Have(int needed)
        {
            if (length - at >= needed)
                return true;
            buffer.AsSpan(at, length - at).CopyTo(buffer);
            length -= at;
            at = 0;
            if (buffer.Length < needed)
                Array.Resize(ref buffer, needed);
            while (length < needed && from < to)
            {
                int read = RandomAccess.Read(file, buffer.AsSpan(length, (int)Math.Min(buffer.Length - length, to - from)), from);
                if (read == 0)
                    throw new EndOfStreamException();
                length += read;
                from += read;
            }

            return length >= needed;
        }
    }
}

/// <summary>One worker's lines on their way into <see cref="OrderedLines"/>; keys ascend until <see cref="Flush"/>.</summary>
internal sealed class LineRun(OrderedLines lines)
{
    private const int Full = 1 << 20;
    private readonly ArrayBufferWriter<byte> written = new(1 << 12);
    private int start;

    public IBufferWriter<byte> Begin(ulong key)
    {
        start = written.WrittenCount;
        BinaryPrimitives.WriteUInt64LittleEndian(written.GetSpan(OrderedLines.HeadLength), key);
        written.Advance(OrderedLines.HeadLength);
        return written;
    }

    /// <summary>Another line under the key of the last one, before its end.</summary>
    public IBufferWriter<byte> More() => written;

    public void End()
    {
        var entry = System.Runtime.InteropServices.MemoryMarshal.AsMemory(written.WrittenMemory[start..]).Span;
        BinaryPrimitives.WriteInt32LittleEndian(entry[8..], entry.Length - OrderedLines.HeadLength);
        if (written.WrittenCount >= Full)
            Flush();
    }

    public void Flush()
    {
        lines.Add(written.WrittenSpan);
        written.ResetWrittenCount();
    }
}
