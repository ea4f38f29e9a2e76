using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>A PDF read back: what a reader sees, line by line, with positions in points from the bottom left.</summary>
internal sealed class PdfText : IDisposable
{
    private readonly PdfDocument pdf;

    public PdfText(byte[] bytes)
    {
        pdf = PdfDocument.Open(bytes);
        Pages = [.. pdf.GetPages()];
        Lines = [.. Pages.Select(LinesOf)];
    }

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>For every page its lines from top to bottom, words joined by one space.</summary>
    public IReadOnlyList<IReadOnlyList<(string Text, PdfRectangle Box)>> Lines { get; }

    public DocumentInformation Information => pdf.Information;

    public string? Language => pdf.Structure.Catalog.CatalogDictionary
        .TryGet<StringToken>(NameToken.Create("Lang"), out var token) ? token.Data : null;

    public string Page(int index) => string.Join('\n', Lines[index].Select(line => line.Text));

    /// <summary>The whole text as one line, so that a sentence is found however it was broken.</summary>
    public string Flat => string.Join(' ', Lines.SelectMany(page => page).Select(line => line.Text));

    public void Dispose() => pdf.Dispose();

    private static (string, PdfRectangle)[] LinesOf(Page page) =>
        [.. page.GetWords()
            .GroupBy(word => Math.Round(word.Letters[0].StartBaseLine.Y, 1))
            .OrderByDescending(line => line.Key)
            .Select(line =>
            {
                var words = line.OrderBy(word => word.BoundingBox.Left).ToArray();
                return (string.Join(' ', words.Select(word => word.Text)), new PdfRectangle(
                    words.Min(word => word.BoundingBox.Left), words.Min(word => word.BoundingBox.Bottom),
                    words.Max(word => word.BoundingBox.Right), words.Max(word => word.BoundingBox.Top)));
            })];
}
