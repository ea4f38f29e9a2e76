using System.Globalization;
using PkKemendagriBkn.Core.Writing;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>Head and foot of every page, and the room that they leave between them.</summary>
internal sealed class PageFrame
{
    private const float LineHeight = Style.Small * Style.LineFactor, Gap = 10;

    private readonly Typesetter typesetter;
    private readonly IReadOnlyList<Line> header, mark, note;
    private readonly PageBand? paraf;
    private readonly bool hasHead;
    private readonly float footTop, bodyBottom;

    public PageFrame(Document document, Typesetter typesetter)
    {
        this.typesetter = typesetter;
        mark = document.Classification is { } words
            ? typesetter.Break(RichText.Bold(words), Style.Small, Width * 0.3f, Alignment.Right) : [];
        var markWidth = document.Classification is { } shown
            ? Math.Min(Width * 0.3f, typesetter.Width(shown, FontStyle.Bold, Style.Small)) + Gap : 0;
        header = document.Header is { } line
            ? typesetter.Break(line, Style.Small, Width - markWidth) : [];
        note = document.Footer.Note is { } said ? typesetter.Break(said, Style.Small, Width - NumberWidth - Gap) : [];
        paraf = document.Footer.Paraf is { } box ? new FrontLayout(typesetter).Of(box) : null;

        var headLines = Math.Max(header.Count, mark.Count);
        hasHead = headLines > 0;
        BodyTop = Math.Max(Look.MarginTop, hasHead ? Style.EdgeOfHead + headLines * LineHeight + 3 + Gap : 0);
        footTop = Look.PageHeight - Style.EdgeOfFoot - Math.Max(1, note.Count) * LineHeight;
        bodyBottom = Math.Min(Look.PageHeight - Look.MarginBottom, footTop - 4 - Gap);
        BodyHeight = bodyBottom - (paraf is null ? 0 : paraf.Height + Gap) - BodyTop;
    }

    private DocumentStyle Look => typesetter.Look;
    private float Left => Look.MarginLeft;
    private float Width => Look.TextWidth;
    private float NumberWidth => Width * 0.34f;

    public float BodyTop { get; }
    public float BodyHeight { get; }

    public void Draw(PageDrawing drawing, int page, int total)
    {
        for (var i = 0; i < header.Count; i++)
            drawing.Text(header[i], Left, Style.EdgeOfHead + i * LineHeight, Style.Small, colour: Style.Grey);
        for (var i = 0; i < mark.Count; i++)
            drawing.Text(mark[i], Left + Width * 0.7f, Style.EdgeOfHead + i * LineHeight, Style.Small);
        if (hasHead)
            drawing.Rule(Left, BodyTop - Gap, Width, 0.4f);

        paraf?.Draw(drawing, bodyBottom - paraf.Height);
        drawing.Rule(Left, footTop - 4, Width, 0.4f);
        for (var i = 0; i < note.Count; i++)
            drawing.Text(note[i], Left, footTop + i * LineHeight, Style.Small, colour: Style.Grey);
        var number = typesetter.Break(
            Footer.PageNumber(Figure(page), Figure(total)), Style.Small, NumberWidth, Alignment.Right)[0];
        drawing.Text(number, Left + Width - NumberWidth, footTop, Style.Small, colour: Style.Grey);
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
