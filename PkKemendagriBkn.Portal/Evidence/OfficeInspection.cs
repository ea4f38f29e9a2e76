using System.IO.Compression;
using System.Xml;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>Opens a Word or Excel file as the archive that it is, and reads every part of it against hard limits.</summary>
public static class OfficeInspection
{
    public const int MostParts = 3000;

    /// <summary>Bytes that all parts may have together when unpacked.</summary>
    public const long MostUnpacked = 256L * 1024 * 1024;

    /// <summary>Times that a file may grow when unpacked, once it is larger than <see cref="RatioCountsFrom"/>. Dense sheets reach about fifty.</summary>
    public const int MostRatio = 150;

    private const long RatioCountsFrom = 8L * 1024 * 1024;

    /// <exception cref="EvidenceRefused">With the reason.</exception>
    public static void Inspect(EvidenceKind kind, Stream file)
    {
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckNames(archive);
            if (MainPart(archive) is not { } main || main.Kind != kind || archive.GetEntry(main.Name) is null)
                throw new EvidenceRefused(EvidenceRefusal.ContentDiffersFromName);
            ReadParts(archive, file.Length);
            OfficeContent.Inspect(kind, archive);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        }
    }

    private static void CheckNames(ZipArchive archive)
    {
        if (archive.Entries.Count > MostParts)
            throw new EvidenceRefused(EvidenceRefusal.UnsafeArchive);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in archive.Entries.Select(e => e.FullName))
        {
            if (name.Length is 0 or > 250 || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
                || name.Any(char.IsControl) || name.Split('/').Any(part => part is "." or "..") || !seen.Add(name))
                throw new EvidenceRefused(EvidenceRefusal.UnsafeArchive);
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase))
                throw new EvidenceRefused(EvidenceRefusal.Macros);
        }
    }

    /// <summary>Unpacks every part to nowhere: the sizes that an archive states about itself are not believed.</summary>
    private static void ReadParts(ZipArchive archive, long packed)
    {
        long total = 0;
        var head = new byte[8];
        foreach (var part in archive.Entries)
        {
            using var content = new Counted(part.Open(), read =>
            {
                total += read;
                if (total > MostUnpacked || total > RatioCountsFrom && total > packed * MostRatio)
                    throw new EvidenceRefused(EvidenceRefusal.UnsafeArchive);
            });
            var got = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (IsContainer(head.AsSpan(0, got)))
                throw new EvidenceRefused(EvidenceRefusal.NestedArchive);
            if (TestVirus.IsIn(content, head.AsSpan(0, got)))
                throw new EvidenceRefused(EvidenceRefusal.Infected);
            RequireSmallPicture(part, head.AsSpan(0, got));
        }
    }

    /// <summary>Once the part is known to stay within bounds.</summary>
    private static void RequireSmallPicture(ZipArchiveEntry part, ReadOnlySpan<byte> sign)
    {
        if (!Pictures.IsPicture(sign))
            return;
        Pictures.RequireSmall(most =>
        {
            using var content = part.Open();
            var head = new byte[Math.Min(part.Length, most)];
            return head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        });
    }

    /// <summary>Archives and programs within: ZIP, RAR, 7z, OLE compound file, Windows and Linux programs.</summary>
    private static bool IsContainer(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("Rar!"u8) || head.StartsWith([(byte)0x37, (byte)0x7A, (byte)0xBC, (byte)0xAF])
        || head.StartsWith([(byte)0xD0, (byte)0xCF, (byte)0x11, (byte)0xE0]) || head.StartsWith("MZ"u8) || head.StartsWith("\u007FELF"u8);

    /// <summary>
    /// The part that makes it a document or a workbook, found by its declared type whatever its name; null when there is none. Writers
    /// declare it by its name, or as what all parts of its extension are: then the package's own relationship names it.
    /// </summary>
    /// <exception cref="EvidenceRefused">It declares macros.</exception>
    internal static (EvidenceKind Kind, string Name)? MainPart(ZipArchive archive)
    {
        (EvidenceKind, string)? main = null;
        string? extension = null;
        var byDefault = EvidenceKind.Pdf;
        foreach (var (name, attributes) in Elements(archive, "[Content_Types].xml"))
        {
            var type = attributes.GetValueOrDefault("ContentType", "");
            // SheetJS declares extensions that no part has, binary workbooks with macros among them.
            if (name == "Default" && attributes.GetValueOrDefault("Extension") is { } unused && !archive.Entries.Any(e => IsNamed(e, unused)))
                continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                throw new EvidenceRefused(EvidenceRefusal.Macros);
            if (KindOf(type) is not { } kind)
                continue;
            if (name == "Override")
                main = (kind, attributes.GetValueOrDefault("PartName", "").TrimStart('/'));
            else
                (extension, byDefault) = ("." + attributes.GetValueOrDefault("Extension", ""), kind);
        }

        if (main is not null || extension is null)
            return main;
        var target = Elements(archive, "_rels/.rels")
            .Where(e => e.Attributes.GetValueOrDefault("Type", "").EndsWith("/officeDocument", StringComparison.Ordinal))
            .Select(e => e.Attributes.GetValueOrDefault("Target", "").TrimStart('/')).FirstOrDefault();
        return target?.EndsWith(extension, StringComparison.OrdinalIgnoreCase) == true ? (byDefault, target) : null;
    }

    private static bool IsNamed(ZipArchiveEntry part, string extension) =>
        part.FullName.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase);

    private static EvidenceKind? KindOf(string type) => type switch
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" => EvidenceKind.Docx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" => EvidenceKind.Xlsx,
        _ => null,
    };

    internal static List<(string Name, Dictionary<string, string> Attributes)> Elements(ZipArchive archive, string part) =>
        archive.GetEntry(part) is { } entry ? Elements(entry) : [];

    internal static XmlReader Reader(Stream content, long mostCharacters) => XmlReader.Create(content,
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = mostCharacters });

    internal static List<(string Name, Dictionary<string, string> Attributes)> Elements(ZipArchiveEntry entry)
    {
        var elements = new List<(string, Dictionary<string, string>)>();
        using var content = entry.Open();
        using var xml = Reader(content, 4_000_000);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            var (name, attributes) = (xml.LocalName, new Dictionary<string, string>(StringComparer.Ordinal));
            while (xml.MoveToNextAttribute())
                attributes[xml.LocalName] = xml.Value;
            elements.Add((name, attributes));
        }

        return elements;
    }

    /// <summary>Tells how much was read, as it is read.</summary>
    private sealed class Counted(Stream inner, Action<int> told) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            told(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
