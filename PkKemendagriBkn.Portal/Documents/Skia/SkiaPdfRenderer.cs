using PkKemendagriBkn.Core.Writing;
using SkiaSharp;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// Draws a document with SkiaSharp: lays all pages out first, then draws them, so that every foot knows the total.
/// </summary>
public sealed class SkiaPdfRenderer : IPdfRenderer
{
    public byte[] Render(Document document)
    {
        var look = new DocumentStyle(document.Page);
        var typesetter = new Typesetter(look);
        var frame = new PageFrame(document, typesetter);
        var pages = Pagination.Lay(new BlockLayout(typesetter, frame.BodyHeight).Of(document), frame.BodyHeight);
        var faces = typesetter.UsedFaces();

        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document)))
        using (var drawing = new PageDrawing(faces))
        {
            for (var page = 0; page < pages.Count; page++)
            {
                using var canvas = pdf.BeginPage(look.PageWidth, look.PageHeight);
                drawing.Canvas = canvas;
                frame.Draw(drawing, page + 1, pages.Count);
                foreach (var (band, top) in pages[page])
                    band.Draw(drawing, frame.BodyTop + top);
                pdf.EndPage();
            }
            pdf.Close();
        }
        foreach (var face in faces)
            face.Dispose();
        return PdfLanguage.Indonesian(stream.ToArray());
    }

    private static SKDocumentPdfMetadata Metadata(Document document) => new()
    {
        Title = document.Title,
        Subject = document.Subject,
        Author = document.Author,
        Creator = "Portal PKS Kemendagri-BKN",
        Producer = "Portal PKS Kemendagri-BKN",
        Creation = document.CreatedAt.UtcDateTime,
        Modified = document.CreatedAt.UtcDateTime,
        RasterDpi = 300,
        EncodingQuality = 101,
    };
}
