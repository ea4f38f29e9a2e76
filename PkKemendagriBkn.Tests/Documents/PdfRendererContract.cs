using System.Globalization;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Tests.Core.Reporting;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>What every PDF engine owes, read back out of the file.</summary>
public abstract class PdfRendererContract
{
    // A4 with the margins of an official letter (30, 20, 20 and 25 mm), in points; the small letters of head and foot stand in them.
    private const double Left = 85.04, Right = 595.28 - 56.69, Bottom = 70.87, Top = 841.89 - 56.69, HighestHead = 841.89 - 28, LowestFoot = 34, Small = 8;

    private protected abstract IPdfRenderer Renderer { get; }

    private PdfText Read(params IReadOnlyList<Block> blocks) => new(Renderer.Render(SampleDocument.Of(blocks)));

    [Fact]
    public void Every_kind_of_block_is_there_to_read()
    {
        using var pdf = new PdfText(Renderer.Render(SampleDocument.OfEverything()));
        foreach (var words in new[]
        {
            "INSPEKTORAT JENDERAL", "BERITA ACARA", "A. Dasar", "Akses melalui web service diberikan terbatas.", "Rincian",
            "1. Butir pertama", "a. Anak butir", "(1) Cucu butir", "2. Butir kedua", "Nomor : 800/1/BA/2026",
            "Tabel 1. Rekapitulasi", "B3 Pegawai 3 7", "Jumlah seluruhnya 21", "Ahli Muda", "1.234", "567,5",
            "Demikian dibuat dengan sebenarnya.", "PIHAK KESATU", "NIP 198502022010122002", "Paraf",
        })
            Assert.Contains(words, pdf.Flat, StringComparison.Ordinal);
        Assert.Equal(2, pdf.Pages.Count);
        Assert.StartsWith(SampleDocument.Header, pdf.Page(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_says_its_number_and_how_many_there_are()
    {
        using var pdf = Read(Enumerable.Range(0, 12).Select(_ => (Block)new Paragraph(SampleDocument.Filler(12))).ToArray());
        Assert.InRange(pdf.Pages.Count, 3, 6);
        for (var page = 0; page < pdf.Pages.Count; page++)
        {
            Assert.Contains($"Halaman {page + 1} dari {pdf.Pages.Count}", pdf.Lines[page][^1].Text, StringComparison.Ordinal);
            Assert.Contains("Dibuat oleh portal", pdf.Lines[page][^1].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Header_and_classification_stand_on_top_of_every_page()
    {
        using var pdf = Read(new Paragraph("Satu."), new PageBreak(), new Paragraph("Dua."), new PageBreak(), new Paragraph("Tiga."));
        Assert.Equal(3, pdf.Pages.Count);
        Assert.All(pdf.Lines, page => Assert.Equal($"{SampleDocument.Header} TERBATAS", page[0].Text));
    }

    [Fact]
    public void A_long_table_keeps_its_order_repeats_its_heading_and_ends_with_its_totals()
    {
        using var pdf = Read(SampleDocument.People(150));
        Assert.True(pdf.Pages.Count > 2);
        Assert.All(pdf.Lines, page => Assert.Single(page, line => line.Text == "Nomor Nama pegawai Jumlah"));
        var rows = pdf.Lines.SelectMany(page => page).Where(line => line.Text.StartsWith('B') && line.Text.EndsWith(" 7", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 150).Select(row => $"B{row} Pegawai {row} 7"), rows.Select(line => line.Text));
        Assert.Equal("Jumlah seluruhnya 1.050", pdf.Lines[^1][^2].Text);
        Assert.Single(pdf.Lines.SelectMany(page => page), line => line.Text.StartsWith("Jumlah seluruhnya", StringComparison.Ordinal));
        Assert.StartsWith("B150 ", pdf.Lines[^1][^3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_fits_on_a_page_is_never_split()
    {
        using var pdf = Read(SampleDocument.People(40, row => $"awal{row} {SampleDocument.Filler(3)} akhir{row}"));
        Assert.All(Enumerable.Range(1, 40), row => Assert.Single(pdf.Lines, page =>
            page.Any(line => line.Text.Split(' ').Contains($"awal{row}")) && page.Any(line => line.Text.Split(' ').Contains($"akhir{row}"))));
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_over_the_pages_without_losing_a_word()
    {
        using var pdf = Read(SampleDocument.People(1, _ => SampleDocument.Filler(160)));
        Assert.True(pdf.Pages.Count > 1);
        var words = pdf.Flat.Split(' ');
        Assert.Equal(160, words.Count(word => word == "menerangkan"));
        Assert.Subset(words.ToHashSet(), Enumerable.Range(1, 160).Select(number => $"ke-{number}").ToHashSet());
        AssertWithinMargins(pdf);
    }

    [Fact]
    public void All_cells_of_a_row_stand_on_one_page_however_unlike_their_heights()
    {
        using var pdf = Read(new Table([new("Nomor"), new("Uraian", 3), new("Keterangan", 2)], [.. Enumerable.Range(1, 30).Select(row =>
            TableRow.Of($"kiri{row}", SampleDocument.Filler(row % 4 + 1), $"{SampleDocument.Filler(row % 3 + 1)} kanan{row}"))]));
        Assert.True(pdf.Pages.Count > 2);
        Assert.All(Enumerable.Range(1, 30), row => Assert.Single(pdf.Lines, page =>
            page.Any(line => line.Text.Split(' ').Contains($"kiri{row}")) && page.Any(line => line.Text.Split(' ').Contains($"kanan{row}"))));
    }

    [Fact]
    public void A_table_that_is_too_wide_has_pages_that_lie_and_the_rest_stands()
    {
        using var pdf = Read(new Paragraph("Sebelum."), new Heading(1, "Rincian"), SampleDocument.Wide, new Paragraph("Sesudah."));

        Assert.Equal([false, true, false], pdf.Pages.Select(page => page.Width > page.Height));
        Assert.Contains(pdf.Lines[1], line => line.Text == "Rincian");
        Assert.Equal(24, pdf.Page(1).Split(' ', '\n').Count(word => word == "123.456.789"));
        Assert.Equal(["Halaman 1 dari 3", "Halaman 2 dari 3", "Halaman 3 dari 3"], pdf.Lines.Select(page => page[^1].Text[^16..]));
    }

    [Fact]
    public void Justified_lines_have_no_rivers()
    {
        const string word = "pertanggungjawabanpelaksanaan";
        using var pdf = Read(new Paragraph(string.Join(' ', Enumerable.Repeat($"dan {word}{word}", 8))));

        Assert.All(pdf.Pages[0].GetWords().Where(w => w.Text == "dan"), and =>
        {
            var next = pdf.Pages[0].GetWords().Where(w => w.Text.StartsWith(word, StringComparison.Ordinal)
                && Math.Abs(w.BoundingBox.Bottom - and.BoundingBox.Bottom) < 4 && w.BoundingBox.Left > and.BoundingBox.Left).MinBy(w => w.BoundingBox.Left);
            Assert.True(next is null || next.BoundingBox.Left - and.BoundingBox.Right < 12);
        });
    }

    [Fact]
    public void Names_of_signers_stand_on_one_line_however_long_their_offices()
    {
        using var pdf = Read(new SignatureBlocks(
            [new("PIHAK KESATU", SampleDocument.Filler(2), "Kesatu"), new("PIHAK KEDUA", "Sekretaris", "Kedua"), new("SAKSI", "Saksi", "Ketiga")]));

        Assert.Single(pdf.Lines[0], line => line.Text == "Kesatu Kedua");
    }

    [Fact]
    public void A_telephone_reads_the_code_from_a_print()
    {
        const string tool = "/usr/bin/pdftoppm";
        Assert.SkipUnless(File.Exists(tool), "There is no pdftoppm: install it (apt-get install poppler-utils).");
        var page = new PageSetup { LeftMargin = PageSetup.MostMargin, RightMargin = PageSetup.MostMargin };
        var imprint = new Imprint(new TemplateTexts { Page = page }, default, 1, SampleDocument.CreatedAt, SamplePapers.Address, QrOf(SamplePapers.Address));
        var bytes = Renderer.Render(SampleDocument.Of([.. VerificationPage.Of(imprint)]) with { Page = page });
        using var pdf = new PdfText(bytes);

        Assert.All(pdf.Pages.SelectMany(found => found.GetImages()), image => Assert.True(image.BoundingBox.Width >= 25 / 25.4 * 72));
        Assert.Equal(SamplePapers.Address, PagePicture.ReadCode(bytes, tool));
    }

    private static byte[] QrOf(string address)
    {
        using var generator = new QRCoder.QRCodeGenerator();
        using var code = new QRCoder.PngByteQRCode(generator.CreateQrCode(address, QRCoder.QRCodeGenerator.ECCLevel.M));
        return code.GetGraphic(6);
    }

    [Fact]
    public void A_name_of_two_hundred_letters_never_leaves_its_cell()
    {
        using var pdf = Read(SampleDocument.People(5, _ => SampleDocument.LongName));
        AssertWithinMargins(pdf);
        var column = (Right - Left) / 6;
        var letters = pdf.Pages.SelectMany(page => page.GetWords())
            .Where(word => word.Text != "dari" && word.Text.All(letter => "Wiratmdj".Contains(letter, StringComparison.Ordinal)))
            .SelectMany(word => word.Letters).ToArray();
        Assert.Equal(5 * 200, letters.Length);
        Assert.All(letters, letter => Assert.InRange(letter.BoundingBox.Left, Left + column, Left + 5 * column));
        Assert.All(letters, letter => Assert.InRange(letter.BoundingBox.Right, Left + column, Left + 5 * column));
        var text =
            string.Concat(pdf.Lines[0].Select(line => line.Text.Replace("B1 ", "", StringComparison.Ordinal).Replace(" 7", "", StringComparison.Ordinal)));
        Assert.Contains(SampleDocument.LongName, text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_letter_stands_outside_the_margins_however_long_the_words()
    {
        var word = SampleDocument.LongName;
        using var pdf = new PdfText(Renderer.Render(SampleDocument.Of(
            new TitleLines([word]), new Heading(1, word), new Paragraph(word, Alignment.Center),
            new NumberedList([new(word, new NumberedList([new(word)]))]), new KeyValueList([new(word, word)]),
            new BarChart(word, "orang", [new(word, 999_999_999)]),
            new SignatureBlocks([new(word, word, word, "1"), new(word, word, word)]), new ParafBox([word, word]))
            with
        { Header = word, Classification = word, Footer = new Footer(word, new ParafBox([word])), Letterhead = new([word], [word]) }));
        AssertWithinMargins(pdf);
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        for (var lines = 30; lines <= 60; lines++)
        {
            var filler = Enumerable.Range(0, lines).Select(number => (Block)new Paragraph($"Baris {number}.", Alignment.Left));
            using var pdf = Read([.. filler, new Heading(1, "Judul bagian"), new Heading(2, "Anak judul"), new Paragraph("Isi pertama bagian.")]);
            var page = pdf.Lines.Single(found => found.Any(line => line.Text == "Judul bagian"));
            Assert.Contains(page, line => line.Text == "Anak judul");
            Assert.Contains(page, line => line.Text == "Isi pertama bagian.");
        }
    }

    [Fact]
    public void A_table_caption_and_heading_stay_with_the_first_row()
    {
        for (var lines = 30; lines <= 48; lines++)
        {
            var filler = Enumerable.Range(0, lines).Select(number => (Block)new Paragraph($"Baris {number}.", Alignment.Left));
            using var pdf = Read([.. filler, SampleDocument.People(4)]);
            var page = pdf.Lines.Single(found => found.Any(line => line.Text == "Tabel 1. Rekapitulasi"));
            Assert.Contains(page, line => line.Text == "B1 Pegawai 1 7");
            var end = pdf.Lines.Single(found => found.Any(line => line.Text.StartsWith("Jumlah seluruhnya", StringComparison.Ordinal)));
            Assert.Contains(end, line => line.Text == "B4 Pegawai 4 7");
        }
    }

    [Fact]
    public void Signatures_are_never_split_and_keep_the_sentence_before_them()
    {
        for (var lines = 25; lines <= 48; lines++)
        {
            var filler = Enumerable.Range(0, lines).Select(number => (Block)new Paragraph($"Baris {number}.", Alignment.Left));
            using var pdf = Read([.. filler, new Paragraph("Demikian dibuat.", KeepWithNext: true), SampleDocument.Signatures]);
            var page = pdf.Lines.Single(found => found.Any(line => line.Text.Contains("PIHAK KESATU", StringComparison.Ordinal)));
            Assert.Contains(page, line => line.Text == "Demikian dibuat.");
            Assert.Contains(page, line => line.Text == "PIHAK KESATU PIHAK KEDUA");
            Assert.Contains(page, line => line.Text == "NIP 199001012015031001 NIP 198502022010122002");
        }
    }

    [Fact]
    public void The_file_says_what_it_is_when_it_was_made_and_in_which_language()
    {
        using var pdf = Read(new Paragraph("Isi."));
        Assert.Equal("Berita Acara Hasil Pemadanan Data", pdf.Information.Title);
        Assert.Equal("Pemadanan data pegawai ASN", pdf.Information.Subject);
        Assert.Equal("Inspektorat Jenderal Kementerian Dalam Negeri", pdf.Information.Author);
        Assert.StartsWith("D:20260115030405", pdf.Information.CreationDate, StringComparison.Ordinal);
        Assert.Equal("id-ID", pdf.Language);
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_same_document_gives_the_same_bytes_under_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var document = PkKemendagriBkn.Core.Reporting.ComplianceStatusReport.Build(SampleStatus.Rich());
        var (everything, report) = (Renderer.Render(SampleDocument.OfEverything()), Renderer.Render(document));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(everything, Renderer.Render(SampleDocument.OfEverything()));
            Assert.Equal(report, Renderer.Render(PkKemendagriBkn.Core.Reporting.ComplianceStatusReport.Build(SampleStatus.Rich())));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_empty_document_is_one_numbered_page()
    {
        using var pdf = Read();
        Assert.Contains("Halaman 1 dari 1", Assert.Single(pdf.Lines)[^1].Text, StringComparison.Ordinal);
    }

    private static void AssertWithinMargins(PdfText pdf) => Assert.All(pdf.Pages, page => Assert.All(page.Letters, letter =>
    {
        // Half a point for what a slanted or round letter draws beyond its advance.
        Assert.InRange(letter.BoundingBox.Left, Left - 0.5, Right);
        Assert.InRange(letter.BoundingBox.Right, Left, Right + 0.5);
        var (bottom, top) = letter.PointSize > Small ? (Bottom, Top) : (LowestFoot, HighestHead);
        Assert.InRange(letter.BoundingBox.Bottom, bottom - 0.5, top);
        Assert.InRange(letter.BoundingBox.Top, bottom, top + 0.5);
    }));
}
