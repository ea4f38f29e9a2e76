using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Signatures.Pdf;

namespace PkKemendagriBkn.Portal.Documents.Pdf;

/// <summary>
/// Binds drawn pages to one file for the archive: PDF/A-2b (ISO 19005-2), tagged, with a list of contents. Title, author and times stand in it
/// twice, for old and for new readers, and say the same.
/// </summary>
internal static class PdfArchive
{
    private const string Program = "Portal PKS Kemendagri-BKN";

    public static byte[] Bind(PdfObjects file, Document document, IReadOnlyList<int> pages, int tree, Tag tags)
    {
        var outline = new PdfOutline(file, pages).Write(tags);
        var structure = new PdfTags(file, pages).Write(tags);
        var colours = file.AddStream("/N 3", ColourProfile.Rgb);
        var about = file.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(About(document)), packs: false);
        var catalogue = file.Add($"<</Type /Catalog /Pages {tree} 0 R /Lang (id-ID) /MarkInfo <</Marked true>> /StructTreeRoot {structure} 0 R"
            + (outline is null ? "" : $" /Outlines {outline} 0 R") + $" /Metadata {about} 0 R /ViewerPreferences <</DisplayDocTitle true>>"
            + " /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1)"
            + $" /DestOutputProfile {colours} 0 R>>]>>");
        var at = $"(D:{document.CreatedAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}+00'00')";
        var information = file.Add($"<</Title {PdfString.Of(document.Title)} /Author {PdfString.Of(document.Author)} /Subject {PdfString.Of(document.Subject)}"
            + $" /Creator ({Program}) /Producer ({Program}) /CreationDate {at} /ModDate {at}>>");
        return file.Finish(catalogue, information);
    }

    private static string About(Document document)
    {
        var at = document.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Plain(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Plain(document.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Plain(document.Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Program}</pdf:Producer>
            <xmp:CreatorTool>{Program}</xmp:CreatorTool>
            <xmp:CreateDate>{at}</xmp:CreateDate>
            <xmp:ModifyDate>{at}</xmp:ModifyDate>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }

    private static string Plain(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))));
}
