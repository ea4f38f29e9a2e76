using Microsoft.Win32.SafeHandles;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>
/// Records on disk, sorted into parts while they come: each part fills a block in memory, and full blocks go behind one another into one
/// file. Within a part the order of writing stays.
/// </summary>
internal sealed class BlockFile : IDisposable
{
    private readonly SafeFileHandle file;
    private readonly int blockSize;
    private readonly byte[][] open;
    private readonly int[] used;
    private readonly List<(long Offset, int Length)>[] blocks;
    private long end;

    public BlockFile(string path, int parts, int blockSize)
    {
        file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        this.blockSize = blockSize;
        open = new byte[parts][];
        used = new int[parts];
        blocks = [.. Enumerable.Range(0, parts).Select(_ => new List<(long, int)>())];
    }

    public int Parts => open.Length;

    /// <summary>The blocks of a part, once sealed.</summary>
    public IReadOnlyList<(long Offset, int Length)> Blocks(int part) => blocks[part];

    public long Length(int part) => blocks[part].Sum(b => (long)b.Length);

    /// <summary>Room for the next record of a part, of at most so many bytes.</summary>
    public Span<byte> Room(int part, int most)
    {
        var block = open[part] ??= new byte[Math.Max(blockSize, most)];
        if (block.Length - used[part] < most)
        {
            Flush(part);
            block = open[part] ??= new byte[Math.Max(blockSize, most)];
            if (block.Length < most)
                block = open[part] = new byte[most];
        }

        return block.AsSpan(used[part]);
    }

    public void Advance(int part, int length) => used[part] += length;

    /// <summary>Writes what is still open; nothing may be added afterwards.</summary>
    public void Seal()
    {
        for (int part = 0; part < open.Length; part++)
        {
            Flush(part);
            open[part] = null!;
        }
    }

    public void Read(long offset, Span<byte> target)
    {
        while (target.Length > 0)
        {
            int read = RandomAccess.Read(file, target, offset);
            if (read == 0)
                throw new EndOfStreamException();
            target = target[read..];
            offset += read;
        }
    }

    public void Dispose() => file.Dispose();

    private void Flush(int part)
    {
        if (used[part] == 0)
            return;
        RandomAccess.Write(file, open[part].AsSpan(0, used[part]), end);
        blocks[part].Add((end, used[part]));
        end += used[part];
        used[part] = 0;
        if (open[part].Length > blockSize)
            open[part] = null!;
    }
}
