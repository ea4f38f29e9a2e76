using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Tests.Core.Reporting;

namespace PkKemendagriBkn.Tests.Documents;

public sealed class WordRendererTests : IDisposable
{
    private readonly byte[] bytes = new WordRenderer().Render(SampleDocument.OfEverything());
    private readonly WordprocessingDocument word;

    public WordRendererTests() => word = Open(bytes);

    public void Dispose() => word.Dispose();

    private Body Body => word.MainDocumentPart!.Document!.Body!;

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    [Fact]
    public void The_file_is_valid()
    {
        Assert.Empty(Errors(bytes));
        Assert.Empty(Errors(new WordRenderer().Render(ComplianceStatusReport.Build(SampleStatus.Rich()))));
        Assert.Empty(Errors(new WordRenderer().Render(SampleDocument.Of())));
    }

    [Fact]
    public void What_XML_cannot_carry_is_left_out_of_a_name()
    {
        var rendered = new WordRenderer().Render(SampleDocument.Of(new PkKemendagriBkn.Core.Writing.Paragraph("Na\u0000ma\u0001 \uD800Budi\nbaris dua")));
        Assert.Empty(Errors(rendered));
        using var read = Open(rendered);
        Assert.Equal("Nama \uFFFDBudibaris dua", read.MainDocumentPart!.Document!.Body!.InnerText);
    }

    [Fact]
    public void The_text_stands_in_the_order_of_the_document()
    {
        var text = Body.InnerText;
        var at = -1;
        foreach (var words in new[]
        {
            "INSPEKTORAT JENDERAL", "Jakarta", "BERITA ACARA", "HASIL PEMADANAN DATA", "Dasar", "web service", "terbatas", "Rincian", "Butir",
            "Butir pertama", "Anak butir", "Cucu butir", "Butir kedua", "Nomor", "800/1/BA/2026", "Tabel 1. Rekapitulasi", "Nama pegawai",
            "Pegawai 1", "Pegawai 2", "Pegawai 3", "Jumlah seluruhnya",
            "Demikian dibuat", "PIHAK KESATU", "PIHAK KEDUA", "Nama Contoh Pertama, S.H.", "Nama Contoh Kedua", "Paraf",
        })
        {
            var found = text.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(found > at, $"'{words}' is missing or out of order");
            at = found;
        }
    }

    [Fact]
    public void Headings_are_real_headings_and_lists_count_by_themselves()
    {
        string[] used = [.. Body.Descendants<ParagraphStyleId>().Select(id => id.Val!.Value!)];
        Assert.Superset(new HashSet<string> { "Judul", "Heading1", "Heading2", "Heading3", "ButirNaskah" }, used.ToHashSet());
        var defined = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        Assert.Subset(defined, used.ToHashSet());
        var levels = word.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<LevelText>().Select(level => level.Val!.Value);
        Assert.Equal(["%1.", "%1.", "%1.", "(%1)"], levels);
    }

    [Fact]
    public void Main_headings_are_counted_by_their_style_and_one_without_a_number_is_not()
    {
        var rendered = new WordRenderer().Render(SampleDocument.Of(
            Heading("Peserta", "1."), Heading("Hasil", "2."), Heading("Lampiran", ""), Heading("Penutup", "7.")));
        Assert.Empty(Errors(rendered));
        using var read = Open(rendered);
        var main = read.MainDocumentPart!;

        var style = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "Heading1");
        var counter = main.NumberingDefinitionsPart!.Numbering!.Elements<AbstractNum>().First().GetFirstChild<Level>()!;
        Assert.Equal(1, style.StyleParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value);
        Assert.Equal(("Heading1", "%1.", NumberFormatValues.Decimal),
            (counter.ParagraphStyleIdInLevel!.Val!.Value, counter.LevelText!.Val!.Value, counter.NumberingFormat!.Val!.Value));
        // Numbers that come out of the counting are Word's; another one stands as it is written.
        Assert.Equal([("Peserta", null), ("Hasil", null), ("Lampiran", 0), ("7. Penutup", 0)],
            main.Document!.Body!.Elements<Paragraph>().Select(p => (p.InnerText, p.ParagraphProperties!.NumberingProperties?.NumberingId!.Val!.Value)));

        static PkKemendagriBkn.Core.Writing.Heading Heading(string title, string mark) => new(1, title, mark);
    }

    [Fact]
    public void Charts_are_pictures_whose_numbers_can_be_read_out()
    {
        var spoken = Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(p => p.Description!.Value!)
            .Where(d => d.StartsWith("Grafik.", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, spoken.Count);
        Assert.Contains("Ahli Muda: 1.234 orang; Pegawai per jenjang – Ahli Madya: 567,5 orang", spoken[0], StringComparison.Ordinal);
        Assert.Contains("Maret 2026 | 1 | 0 | 3", spoken[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_paragraph_is_there_for_room_alone()
    {
        var empty = Body.Elements<Paragraph>().Where(p => p.InnerText.Length == 0 && !p.Descendants<Drawing>().Any() && !p.Descendants<Break>().Any());

        // Two tables that touch would become one, and a body does not end with one: there the least of lines stands between.
        Assert.All(empty, p => Assert.Equal("AntaraTabel", p.ParagraphProperties?.ParagraphStyleId?.Val?.Value));
        Assert.All(empty, p => Assert.IsType<Table>(p.PreviousSibling()));
    }

    [Fact]
    public void A_table_that_is_too_wide_has_a_page_that_lies_on_its_side()
    {
        var rendered = new WordRenderer().Render(SampleDocument.Of(
            new PkKemendagriBkn.Core.Writing.Paragraph("Sebelum."), SampleDocument.Wide, new PkKemendagriBkn.Core.Writing.Paragraph("Sesudah.")));
        Assert.Empty(Errors(rendered));
        using var read = Open(rendered);
        var pages = read.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!);

        Assert.Equal([false, true, false], pages.Select(page => page.Width! > page.Height!));
    }

    [Fact]
    public void Table_headings_repeat_and_rows_stay_whole()
    {
        var table = Body.Descendants<Table>().Single(found => found.InnerText.Contains("Nama pegawai", StringComparison.Ordinal));
        var rows = table.Elements<TableRow>().ToArray();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
    }

    [Fact]
    public void The_foot_of_every_page_counts_by_fields()
    {
        var footer = word.MainDocumentPart!.FooterParts.Single().Footer!;
        Assert.EndsWith("Halaman 1 dari 1", footer.InnerText, StringComparison.Ordinal);
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
        Assert.Equal(SampleDocument.Header + "TERBATAS", word.MainDocumentPart.HeaderParts.Single().Header!.InnerText);
    }

    [Fact]
    public void The_file_says_what_it_is_and_when_it_was_made()
    {
        Assert.Equal("Berita Acara Hasil Pemadanan Data", word.PackageProperties.Title);
        Assert.Equal("Inspektorat Jenderal Kementerian Dalam Negeri", word.PackageProperties.Creator);
        Assert.Equal(SampleDocument.CreatedAt.UtcDateTime, word.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void The_fonts_travel_in_the_file_so_that_it_looks_alike_everywhere()
    {
        var table = word.MainDocumentPart!.FontTablePart!;
        var font = Assert.Single(table.Fonts!.Elements<Font>());
        Assert.Equal("Liberation Sans", font.Name!.Value);
        foreach (var face in new FontRelationshipType[] { font.EmbedRegularFont!, font.EmbedBoldFont! })
        {
            using var stream = table.GetPartById(face.Id!.Value!).GetStream();
            var bytes = new byte[32];
            stream.ReadExactly(bytes);
            var key = Convert.FromHexString(face.FontKey!.Value!.Trim('{', '}').Replace("-", "", StringComparison.Ordinal)).Reverse().ToArray();
            // A TrueType font begins with its version, 1.0.
            Assert.Equal([0, 1, 0, 0], bytes.Take(4).Select((b, i) => (byte)(b ^ key[i])));
        }
    }

    [Fact]
    public void A_narrow_column_of_numbers_takes_the_room_that_its_longest_number_needs()
    {
        var narrow = WidthsOf(5, 0.5);
        // 11 figures and points of about half an em at 9.5 points, a quarter more for other fonts, and the margins of the cell.
        Assert.InRange(narrow[1], 20 * 65, 20 * 90);
        Assert.InRange(narrow.Sum(), WidthsOf(1, 1).Sum() - 2, WidthsOf(1, 1).Sum() + 2);
        Assert.Equal(WidthsOf(1, 1)[0], WidthsOf(1, 1)[1]);

        static int[] WidthsOf(double first, double second)
        {
            using var read = Open(new WordRenderer().Render(SampleDocument.Of(new PkKemendagriBkn.Core.Writing.Table(
                [new("Data", first), new("Jumlah", second)], [PkKemendagriBkn.Core.Writing.TableRow.Of("Data jabatan fungsional", "987.654.312")]))));
            return [.. read.MainDocumentPart!.Document!.Body!.Descendants<GridColumn>().Take(2)
                .Select(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture))];
        }
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_under_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(bytes, new WordRenderer().Render(SampleDocument.OfEverything()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_in_the_package_comes_from_chance_or_the_clock()
    {
        // Two runs in one second could agree by luck: look at what a clock or a dice would have left behind.
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            Assert.DoesNotMatch("Id=\"R[0-9a-f]{8,}", reader.ReadToEnd());
        }
    }

    private static string[] Errors(byte[] bytes)
    {
        using var document = Open(bytes);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }
}
