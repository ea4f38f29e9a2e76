using System.Text;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

/// <summary>A document, a workbook, a list or a picture that acts, reaches out or is too large to show is refused; what merely links is taken.</summary>
public class ActiveOfficeTests
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    [Fact]
    public void Each_kind_of_act_is_refused_with_its_reason_and_what_to_do()
    {
        (string What, EvidenceKind Kind, byte[] File, string Words)[] table =
        [
            ("a template from outside", EvidenceKind.Docx, Related("settings", "attachedTemplate", "https://a.go.id/x.dotm", true), "templat dari luar"),
            ("a template from outside in the strict form", EvidenceKind.Docx, SampleFiles.Docx(("word/_rels/settings.xml.rels",
                Rels("http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate", "\\\\a\\x.dotm", true))), "templat dari luar"),
            ("a template that calls itself a link", EvidenceKind.Docx, Related("settings", "hyperlink", "https://a.go.id/x.dotm", true), "dari luar berkas"),
            ("a picture from outside", EvidenceKind.Docx, Related("document", "image", "https://a.go.id/x.png", true), "dari luar berkas"),
            ("an object from outside", EvidenceKind.Docx, Related("document", "oleObject", "mhtml:https://a.go.id!x", true), "dari luar berkas"),
            ("a frame from outside", EvidenceKind.Docx, Related("webSettings", "frame", "https://a.go.id", true), "dari luar berkas"),
            ("a link that is a script", EvidenceKind.Docx, Related("document", "hyperlink", "javascript:x", true), "dari luar berkas"),
            ("a link that starts a tool", EvidenceKind.Docx, Related("document", "hyperlink", "ms-msdt:/id x", true), "dari luar berkas"),
            ("an embedded object", EvidenceKind.Docx, Related("document", "oleObject", "embeddings/a.bin", false), "disisipkan"),
            ("an embedded file", EvidenceKind.Docx, Related("document", "package", "embeddings/a.dat", false), "disisipkan"),
            ("a control", EvidenceKind.Docx, Related("document", "control", "parts/a.xml", false), "disisipkan"),
            ("another document within", EvidenceKind.Docx, Related("document", "aFChunk", "a.htm", false), "disisipkan"),
            ("macros under another name", EvidenceKind.Docx, Related("document", "vbaProject", "pictures.dat", false), "makro"),
            ("an old macro sheet under another name", EvidenceKind.Xlsx, Related("workbook", "xlMacrosheet", "sheet2.xml", false), "makro"),
            ("an add-in", EvidenceKind.Docx, Related("document", "webextensiontaskpanes", "a.xml", false), "add-in"),
            ("another workbook", EvidenceKind.Xlsx, Related("workbook", "externalLink", "externalLinks/externalLink1.xml", false), "dari luar berkas"),
            ("data from a server", EvidenceKind.Xlsx, Related("workbook", "connections", "connections.xml", false), "dari luar berkas"),
            ("DDE in a workbook", EvidenceKind.Xlsx, SampleFiles.Xlsx(
                ("xl/_rels/workbook.xml.rels", Rels(Types + "externalLink", "externalLinks/externalLink1.xml", false)),
                ("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c x\"/></externalLink>"u8.ToArray())), "(DDE)"),
            ("DDE in a field", EvidenceKind.Docx, Fields("<w:fldSimple w:instr=\" DDEAUTO c:\\\\x \"/>"), "(DDE)"),
            ("DDE in pieces", EvidenceKind.Docx,
                Fields($"{Begin}<w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>D&#69; c:\\x</w:instrText></w:r>"), "(DDE)"),
            ("DDE letter by letter", EvidenceKind.Docx, Fields($"{Begin}<w:instrText>QUOTE 68 68 69</w:instrText>"), "(DDE)"),
            ("text from another file", EvidenceKind.Docx, Fields($"{Begin}<w:instrText> INCLUDETEXT \"https://a.go.id\"</w:instrText>"), "dari luar berkas"),
            ("DDE in a list", EvidenceKind.Csv, "NIP,Nama\r\n1,=cmd|' /C calc'!A0\r\n"u8.ToArray(), "(DDE)"),
            ("DDE in a list, behind a sum", EvidenceKind.Csv, "NIP;Nama\r\n1;\"@SUM(1+1)*cmd|'/C calc'!A0\"\r\n"u8.ToArray(), "(DDE)"),
            ("a script in a drawing", EvidenceKind.Xlsx, Drawing(EvidenceKind.Xlsx, "<script>x</script>"), "skrip"),
            ("a giant picture", EvidenceKind.Png, Png(20_000, 20_000), "juta titik"),
            ("a giant photograph", EvidenceKind.Jpeg, Jpeg(30_000, 30_000), "juta titik"),
            ("a giant picture within", EvidenceKind.Docx, SampleFiles.Docx(("word/media/a.png", Png(20_000, 20_000))), "juta titik"),
            ("a giant photograph within", EvidenceKind.Xlsx, SampleFiles.Xlsx(("xl/media/a.bin", Jpeg(30_000, 30_000))), "juta titik"),
            ("a giant scan within", EvidenceKind.Docx, SampleFiles.Docx(("word/media/a.tif", Tiff(40_000, 40_000))), "juta titik"),
        ];
        Assert.Multiple([.. table.Select(row => (Action)(() =>
        {
            var sentence = Sentence(row.Kind, row.File);
            Assert.True(sentence?.Contains(row.Words, StringComparison.Ordinal) == true, $"{row.What}: {sentence ?? "taken"}");
        }))]);
    }

    [Fact]
    public void What_merely_links_or_shows_is_taken()
    {
        (string What, EvidenceKind Kind, byte[] File)[] table =
        [
            ("links to pages, letters and places", EvidenceKind.Docx, Related("document", "hyperlink", "https://a.go.id/?x=javascript:", true)),
            ("a link to a mailbox", EvidenceKind.Docx, Related("document", "hyperlink", "mailto:a@a.go.id", true)),
            ("a link to a file beside it", EvidenceKind.Xlsx, Related("worksheets/sheet1", "hyperlink", "Lampiran%20I.docx", true)),
            ("page numbers and a name like a field", EvidenceKind.Docx,
                Fields($"{Begin}<w:instrText> PAGE </w:instrText>{Begin}<w:instrText>HYPERLINK \"https://a.go.id/DDE\"</w:instrText><w:t>DDE</w:t>")),
            ("a list with bars and signs", EvidenceKind.Csv, "NIP|Nama|Selisih\r\n1|Budi|-5|Baik!\r\n"u8.ToArray()),
            ("a drawing", EvidenceKind.Docx, Drawing(EvidenceKind.Docx, "<path d=\"M0 0\"/>")),
            ("pictures of their usual size", EvidenceKind.Docx,
                SampleFiles.Docx(("word/media/a.png", Png(4000, 3000)), ("word/media/b.tif", Tiff(4960, 7016)))),
            ("a photograph", EvidenceKind.Jpeg, Jpeg(12_000, 9_000)),
        ];
        foreach (var (what, kind, file) in table)
            Assert.True(Sentence(kind, file) is null, $"{what}: {Sentence(kind, file)}");
    }

    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";

    private static byte[] Fields(string body) => SampleFiles.Docx(("word/header1.xml", SampleFiles.Document($"<w:p>{body}</w:p>")));

    private static byte[] Related(string part, string type, string target, bool isExternal)
    {
        var folder = part is "workbook" or "worksheets/sheet1" ? "xl" : "word";
        var name = part.Contains('/', StringComparison.Ordinal) ? part.Insert(part.LastIndexOf('/') + 1, "_rels/") : "_rels/" + part;
        var rels = ($"{folder}/{name}.xml.rels", Rels(Types + type, target, isExternal));
        return folder == "xl" ? SampleFiles.Xlsx(rels) : SampleFiles.Docx(rels);
    }

    private static byte[] Rels(string type, string target, bool isExternal) => Encoding.UTF8.GetBytes(
        $"<Relationships><Relationship Id=\"a\" Type=\"{type}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/></Relationships>");

    private static byte[] Drawing(EvidenceKind kind, string content)
    {
        var drawing = ("media/a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{content}</svg>"));
        const string Known = "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>";
        return kind == EvidenceKind.Docx ? SampleFiles.With(Known, SampleFiles.Docx(drawing)) : SampleFiles.With(Known, SampleFiles.Xlsx(drawing));
    }

    private static byte[] Png(int width, int height)
    {
        var png = SampleFiles.Png.ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    private static byte[] Jpeg(int width, int height) =>
        [.. SampleFiles.Jpeg[..20], 0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 0x11, 0, 0,
            .. SampleFiles.Jpeg[20..]];

    private static byte[] Tiff(int width, int height) =>
        [.. "II"u8, 42, 0, 12, 0, 0, 0, 9, 9, 9, 9, 2, 0, 0, 1, 4, 0, 1, 0, 0, 0, .. BitConverter.GetBytes(width), 1, 1, 4, 0, 1, 0, 0, 0,
            .. BitConverter.GetBytes(height)];

    private static string? Sentence(EvidenceKind kind, byte[] file)
    {
        try
        {
            EvidenceInspection.Inspect(kind, new MemoryStream(file));
            return null;
        }
        catch (EvidenceRefused refused)
        {
            return refused.Sentence ?? EvidenceSentences.Of(refused.Reason, new EvidenceOptions());
        }
    }
}
