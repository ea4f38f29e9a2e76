using SkiaSharp;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>Draws on the page that is being made. Positions are points from the page's top left corner.</summary>
internal sealed class PageDrawing(SKTypeface[] faces) : IDisposable
{
    private readonly Dictionary<(FontStyle, float), SKFont> fonts = [];
    private readonly SKPaint paint = new() { IsAntialias = true };

    public SKCanvas Canvas { get; set; } = null!;

    /// <summary>Draws a line of text whose box starts at <paramref name="top"/>.</summary>
    public void Text(Line line, float x, float top, float size, string colour = Style.Ink)
    {
        paint.Color = Colour(colour);
        foreach (var piece in line.Pieces)
            Canvas.DrawText(piece.Text, x + piece.X, top + Baseline(size), SKTextAlign.Left, FontFor(piece.Style, size), paint);
    }

    public void Fill(float x, float y, float width, float height, string colour)
    {
        paint.Color = Colour(colour);
        Canvas.DrawRect(x, y, width, height, paint);
    }

    /// <summary>Rules are thin filled boxes: every viewer draws them alike.</summary>
    public void Rule(float x, float y, float width, float thickness = 0.5f, string colour = Style.Rule) =>
        Fill(x, y - thickness / 2, width, thickness, colour);

    public void VerticalRule(float x, float y, float height, float thickness = 0.5f, string colour = Style.Rule) =>
        Fill(x - thickness / 2, y, thickness, height, colour);

    public void Picture(SKImage image, float x, float y, float width, float height) =>
        Canvas.DrawImage(image, new SKRect(x, y, x + width, y + height), new SKSamplingOptions(SKCubicResampler.Mitchell));

    public void Dispose()
    {
        foreach (var font in fonts.Values)
            font.Dispose();
        paint.Dispose();
    }

    private static float Baseline(float size) => size * (Style.LineFactor - 1) / 2 + size * 0.84f;

    private SKFont FontFor(FontStyle style, float size)
    {
        if (!fonts.TryGetValue((style, size), out var font))
            fonts[(style, size)] = font = Typesetter.FontOf(faces[(int)style], size);
        return font;
    }

    private static SKColor Colour(string rgb) => SKColor.Parse(rgb);
}
