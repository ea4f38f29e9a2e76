using System.IO.Compression;
using System.Text;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>Small files that are what they say, to be spoilt by tests.</summary>
public static class SampleFiles
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n");

    /// <summary>One white pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==");

    /// <summary>The skeleton of a picture: an application segment, a scan, the end.</summary>
    public static byte[] Jpeg { get; } =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 1, 2, 3, 4, 0xFF, 0xD9];

    public static byte[] Docx(params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Types("/word/document.xml", Word)), ("word/document.xml", Document()), .. more]);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Types("/xl/workbook.xml", Excel)), ("xl/workbook.xml", "<workbook/>"u8.ToArray()), .. more]);

    /// <summary>What is inside a document with macros, under whatever name it then gets.</summary>
    public static byte[] Docm { get; } =
        Zip([("[Content_Types].xml", Types("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
            ("word/document.xml", Document())]);

    public static byte[] Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => Pdf,
        EvidenceKind.Docx => Docx(),
        EvidenceKind.Xlsx => Xlsx(),
        EvidenceKind.Jpeg => Jpeg,
        EvidenceKind.Png => Png,
        EvidenceKind.Csv => "NIP,Nama\r\n"u8.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static byte[] Zip((string Name, byte[] Content)[] parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The same file with this among its types.</summary>
    public static byte[] With(string type, byte[] office)
    {
        using var from = new ZipArchive(new MemoryStream(office));
        return Zip([.. from.Entries.Select(e =>
        {
            using var content = new StreamReader(e.Open());
            var text = content.ReadToEnd();
            return (e.FullName,
                Encoding.UTF8.GetBytes(e.FullName == "[Content_Types].xml" ? text.Replace("</Types>", $"{type}</Types>", StringComparison.Ordinal) : text));
        })]);
    }

    /// <summary>A PDF of exactly this many bytes, made while it is read.</summary>
    public static Stream LargePdf(long size) => new Padded(size);

    /// <summary>The main part of a document with this in its body.</summary>
    public static byte[] Document(string body = "") => Encoding.UTF8.GetBytes(
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");

    private static byte[] Types(string part, string type) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"{part}\" ContentType=\"{type}\"/></Types>");

    private sealed class Padded(long size) : Stream
    {
        private static readonly byte[] Head = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"u8.ToArray(), End = "\n%%EOF\n"u8.ToArray();

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => size;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, size - Position);
            for (var i = 0; i < read; i++)
            {
                var at = Position + i;
                buffer[offset + i] = at < Head.Length ? Head[at] : at >= size - End.Length ? End[at - (size - End.Length)] : (byte)' ';
            }

            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
