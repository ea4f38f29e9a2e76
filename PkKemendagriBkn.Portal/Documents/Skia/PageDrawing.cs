using System.Globalization;
using System.Text;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;
using SkiaSharp;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>
/// Draws on the page that is being made. Positions are points from the page's top left corner. What is drawn belongs to a tag; without one it
/// is an ornament, and a reading program passes it by.
/// </summary>
internal sealed class PageDrawing(PdfObjects file, Typeface typeface) : IDisposable
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly PdfFont[] fonts = [.. Enum.GetValues<FontStyle>().Select(style => new PdfFont(typeface, style))];
    private readonly Dictionary<SKImage, int> pictures = [];
    private readonly List<int> pages = [];
    private readonly StringBuilder content = new();
    private readonly (int Tree, int Resources) numbers = (file.Reserve(), file.Reserve());
    private string colour = "";
    private Tag? tag;
    private bool isOpen;
    private int marks;
    private float width, height;

    /// <summary>The numbers of the pages that were drawn.</summary>
    public IReadOnlyList<int> Pages => pages;

    public void BeginPage(float pageWidth, float pageHeight)
    {
        (width, height, marks, colour) = (pageWidth, pageHeight, 0, "");
        pages.Add(file.Reserve());
        content.Clear();
    }

    public void EndPage()
    {
        Close();
        var drawn = file.AddStream("", Encoding.ASCII.GetBytes(content.ToString()));
        file.Set(pages[^1], $"<</Type /Page /Parent {numbers.Tree} 0 R /MediaBox [0 0 {PdfObjects.Number(width)} {PdfObjects.Number(height)}]"
            + $" /Resources {numbers.Resources} 0 R /Contents {drawn} 0 R /StructParents {pages.Count - 1} /Tabs /S>>");
    }

    /// <summary>Writes what all pages share.</summary>
    /// <returns>The number of the tree of pages.</returns>
    public int Finish()
    {
        var types = string.Join(' ', fonts.Index().Where(f => f.Item.IsUsed).Select(f => $"/F{f.Index} {f.Item.Embed(file)} 0 R"));
        var images = string.Join(' ', pictures.Values.Select(number => $"/I{number} {number} 0 R"));
        file.Set(numbers.Resources, $"<</Font <<{types}>> /XObject <<{images}>>>>");
        return file.Set(numbers.Tree,
            $"<</Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>");
    }

    /// <summary>Draws a line of text whose box starts at <paramref name="top"/>.</summary>
    public void Text(Line line, float x, float top, float size, Tag? tag = null, string colour = Style.Ink)
    {
        if (line.Pieces.Count == 0)
            return;
        Under(tag, top);
        Colour(colour);
        content.Append("BT\n");
        foreach (var piece in line.Pieces)
        {
            content.Append(Invariant, $"/F{(int)piece.Style} {PdfObjects.Number(size)} Tf 1 0 0 1 ");
            content.Append(Invariant, $"{PdfObjects.Number(x + piece.X)} {PdfObjects.Number(height - top - Baseline(size))} Tm ");
            fonts[(int)piece.Style].Write(content, piece.Text);
            content.Append(" Tj\n");
        }

        if (tag is not null && !line.IsCut)
        {
            // A space of no width parts the last word from the first of the next line for whoever hears the text or copies it.
            content.Append("1 Tz ");
            fonts[(int)line.Pieces[^1].Style].Write(content, " ");
            content.Append(" Tj 100 Tz\n");
        }

        content.Append("ET\n");
    }

    public void Fill(float x, float y, float boxWidth, float boxHeight, string colour)
    {
        Under(null, y);
        Colour(colour);
        content.Append(Invariant, $"{PdfObjects.Number(x)} {PdfObjects.Number(height - y - boxHeight)} ");
        content.Append(Invariant, $"{PdfObjects.Number(boxWidth)} {PdfObjects.Number(boxHeight)} re f\n");
    }

    /// <summary>Rules are thin filled boxes: every viewer draws them alike.</summary>
    public void Rule(float x, float y, float length, float thickness = 0.5f, string colour = Style.Rule) =>
        Fill(x, y - thickness / 2, length, thickness, colour);

    public void VerticalRule(float x, float y, float length, float thickness = 0.5f, string colour = Style.Rule) =>
        Fill(x - thickness / 2, y, thickness, length, colour);

    public void Picture(SKImage image, float x, float y, float boxWidth, float boxHeight, Tag tag)
    {
        if (!pictures.TryGetValue(image, out var number))
            pictures[image] = number = PdfPicture.Embed(file, image);
        Under(tag, y);
        Place(tag, x, y, boxWidth, boxHeight);
        content.Append(Invariant, $"q {PdfObjects.Number(boxWidth)} 0 0 {PdfObjects.Number(boxHeight)} ");
        content.Append(Invariant, $"{PdfObjects.Number(x)} {PdfObjects.Number(height - y - boxHeight)} cm /I{number} Do Q\n");
    }

    /// <summary>Says where on the page a figure stands.</summary>
    public void Place(Tag figure, float x, float y, float boxWidth, float boxHeight)
    {
        var (foot, right) = (height - y - boxHeight, x + boxWidth);
        figure.Attributes = $" /A <</O /Layout /Placement /Block /BBox [{PdfObjects.Number(x)} {PdfObjects.Number(foot)}"
            + $" {PdfObjects.Number(right)} {PdfObjects.Number(foot + boxHeight)}]>>";
    }

    public void Dispose()
    {
        foreach (var font in fonts)
            font.Dispose();
    }

    private static float Baseline(float size) => size * (Style.LineFactor - 1) / 2 + size * 0.84f;

    /// <summary>Lets what follows belong to a tag, or to none.</summary>
    private void Under(Tag? next, float top)
    {
        if (isOpen && ReferenceEquals(tag, next))
            return;
        Close();
        (tag, isOpen) = (next, true);
        if (next is null)
        {
            content.Append("/Artifact BMC\n");
            return;
        }

        next.Mark(pages.Count - 1, marks, height - top);
        content.Append(Invariant, $"/{next.Kind} <</MCID {marks++}>> BDC\n");
    }

    private void Close()
    {
        if (isOpen)
            content.Append("EMC\n");
        (tag, isOpen) = (null, false);
    }

    private void Colour(string rgb)
    {
        if (colour == rgb)
            return;
        colour = rgb;
        var (red, green, blue) = (SKColor.Parse(rgb).Red / 255f, SKColor.Parse(rgb).Green / 255f, SKColor.Parse(rgb).Blue / 255f);
        content.Append(Invariant, $"{PdfObjects.Number(red)} {PdfObjects.Number(green)} {PdfObjects.Number(blue)} rg\n");
    }
}
