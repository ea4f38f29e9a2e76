using PkKemendagriBkn.Core.Writing;
using SkiaSharp;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents;

/// <summary>A chart as a picture, for files that cannot draw one; its numbers are its alternative text.</summary>
internal static class ChartPicture
{
    /// <summary>Pixels for a point: 216 to an inch, so that a print is sharp.</summary>
    private const float Scale = 3;
    private const float Line = Style.Small * Style.LineFactor, Plot = 76, BarHeight = 12, Gap = 4, Swatch = 8;

    /// <summary>How the series of a stack are told apart: dark, light with a frame, and striped.</summary>
    private static readonly string[] Fills = [Style.BarFill, Style.LateFill, Style.CriticalFill];

    /// <param name="chart">A <see cref="BarChart"/> or a <see cref="ColumnChart"/>.</param>
    /// <param name="look">Of the document.</param>
    public static Picture Of(Block chart, Style look) => new(
        chart is ColumnChart columns ? Draw(look, Line * 4 + Plot + Gap, pen => Draw(pen, columns))
            : chart is BarChart bars ? Draw(look, Line * 2 + bars.Bars.Count * (BarHeight + Gap), pen => Draw(pen, bars))
            : throw new NotSupportedException($"No picture of {chart.GetType().Name}."),
        $"Grafik. {DocumentLines.Spoken(chart)}");

    private static byte[] Draw(Style look, float height, Action<Pen> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)(look.TextWidth * Scale), (int)(height * Scale)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        using var pen = new Pen(surface.Canvas, look);
        draw(pen);
        using var image = surface.Snapshot();
        return image.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    private static void Draw(Pen pen, BarChart chart)
    {
        pen.Write($"{chart.Title} ({chart.Unit})", 0, 0, pen.Width, isBold: true);
        float labels = pen.Width * 0.32f, room = pen.Width * 0.54f;
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var (bar, top) = (chart.Bars[i], Line * 1.6f + i * (BarHeight + Gap));
            pen.Write(bar.Label, 0, top, labels - 6, SKTextAlign.Right);
            var length = room * (float)chart.Share(bar);
            pen.Fill(labels, top, length, BarHeight, Style.BarFill);
            pen.Fill(labels - 0.5f, top - 2, 0.5f, BarHeight + Gap, Style.Rule);
            pen.Write(IndonesianNumbers.Plain(bar.Value), labels + length + Gap, top, pen.Width - labels - length - Gap);
        }
    }

    private static void Draw(Pen pen, ColumnChart chart)
    {
        pen.Write(chart.Title, 0, 0, pen.Width, isBold: true);
        var share = pen.Width / chart.Series.Count;
        for (var i = 0; i < chart.Series.Count; i++)
        {
            Box(pen, i, i * share, Line * 1.4f + 1, Swatch, Swatch);
            pen.Write(chart.Series[i], i * share + Swatch + Gap, Line * 1.4f, share - Swatch - 12);
        }

        var (foot, step) = (Line * 3 + Plot, pen.Width / Math.Max(1, chart.Columns.Count));
        var column = Math.Min(step * 0.7f, 26);
        var every = Math.Max(1, (int)MathF.Ceiling((chart.Columns.Select(c => pen.Measure(c.Label)).DefaultIfEmpty().Max() + Gap) / step));
        for (var i = 0; i < chart.Columns.Count; i++)
        {
            var (stack, left, top) = (chart.Columns[i], i * step + (step - column) / 2, foot);
            for (var s = 0; s < chart.Series.Count; s++)
            {
                var height = Plot * stack.Values[s] / chart.Most;
                Box(pen, s, left, top -= height, column, height);
            }

            if (stack.Sum > 0)
                pen.Write(IndonesianNumbers.Whole(stack.Sum), left - 20, top - Line, column + 40, SKTextAlign.Center);
            if (i % every == 0)
                pen.Write(stack.Label, i * step, foot + Gap / 2, step * every);
        }

        pen.Fill(0, foot, pen.Width, 0.8f, Style.Rule);
    }

    private static void Box(Pen pen, int series, float x, float y, float width, float height)
    {
        if (height <= 0)
            return;
        pen.Fill(x, y, width, height, Style.BarFill);
        if (series > 0 && height > 1.6f)
            pen.Fill(x + 0.8f, y + 0.8f, width - 1.6f, height - 1.6f, Fills[series]);
        for (var at = y + 3; series == 2 && at < y + height - 0.5f; at += 3)
            pen.Fill(x, at, width, 0.9f, "FFFFFF");
    }

    /// <summary>Writes and fills on the picture, in points.</summary>
    private sealed class Pen(SKCanvas canvas, Style look) : IDisposable
    {
        private readonly SKPaint paint = new() { IsAntialias = true };
        private readonly SKFont regular = Of(look, FontStyle.Regular), bold = Of(look, FontStyle.Bold);

        public float Width => look.TextWidth;

        public float Measure(string text) => regular.MeasureText(text);

        public void Fill(float x, float y, float width, float height, string colour)
        {
            paint.Color = SKColor.Parse(colour);
            canvas.DrawRect(x, y, width, height, paint);
        }

        /// <summary>One line, cut where there is no more room.</summary>
        public void Write(string text, float x, float top, float room, SKTextAlign align = SKTextAlign.Left, bool isBold = false)
        {
            var font = isBold ? bold : regular;
            var shown = font.MeasureText(text) <= room ? text : text[..(int)font.BreakText(text, room - font.MeasureText("…"))] + "…";
            paint.Color = SKColor.Parse(Style.Ink);
            var at = align switch { SKTextAlign.Right => x + room, SKTextAlign.Center => x + room / 2, _ => x };
            canvas.DrawText(shown, at, top + Style.Small * 1.05f, align, font, paint);
        }

        public void Dispose()
        {
            paint.Dispose();
            regular.Dispose();
            bold.Dispose();
        }

        private static SKFont Of(Style look, FontStyle style) =>
            new(DocumentFonts.Face(look.Typeface, style), Style.Small) { Hinting = SKFontHinting.None, Subpixel = true };
    }
}
