using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// Draws a document: lays all pages out first, measured with SkiaSharp, then draws them, so that every foot knows the total. The file itself is
/// written by us (<see cref="PdfArchive"/>), since SkiaSharp's cannot be tagged.
/// </summary>
public sealed class SkiaPdfRenderer : IPdfRenderer
{
    public byte[] Render(Document document)
    {
        var look = new DocumentStyle(document.Page);
        var typesetter = new Typesetter(look);
        var frame = new PageFrame(document, typesetter);
        var tags = new Tag("Document");
        var pages = Pagination.Lay(new BlockLayout(typesetter, frame.BodyHeight, tags).Of(document), frame.BodyHeight);

        var file = new PdfObjects();
        using var drawing = new PageDrawing(file, look.Typeface);
        for (var page = 0; page < pages.Count; page++)
        {
            drawing.BeginPage(look.PageWidth, look.PageHeight);
            frame.Draw(drawing, page + 1, pages.Count);
            foreach (var (band, top) in pages[page])
                band.Draw(drawing, frame.BodyTop + top);
            drawing.EndPage();
        }

        return PdfArchive.Bind(file, document, drawing.Pages, drawing.Finish(), tags);
    }
}
