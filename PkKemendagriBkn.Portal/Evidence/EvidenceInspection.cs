using System.Buffers.Binary;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// Looks whether a file is what its name says, whole, and nothing else besides. It reads and never runs, and its own effort is
/// bounded by the file's size and by <see cref="OfficeInspection"/>'s limits.
/// </summary>
public static partial class EvidenceInspection
{
    /// <summary>PDF readers look for a header in the first kilobyte, and for the end in the last.</summary>
    private const int Edge = 1024;

    /// <summary>A ZIP reader finds its directory from the end: 22 bytes and a comment of at most 65,535.</summary>
    private const int ZipEnd = 22 + 65_535;

    private static readonly byte[][] MarkupSigns = [.. new[] { "<html", "<script", "<svg", "<?php", "<!doctype", "<body",
        "<iframe" }.Select(s => System.Text.Encoding.ASCII.GetBytes(s))];

    /// <exception cref="EvidenceRefused">With the reason.</exception>
    public static void Inspect(EvidenceKind kind, Stream file)
    {
        // A list under another name is told what it is; the import could not say it better once the file is refused here.
        if (kind is EvidenceKind.Xlsx or EvidenceKind.Csv && FileContainers.Of(file) is { } container && container.Kind != kind)
            throw new EvidenceRefused(EvidenceRefusal.ContentDiffersFromName, container.Sentence);
        var head = Read(file, 0, Edge);
        if (!EvidenceKinds.Begins(kind, head))
            throw new EvidenceRefused(EvidenceRefusal.ContentDiffersFromName);
        file.Position = 0;
        if (TestVirus.IsIn(file))
            throw new EvidenceRefused(EvidenceRefusal.Infected);

        switch (kind)
        {
            case EvidenceKind.Pdf:
                Pdf(file);
                break;
            case EvidenceKind.Png:
                Png(file);
                Pictures.RequireSmall(most => Read(file, 0, most));
                break;
            case EvidenceKind.Jpeg:
                Jpeg(file);
                Pictures.RequireSmall(most => Read(file, 0, most));
                break;
            case EvidenceKind.Csv:
                Text(file);
                RequireNoDynamicCell(file);
                break;
            default:
                // Nothing behind the archive's end, where readers of other formats would look.
                if (ZipEndsAt(file) is not { } end)
                    throw new EvidenceRefused(EvidenceRefusal.Damaged);
                if (end != file.Length)
                    throw new EvidenceRefused(EvidenceRefusal.Ambiguous);
                OfficeInspection.Inspect(kind, file);
                break;
        }

        if (kind is not (EvidenceKind.Docx or EvidenceKind.Xlsx) && ZipEndsAt(file) is not null)
            throw new EvidenceRefused(EvidenceRefusal.Ambiguous);
        if (kind != EvidenceKind.Pdf && head.AsSpan().IndexOf("%PDF-"u8) >= 0)
            throw new EvidenceRefused(EvidenceRefusal.Ambiguous);
        if (kind is EvidenceKind.Jpeg or EvidenceKind.Png or EvidenceKind.Csv && HasMarkup(head))
            throw new EvidenceRefused(EvidenceRefusal.Ambiguous);
    }

    private static void Pdf(Stream file)
    {
        if (Read(file, Math.Max(0, file.Length - Edge), Edge).AsSpan().LastIndexOf("%%EOF"u8) < 0)
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        PdfInspection.Inspect(file);
    }

    /// <summary>Chunk by chunk, from IHDR to IEND and not a byte further.</summary>
    private static void Png(Stream file)
    {
        long at = 8;
        for (var first = true; ; first = false)
        {
            var header = Read(file, at, 8);
            if (header.Length < 8)
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var type = header.AsSpan(4);
            if (first && !type.SequenceEqual("IHDR"u8))
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            at += 12L + length;
            if (at > file.Length)
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            if (!type.SequenceEqual("IEND"u8))
                continue;
            if (at != file.Length)
                throw new EvidenceRefused(EvidenceRefusal.Ambiguous);
            return;
        }
    }

    /// <summary>Segment by segment to the image itself, which must come to its end marker; cameras may append to that, other formats may not.</summary>
    private static void Jpeg(Stream file)
    {
        long at = 2;
        while (true)
        {
            var header = Read(file, at, 4);
            if (header.Length < 4 || header[0] != 0xFF)
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            if (header[1] == 0xFF)
            {
                at++; // a fill byte
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2));
            if (header[1] is 0xD8 or 0xD9 or 0x00 || length < 2 || at + 2 + length > file.Length)
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            at += 2 + length;
            if (header[1] != 0xDA)
                continue;
            var tail = Read(file, Math.Max(at, file.Length - 64 * 1024), 64 * 1024);
            if (tail.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xD9]) < 0)
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            return;
        }
    }

    /// <summary>Text has no zero byte, so it is no program. Other control characters do no harm: an import turns them into spaces and says so.</summary>
    private static void Text(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            if (buffer.AsSpan(0, read).Contains((byte)0))
                throw new EvidenceRefused(EvidenceRefusal.ContentDiffersFromName);
        }
    }

    /// <summary>A cell that would start a program, such as <c>=cmd|' /C …'!A0</c>.</summary>
    private static void RequireNoDynamicCell(Stream file)
    {
        file.Position = 0;
        using var text = new StreamReader(file, System.Text.Encoding.Latin1, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (text.ReadLine() is { } line)
        {
            if (line.Contains('|', StringComparison.Ordinal) && DynamicCell().IsMatch(line))
                throw ActiveContent.Refusal(ActiveContent.Dde);
        }
    }

    [GeneratedRegex(@"(^|[;,\t""])\s*[=+\-@][^\t;,|]*?\b[A-Za-z][\w.]*\|'?[^|!]*!", RegexOptions.None, 1000)]
    private static partial Regex DynamicCell();

    /// <summary>Where a ZIP archive in this file would end; null when a ZIP reader would find none.</summary>
    private static long? ZipEndsAt(Stream file)
    {
        ReadOnlySpan<byte> tail = Read(file, Math.Max(0, file.Length - ZipEnd), ZipEnd);
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            if (tail.Length - at < 22)
                continue;
            // Its directory must lie right before it: four chance bytes in compressed data do not make an archive.
            var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 12)..]);
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]);
            var position = file.Length - tail.Length + at;
            if (size <= position && comment <= tail.Length - at - 22 && StartsDirectory(file, position - size))
                return position + 22 + comment;
        }

        return null;
    }

    private static bool StartsDirectory(Stream file, long at) =>
        Read(file, at, 4).AsSpan() is var sign && (sign.SequenceEqual("PK\u0001\u0002"u8) || sign.SequenceEqual("PK\u0005\u0006"u8));

    private static bool HasMarkup(byte[] head)
    {
        var lower = Array.ConvertAll(head, b => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b);
        return MarkupSigns.Any(sign => lower.AsSpan().IndexOf(sign) >= 0);
    }

    private static byte[] Read(Stream file, long at, int most)
    {
        file.Position = at;
        var buffer = new byte[Math.Min(most, Math.Max(0, file.Length - at))];
        file.ReadExactly(buffer);
        return buffer;
    }
}
