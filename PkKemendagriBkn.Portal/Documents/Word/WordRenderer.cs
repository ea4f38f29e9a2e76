using System.Globalization;
using System.IO.Compression;
using System.IO.Packaging;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Document = PkKemendagriBkn.Core.Writing.Document;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Word;

/// <summary>
/// Writes a document as .docx for further work: real styles, real numbering, heading rows that repeat, page number fields.
/// The same document gives the same bytes.
/// </summary>
public sealed class WordRenderer
{
    // Relationship ids and file times are fixed, since the library would draw them at random and from the clock.
    private static readonly DateTimeOffset FileTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The whole .docx file.</summary>
    public byte[] Render(Document document)
    {
        var look = new Style(document.Page);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.CompressionOption = CompressionOption.NotCompressed; // once is enough: WithFixedTimes does it
            var main = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            var core = package.AddNewPart<CoreFilePropertiesPart>(
                "application/vnd.openxmlformats-package.core-properties+xml", "rId2");
            using (var properties = core.GetStream(FileMode.Create))
                WriteProperties(properties, document);

            var headings = new WordHeadings(document);
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new WordStyles(look).Create(headings.AreNumbered);
            WordFonts.AddTo(main.AddNewPart<FontTablePart>("rId2"), look.Typeface);
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = WordStyles.Settings();
            var blocks = new WordBlocks(main, headings);
            var body = new Body();
            var sections = PageSection.Of(document);
            for (var i = 0; i < sections.Count; i++)
                Append(body, main, document, sections[i], blocks.Of(sections[i], i == 0 ? document.Letterhead : null), isLast: i == sections.Count - 1);
            main.AddNewPart<NumberingDefinitionsPart>("rId4").Numbering = blocks.Numbering;
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
        }
        return WithFixedTimes(stream);
    }

    /// <summary>A section with its page. Another one has its page told by its last paragraph, the last one by the end of the body.</summary>
    private static void Append(
        Body body, MainDocumentPart main, Document document, PageSection section, IEnumerable<OpenXmlElement> elements, bool isLast)
    {
        body.Append(elements);
        // A table may not be the last of a body, nor tell of its page.
        if (body.LastChild is not Paragraph)
            body.Append(WordBlocks.Paragraph("", WordStyles.Between));
        var page = PageOf(main, document, section.Look);
        if (isLast)
            body.Append(page);
        else
            ((Paragraph)body.LastChild!).ParagraphProperties!.SectionProperties = page;
    }

    private static SectionProperties PageOf(MainDocumentPart main, Document document, Style look)
    {
        var (head, foot) = look.IsTurned ? ("rId7", "rId8") : ("rId5", "rId6");
        if (main.Parts.All(part => part.RelationshipId != head))
        {
            var frame = new WordFrame(look);
            main.AddNewPart<HeaderPart>(head).Header = frame.Header(document);
            main.AddNewPart<FooterPart>(foot).Footer = frame.Footer(document.Footer);
        }

        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = head },
            new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
            new PageSize
            {
                Width = (uint)Twips(look.PageWidth), Height = (uint)Twips(look.PageHeight),
                Orient = look.IsTurned ? PageOrientationValues.Landscape : null,
            },
            new PageMargin
            {
                Left = (uint)Twips(look.MarginLeft), Right = (uint)Twips(look.MarginRight),
                Top = Twips(look.MarginTop), Bottom = Twips(look.MarginBottom),
                Header = (uint)Twips(Style.EdgeOfHead), Footer = (uint)Twips(Style.EdgeOfFoot), Gutter = 0,
            });
    }

    /// <summary>Points in twentieths, the unit of a Word file.</summary>
    internal static int Twips(float points) => (int)Math.Round(points * 20);

    private static void WriteProperties(Stream stream, Document document)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/",
            xsi = "http://www.w3.org/2001/XMLSchema-instance";
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dc, WordBlocks.Clean(document.Title));
        xml.WriteElementString("dc", "subject", dc, WordBlocks.Clean(document.Subject));
        xml.WriteElementString("dc", "creator", dc, WordBlocks.Clean(document.Author));
        xml.WriteElementString("dc", "language", dc, "id-ID");
        var at = document.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        foreach (var name in new[] { "created", "modified" })
        {
            xml.WriteStartElement("dcterms", name, terms);
            xml.WriteAttributeString("xsi", "type", xsi, "dcterms:W3CDTF");
            xml.WriteString(at);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static byte[] WithFixedTimes(MemoryStream written)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(written.ToArray()), ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var isFont = entry.FullName.EndsWith(".odttf", StringComparison.Ordinal); // most of the time, for a few KiB less
                var copy = target.CreateEntry(entry.FullName, isFont ? CompressionLevel.Fastest : CompressionLevel.Optimal);
                copy.LastWriteTime = FileTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        return result.ToArray();
    }
}
