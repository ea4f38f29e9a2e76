using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Documents.Word;
using Document = PkKemendagriBkn.Core.Writing.Document;
using Paragraph = PkKemendagriBkn.Core.Writing.Paragraph;

namespace PkKemendagriBkn.Tests.Documents;

public class PageSetupTests
{
    private static readonly PageSetup Own = new()
    {
        Paper = Paper.F4, Typeface = PkKemendagriBkn.Core.Writing.Typeface.Lato, FontSize = 12, LeftMargin = 40, RightMargin = 25, TopMargin = 30,
        BottomMargin = 35,
    };

    private static Document Of(PageSetup page, string text) => new()
    {
        Title = "Contoh", Subject = "Contoh", Author = "Contoh", CreatedAt = SampleDocument.CreatedAt, Page = page,
        Blocks = [new Paragraph(string.Join(' ', Enumerable.Repeat(text, 900)))],
    };

    [Fact]
    public void Paper_type_and_margins_are_those_of_the_document()
    {
        using var pdf = new PdfText(new SkiaPdfRenderer().Render(Of(Own, "Naskah")));

        var body = pdf.Pages[0].Letters.Where(letter => letter.PointSize > 8).ToList();
        Assert.Equal((609.4, 935.4), (Math.Round(pdf.Pages[0].Width, 1), Math.Round(pdf.Pages[0].Height, 1)));
        Assert.All(body, letter => Assert.Contains("Lato", letter.FontName, StringComparison.Ordinal));
        Assert.All(body, letter => Assert.Equal(12, letter.PointSize, 1));
        Assert.InRange(body.Min(letter => letter.BoundingBox.Left), 113.3, 115);
        Assert.InRange(body.Max(letter => letter.BoundingBox.Right), 500, 609.5 - 70.8);
        Assert.InRange(body.Min(letter => letter.BoundingBox.Bottom), 99, 99.3 + 20);
    }

    [Fact]
    public void A_word_file_has_the_same_paper_and_margins()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(new WordRenderer().Render(Of(Own, "Naskah"))), false);

        var section = word.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        Assert.Equal((12189u, 18709u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.Equal(2268u, section.GetFirstChild<PageMargin>()!.Left!.Value);
        Assert.Equal("Lato", word.MainDocumentPart.FontTablePart!.Fonts!.Elements<Font>().Single().Name!.Value);
    }

    [Theory]
    [InlineData("ꦗꦮ", "[U+A997][U+A9AE]")]
    [InlineData("漢字", "[U+6F22][U+5B57]")]
    [InlineData("😀", "[U+1F600]")]
    public void A_character_that_the_type_lacks_is_named_and_never_an_empty_box(string typed, string printed)
    {
        using var pdf = new PdfText(new SkiaPdfRenderer().Render(Of(new(), typed)));

        Assert.Contains(printed, pdf.Page(0), StringComparison.Ordinal);
    }
}
