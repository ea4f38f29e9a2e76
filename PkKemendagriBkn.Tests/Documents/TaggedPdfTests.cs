using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>What a reading program finds in a printed file: what each part is, in the order of reading.</summary>
public class TaggedPdfTests
{
    private static readonly byte[] File = new SkiaPdfRenderer().Render(SampleDocument.OfEverything());

    private static byte[] Render(params IReadOnlyList<Block> blocks) => new SkiaPdfRenderer().Render(SampleDocument.Of(blocks));

    [Fact]
    public void Every_part_is_named_in_the_order_of_reading()
    {
        using var pdf = new PdfParts(File);
        Assert.Equal("True", pdf.Word((UglyToad.PdfPig.Tokens.DictionaryToken)pdf[pdf.Catalogue, "MarkInfo"]!, "Marked"));
        string[] expected =
        [
            "Document", "Div", "Figure", "P INSPEKTORAT JENDERAL", "P BADAN KEPEGAWAIAN NEGARA", "P Jakarta", "H1 BERITA ACARA HASIL PEMADANAN DATA",
            "H2 A. Dasar", "P Akses melalui web service diberikan terbatas.", "H3 Rincian", "H4 Butir",
            "L", "LI", "Lbl 1.", "LBody Butir pertama", "L", "LI", "Lbl a.", "LBody Anak butir", "L", "LI", "Lbl (1)", "LBody Cucu butir",
            "LI", "Lbl 2.", "LBody Butir kedua", "L", "LI", "Lbl Nomor :", "LBody 800/1/BA/2026", "LI", "Lbl Tanggal :", "LBody 15 Januari 2026",
            "Table", "Caption Tabel 1. Rekapitulasi", "TR", "TH Nomor", "TH Nama pegawai", "TH Jumlah", "TR", "TD B1", "TD Pegawai 1", "TD 7",
            "TR", "TD B2", "TD Pegawai 2", "TD 7", "TR", "TD B3", "TD Pegawai 3", "TD 7", "TR", "TD", "TD Jumlah seluruhnya", "TD 21",
            "Table", "Caption Pegawai per jenjang (orang)", "TR", "TH Ahli Muda", "TD 1.234", "TR", "TH Ahli Madya", "TD 567,5", "Figure",
            "P Hasil menurut bulan", "Figure Tepat waktu Terlambat Lewat", "P Demikian dibuat dengan sebenarnya.",
            "Div", "P", "P PIHAK KESATU", "P Sekretaris Inspektorat Jenderal", "P Nama Contoh Pertama, S.H.", "P NIP 199001012015031001",
            "Div", "P Jakarta, 15 Januari 2026", "P PIHAK KEDUA", "P Sekretaris Deputi", "P Nama Contoh Kedua", "P NIP 198502022010122002",
            "P Paraf Pihak Kesatu Pihak Kedua",
        ];
        Assert.Equal(expected, pdf.Tags.All.Select(t => t.ToString().Split(" 3 ")[0]));
        Assert.Equal(["Lambang INSPEKTORAT JENDERAL", "Lambang",
            "Hasil menurut bulan; Januari 2026: Tepat waktu 2, Terlambat 1, Lewat 0; Maret 2026: Tepat waktu 1, Terlambat 0, Lewat 3"],
            pdf.Tags.All.Where(t => t.Kind == "Figure").Select(t => t.Alternative));
    }

    [Fact]
    public void What_comes_again_on_every_page_is_not_read_aloud_and_everything_else_is()
    {
        using var pdf = new PdfParts(Render(SampleDocument.People(80), new Paragraph(SampleDocument.Filler(60))));
        Assert.True(pdf.Pages.Count > 3);
        Assert.All(pdf.Pages, page =>
        {
            var passed = string.Concat(page.GetMarkedContents().Where(m => m.IsArtifact).SelectMany(m => m.Letters).Select(l => l.Value));
            Assert.Equal($"{SampleDocument.Header}TERBATASDibuat oleh portalHalaman {page.Number} dari {pdf.Pages.Count}",
                passed.Replace("NomorNama pegawaiJumlah", "", StringComparison.Ordinal));
            Assert.Equal(page.Letters.Count, page.GetMarkedContents().Sum(m => m.Letters.Count));
        });
    }

    [Fact]
    public void What_goes_on_over_pages_is_one_part_and_no_word_runs_into_the_next()
    {
        using var pdf = new PdfParts(Render(new Paragraph(SampleDocument.Filler(80)), SampleDocument.People(1, _ => SampleDocument.Filler(160))));
        Assert.Equal(SampleDocument.Filler(80), pdf.Tags.Parts[0].Text);
        Assert.Equal(SampleDocument.Filler(160), pdf.Tags.All.Single(t => t.Kind == "TD" && t.Text.Length > 100).Text);
        using var cut = new PdfParts(Render(SampleDocument.People(1, _ => SampleDocument.LongName)));
        Assert.Contains(cut.Tags.All, t => t.Text == SampleDocument.LongName);
    }

    [Fact]
    public void Headings_are_the_list_of_contents()
    {
        using var pdf = PdfDocument.Open(Render(new TitleLines(["LAPORAN", "Semester I"]), new Heading(1, "Satu"), new Paragraph(SampleDocument.Filler(60)),
            new Heading(2, "Satu (a)"), new Heading(3, "Butir"), new Heading(1, "Dua – akhir"), new Paragraph("Selesai.")));
        Assert.True(pdf.TryGetBookmarks(out var found));
        Assert.Equal(["0 LAPORAN Semester I @1", "1 Satu @1", "2 Satu (a) @2", "3 Butir @2", "1 Dua – akhir @2"],
            found.GetNodes().Select(n => $"{n.Level} {n.Title} @{((DocumentBookmarkNode)n).PageNumber}"));
    }
}
