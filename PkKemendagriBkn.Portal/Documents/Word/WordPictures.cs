using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace PkKemendagriBkn.Portal.Documents.Word;

internal static class WordPictures
{
    private const int EmuPerPoint = 12_700;

    /// <summary>A picture in the line, as large as both limits (points) allow.</summary>
    public static Run Run(MainDocumentPart main, ReadOnlyMemory<byte> bytes, string alternativeText, float maxWidth, float maxHeight)
    {
        using var codec = SKCodec.Create(new MemoryStream(bytes.ToArray()))
            ?? throw new InvalidDataException($"The picture '{alternativeText}' is neither PNG nor JPEG.");
        var scale = Math.Min(maxWidth / codec.Info.Width, maxHeight / codec.Info.Height);
        var (width, height) = ((long)(codec.Info.Width * scale * EmuPerPoint), (long)(codec.Info.Height * scale * EmuPerPoint));

        var number = (uint)main.ImageParts.Count() + 1;
        var id = $"rIdPicture{number}";
        var part = main.AddImagePart(
            codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? ImagePartType.Jpeg : ImagePartType.Png, id);
        using (var content = new MemoryStream(bytes.ToArray()))
            part.FeedData(content);

        var name = WordBlocks.Clean(alternativeText);
        return new Run(new Drawing(new WP.Inline(
            new WP.Extent { Cx = width, Cy = height },
            new WP.DocProperties { Id = number, Name = $"Gambar {number}", Description = name },
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(
                    new P.NonVisualDrawingProperties { Id = number, Name = $"Gambar {number}" }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }
}
