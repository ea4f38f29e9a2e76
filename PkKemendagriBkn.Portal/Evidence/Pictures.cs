using System.Buffers.Binary;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>How large a picture would be when it is shown, told from its header.</summary>
internal static class Pictures
{
    /// <summary>Points of a picture; a sheet of A2 at 600 dots an inch has 140 million.</summary>
    public const long MostPoints = 150_000_000;

    /// <summary>Bytes from a picture's beginning in which its size is looked for; a photograph's own notes, or a whole scan, may come before.</summary>
    private static readonly int[] Heads = [64 * 1024, 32 * 1024 * 1024];

    /// <exception cref="EvidenceRefused">It has more points than anybody could look at.</exception>
    public static void RequireSmall(long width, long height)
    {
        if (width > 0 && height > MostPoints / width)
            throw new EvidenceRefused(EvidenceRefusal.HugePicture);
    }

    public static bool IsPicture(ReadOnlySpan<byte> sign) => sign is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..]
        or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] or [(byte)'B', (byte)'M', ..] or [(byte)'I', (byte)'I', 42, 0, ..]
        or [(byte)'M', (byte)'M', 0, 42, ..];

    /// <summary>What the first bytes show to be a picture is measured; anything else passes.</summary>
    /// <param name="read">Reads so many bytes from the beginning, or as many as there are.</param>
    /// <exception cref="EvidenceRefused">Too large, or a picture whose size cannot be told.</exception>
    public static void RequireSmall(Func<int, byte[]> read)
    {
        foreach (var head in Heads)
        {
            if (SizeOf(read(head)) is var (width, height))
            {
                RequireSmall(width, height);
                return;
            }
        }

        throw new EvidenceRefused(EvidenceRefusal.Damaged);
    }

    /// <summary>Nothing by nothing for what is no picture; null when these bytes do not tell.</summary>
    private static (long Width, long Height)? SizeOf(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => head.Length < 24 ? null : (Big(head[16..]), Big(head[20..])),
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(head),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => head.Length < 10 ? null : (Little(head[6..], 2), Little(head[8..], 2)),
        [(byte)'B', (byte)'M', ..] => head.Length < 26 ? null : (Little(head[18..], 4), Little(head[22..], 4)),
        [(byte)'I', (byte)'I', 42, 0, ..] => Tiff(head, isLittle: true),
        [(byte)'M', (byte)'M', 0, 42, ..] => Tiff(head, isLittle: false),
        _ => (0, 0),
    };

    /// <summary>From segment to segment, until one that begins a frame.</summary>
    private static (long, long)? Jpeg(ReadOnlySpan<byte> head)
    {
        for (var at = 2; at + 9 <= head.Length;)
        {
            if (head[at] != 0xFF)
                return null;
            var marker = head[at + 1];
            if (marker == 0xFF)
            {
                at++; // a fill byte
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
            if (marker == 0xDA)
                return (0, 0); // a scan without a frame: nothing can be drawn
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }

    /// <summary>The first directory, which many writers put at the end of the file.</summary>
    private static (long, long)? Tiff(ReadOnlySpan<byte> head, bool isLittle)
    {
        long Number(ReadOnlySpan<byte> of, int bytes) => isLittle ? Little(of, bytes) : bytes == 2 ? BinaryPrimitives.ReadUInt16BigEndian(of) : Big(of);
        if (head.Length < 8 || Number(head[4..], 4) is var at && at + 2 > head.Length)
            return null;
        long width = 0, height = 0;
        var entries = Number(head[(int)at..], 2);
        for (var entry = at + 2; entries > 0 && entry + 12 <= head.Length; entries--, entry += 12)
        {
            var (tag, type) = (Number(head[(int)entry..], 2), Number(head[(int)(entry + 2)..], 2));
            var value = Number(head[(int)(entry + 8)..], type == 3 ? 2 : 4);
            if (tag == 256)
                width = value;
            else if (tag == 257)
                height = value;
        }

        return (width, height);
    }

    private static long Big(ReadOnlySpan<byte> of) => BinaryPrimitives.ReadUInt32BigEndian(of);

    private static long Little(ReadOnlySpan<byte> of, int bytes) =>
        bytes == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(of) : BinaryPrimitives.ReadUInt32LittleEndian(of);
}
