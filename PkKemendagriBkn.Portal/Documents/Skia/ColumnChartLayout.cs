using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>Stacked columns as drawn paths. The series differ by tone and by pattern, so that a grey print still tells them apart.</summary>
internal sealed class ColumnChartLayout(Typesetter typesetter)
{
    private const float Size = Style.Small, LineHeight = Size * Style.LineFactor;
    private const float Plot = 76, Above = LineHeight, Gap = 4, StripeStep = 3, Swatch = 8;

    private readonly DocumentStyle look = typesetter.Look;

    private float Left => look.MarginLeft;
    private float Width => look.TextWidth;

    public IEnumerable<PageBand> Of(ColumnChart chart, Tag document)
    {
        var caption = document.Add("P");
        var figure = document.Add(new Tag("Figure") { Alternative = InWords(chart) });
        var title = typesetter.Break(RichText.Bold(chart.Title), look.Caption, Width);
        for (var i = 0; i < title.Count; i++)
        {
            var line = title[i];
            yield return new PageBand(look.Caption * Style.LineFactor,
                (drawing, top) => drawing.Text(line, Left, top, look.Caption, caption))
            { SpaceBefore = i == 0 ? 8 : 0, KeepWithNext = true };
        }

        yield return Legend(chart, figure) with { KeepWithNext = true };
        yield return Columns(chart, figure);
    }

    private PageBand Legend(ColumnChart chart, Tag figure)
    {
        var share = Width / chart.Series.Count;
        var names = chart.Series.Select(s => typesetter.Break(s, Size, share - Swatch - 12)).ToArray();
        return new PageBand(names.Max(n => n.Count) * LineHeight + Gap, (drawing, top) =>
        {
            for (var i = 0; i < names.Length; i++)
            {
                Box(drawing, i, Left + i * share, top + (LineHeight - Swatch) / 2, Swatch, Swatch);
                for (var row = 0; row < names[i].Count; row++)
                    drawing.Text(names[i][row], Left + i * share + Swatch + 4, top + row * LineHeight, Size, figure);
            }
        });
    }

    private PageBand Columns(ColumnChart chart, Tag figure)
    {
        var step = Width / Math.Max(1, chart.Columns.Count);
        var column = Math.Min(step * 0.7f, 26);
        // Labels that would touch are left out at even distances, and one that would leave the page.
        var widest = chart.Columns.Count == 0 ? 0 : chart.Columns.Max(c => typesetter.Width(c.Label, FontStyle.Regular, Size));
        var every = Math.Max(1, (int)MathF.Ceiling((widest + 4) / step));
        var labelled = chart.Columns.Select((c, i) => i % every == 0 && widest <= step * every && i * step + widest <= Width
            ? typesetter.Break(c.Label, Size, step * every) : []).ToArray();
        var sums = chart.Columns.Select(c => c.Sum > 0 ? typesetter.Break(IndonesianNumbers.Whole(c.Sum), Size, step * every + Size * 4, Alignment.Center) : [])
            .ToArray();
        return new PageBand(Above + Plot + LineHeight + Gap, (drawing, top) =>
        {
            var foot = top + Above + Plot;
            drawing.Place(figure, Left, top, Width, Above + Plot + LineHeight);
            for (var i = 0; i < chart.Columns.Count; i++)
            {
                var x = Left + i * step + (step - column) / 2;
                var y = foot;
                for (var s = 0; s < chart.Series.Count; s++)
                {
                    var height = Plot * chart.Columns[i].Values[s] / chart.Most;
                    if (height <= 0)
                        continue;
                    y -= height;
                    Box(drawing, s, x, y, column, height);
                }

                if (sums[i].Count > 0)
                    drawing.Text(sums[i][0], x + column / 2 - (step * every + Size * 4) / 2, y - LineHeight, Size, figure);
                if (labelled[i].Count > 0)
                    drawing.Text(labelled[i][0], Left + i * step, foot + Gap / 2, Size, figure, Style.Grey);
            }

            drawing.Rule(Left, foot, Width, 0.8f);
        });
    }

    /// <summary>The chart for whoever does not see it: every column that has something, with its numbers.</summary>
    private static string InWords(ColumnChart chart) => string.Join("; ", chart.AsTable().Rows.Select(row => $"{row.Cells[0].Text.Plain}: "
        + string.Join(", ", chart.Series.Zip(row.Cells.Skip(1), (series, cell) => $"{series} {cell.Text.Plain}"))).Prepend(chart.Title));

    /// <summary>Solid, framed light, or striped.</summary>
    private static void Box(PageDrawing drawing, int series, float x, float y, float width, float height)
    {
        drawing.Fill(x, y, width, height, series == 2 ? Style.CriticalFill : Style.BarFill);
        if (series == 1 && width > 1.6f && height > 1.6f)
            drawing.Fill(x + 0.8f, y + 0.8f, width - 1.6f, height - 1.6f, Style.LateFill);
        if (series == 2)
            for (var at = y + StripeStep; at < y + height - 0.5f; at += StripeStep)
                drawing.Rule(x, at, width, 0.9f, "FFFFFF");
    }
}
