using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// Draws a document: lays all pages out first, measured with SkiaSharp, then draws them, so that every foot knows the total. The file itself is
/// written by us (<see cref="PdfArchive"/>), since SkiaSharp's cannot be tagged.
/// </summary>
public sealed class SkiaPdfRenderer : IPdfRenderer
{
    private sealed record Laid(DocumentStyle Look, PageFrame Frame, IReadOnlyList<(PageBand Band, float Top)> Bands);

    public byte[] Render(Document document)
    {
        var tags = new Tag("Document");
        var pages = PageSection.Of(document).SelectMany((section, i) => Lay(document, section, i == 0, tags)).ToList();

        var file = new PdfObjects();
        using var drawing = new PageDrawing(file, document.Page.Typeface);
        for (var page = 0; page < pages.Count; page++)
        {
            var (look, frame, bands) = pages[page];
            drawing.BeginPage(look.PageWidth, look.PageHeight);
            frame.Draw(drawing, page + 1, pages.Count);
            foreach (var (band, top) in bands)
                band.Draw(drawing, frame.BodyTop + top);
            drawing.EndPage();
        }

        return PdfArchive.Bind(file, document, drawing.Pages, drawing.Finish(), tags);
    }

    private static IEnumerable<Laid> Lay(Document document, PageSection section, bool isFirst, Tag tags)
    {
        var typesetter = new Typesetter(section.Look);
        var frame = new PageFrame(document, typesetter);
        var bands = new BlockLayout(typesetter, frame.BodyHeight, tags).Of(document, section.Blocks, isFirst ? document.Letterhead : null);
        return Pagination.Lay(bands, frame.BodyHeight).Select(page => new Laid(section.Look, frame, page));
    }
}
