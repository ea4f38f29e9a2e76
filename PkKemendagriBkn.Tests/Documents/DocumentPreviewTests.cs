using Bunit;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents;

namespace PkKemendagriBkn.Tests.Documents;

public sealed class DocumentPreviewTests : IDisposable
{
    private readonly BunitContext context = new();

    public void Dispose() => context.Dispose();

    private IRenderedComponent<DocumentPreview> Show(Document document) =>
        context.Render<DocumentPreview>(parameters => parameters.Add(preview => preview.Document, document));

    [Fact]
    public void The_screen_shows_the_same_words_as_the_file()
    {
        var text = Show(SampleDocument.OfEverything()).Find("article").TextContent;
        foreach (var words in new[]
        {
            "TERBATAS", "INSPEKTORAT JENDERAL", "BERITA ACARA", "A. Dasar", "Butir pertama", "(1)", "Cucu butir", "800/1/BA/2026",
            "Tabel 1. Rekapitulasi", "Pegawai 3", "Jumlah seluruhnya", "1.234", "PIHAK KEDUA", "NIP 199001012015031001", "Dibuat oleh portal",
        })
            Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_tables_and_pictures_speak_to_a_screen_reader()
    {
        var preview = Show(SampleDocument.OfEverything());
        Assert.Equal("A. Dasar", preview.Find("h3").TextContent.Trim());
        Assert.Equal(["Nomor", "Nama pegawai", "Jumlah", "Bulan", "Tepat waktu", "Terlambat", "Lewat"],
            preview.FindAll("th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal("Jumlah seluruhnya", preview.FindAll("tfoot td")[1].TextContent.Trim());
        Assert.Equal("Lambang", preview.Find("img.naskah-gambar").GetAttribute("alt"));
        Assert.Equal("id", preview.Find("article").GetAttribute("lang"));
    }

    [Fact]
    public void Bold_and_italic_are_kept_and_markup_in_a_name_stays_text()
    {
        var preview = Show(SampleDocument.Of(new Paragraph(RichText.Of(new("a", Bold: true), new("b", Italic: true), new("<script>x</script>")))));
        Assert.Equal("a", preview.Find("p strong:not(.naskah-kepala strong)").TextContent);
        Assert.Equal("b", preview.Find("em").TextContent);
        Assert.Empty(preview.FindAll("script"));
        Assert.Contains("<script>x</script>", preview.Find("article").TextContent, StringComparison.Ordinal);
    }
}
