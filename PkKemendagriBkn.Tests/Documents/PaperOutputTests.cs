using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Portal.Evidence;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>Reports, minutes and evaluations read back from their files.</summary>
public partial class PaperOutputTests
{
    public static TheoryData<string> Names => [.. SamplePapers.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_same_document_gives_the_same_bytes(string name)
    {
        Assert.Equal(Pdf(name), Pdf(name));
        Assert.Equal(new WordRenderer().Render(DocumentOf(name)), new WordRenderer().Render(DocumentOf(name)));
    }

    [Fact]
    public void What_the_portal_writes_it_takes_as_evidence()
    {
        foreach (var (name, _, _) in SamplePapers.All)
        {
            EvidenceInspection.Inspect(EvidenceKind.Pdf, new MemoryStream(Pdf(name)));
            EvidenceInspection.Inspect(EvidenceKind.Docx, new MemoryStream(new WordRenderer().Render(DocumentOf(name))));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_page_is_numbered_and_nothing_stands_outside_its_margins(string name)
    {
        using var pdf = new PdfText(Pdf(name));
        for (var i = 0; i < pdf.Pages.Count; i++)
        {
            Assert.Contains($"Halaman {i + 1} dari {pdf.Pages.Count}", pdf.Page(i), StringComparison.Ordinal);
            Assert.All(pdf.Lines[i],
                line => Assert.True(line.Box.Right <= 595.28 - 56.69 + 1 && line.Box.Left >= 85.04 - 1, $"{name}, page {i + 1}: {line.Text}"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_heading_ends_a_page_and_no_signature_is_parted(string name)
    {
        using var pdf = new PdfText(Pdf(name));
        var document = DocumentOf(name);
        var headings = document.Blocks.OfType<Heading>().Select(h => h.Text.Plain).ToHashSet();
        var foot = 1 + (document.Footer.Paraf is null ? 0 : 1);
        for (var i = 0; i < pdf.Pages.Count; i++)
        {
            var body = pdf.Lines[i].Select(l => l.Text)
                .Where(t => !t.StartsWith("Halaman ", StringComparison.Ordinal) && !t.StartsWith("Pihak Kesatu", StringComparison.Ordinal) && t != "Paraf")
                .ToList();
            Assert.DoesNotContain(body[^1], headings);
        }

        var signature = document.Blocks.OfType<SignatureBlocks>().Single().Signatures[0];
        var page = Assert.Single(Enumerable.Range(0, pdf.Pages.Count),
            i => pdf.Page(i).Contains($"NIP {signature.Nip}", StringComparison.Ordinal)
                && pdf.Page(i).Contains(signature.Role.Split(' ')[0], StringComparison.Ordinal)
                && !pdf.Page(i).Contains("BERITA ACARA", StringComparison.Ordinal));
        Assert.Contains(signature.Office.Split(' ')[0], pdf.Page(page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_way_to_check_the_file_stands_together_with_its_picture(string name)
    {
        using var pdf = new PdfText(Pdf(name));
        var page = Assert.Single(Enumerable.Range(0, pdf.Pages.Count), i => pdf.Page(i).Contains("Pemeriksaan Keaslian Berkas", StringComparison.Ordinal));
        Assert.Contains("0123456789abcdef0123456789abcdef", pdf.Page(page).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("sha256sum", pdf.Page(page), StringComparison.Ordinal);
        Assert.NotEmpty(pdf.Pages[page].GetImages());
    }

    [Fact]
    public void Minutes_name_both_numbers_both_parties_the_day_in_words_and_repeat_their_headings()
    {
        using var pdf = new PdfText(Pdf("pemadanan"));
        foreach (var words in new[] { "NOMOR: 700.1/77/IJ", "NOMOR: 12/HM.04/2026", "PIHAK KESATU", "PIHAK KEDUA",
            "hari ini Minggu, tanggal lima belas bulan Maret tahun dua ribu dua puluh enam (15-03-2026)", "rangkap 2 (dua)", "987.654.312", "Lampiran" })
            Assert.Contains(words, pdf.Flat, StringComparison.OrdinalIgnoreCase);
        var participants = Enumerable.Range(0, pdf.Pages.Count).Where(i => pdf.Page(i).Contains("Peserta Rapat", StringComparison.Ordinal)).ToList();
        Assert.True(participants.Count > 1);
        Assert.All(participants, i => Assert.Contains("No. Nama Jabatan Mewakili", pdf.Page(i), StringComparison.Ordinal));
    }

    [Fact]
    public void An_evaluation_names_its_period_in_words()
    {
        using var pdf = new PdfText(Pdf("evaluasi"));
        Assert.Contains("PARA PIHAK secara bersama-sama untuk Semester I 2026 berdasarkan Pasal 8", pdf.Flat, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_names_its_number_its_period_and_its_attachments_with_their_digests()
    {
        using var pdf = new PdfText(Pdf("laporan"));
        foreach (var words in new[] { "NOMOR: 700.1.2.4/1234/IJ", "PERIODE SEMESTER I 2026", "1.250 (seribu dua ratus lima puluh) baris",
            "Jakarta, 20 Juli 2026", "Lampiran 1.pdf", "1.234.567" })
            Assert.Contains(words, pdf.Flat, StringComparison.Ordinal);
        Assert.Contains(new string('b', 64), string.Concat(pdf.Flat.Where(c => c != ' ')), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Word_holds_the_words_of_the_document_in_their_order(string name)
    {
        using var stream = new MemoryStream(new WordRenderer().Render(DocumentOf(name)));
        using var word = WordprocessingDocument.Open(stream, false);
        var text = Squeezed(word.MainDocumentPart!.Document!.Body!.InnerText);
        var at = 0;
        foreach (var heading in DocumentOf(name).Blocks.OfType<Heading>())
            Assert.True((at = text.IndexOf(Squeezed(heading.Title.Plain), at, StringComparison.Ordinal)) >= 0, heading.Title.Plain);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task LibreOffice_opens_the_Word_file_and_reads_what_the_PDF_says(string name)
    {
        var office = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "There is no LibreOffice: install it (apt-get install libreoffice-writer-nogui).");
        var folder = Directory.CreateTempSubdirectory("word-").FullName;
        try
        {
            var source = Path.Combine(folder, "naskah.docx");
            await File.WriteAllBytesAsync(source, new WordRenderer().Render(DocumentOf(name)), TestContext.Current.CancellationToken);
            var start = new System.Diagnostics.ProcessStartInfo(office!)
            {
                ArgumentList = { $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", "pdf", "--outdir", folder, source },
                RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var process = System.Diagnostics.Process.Start(start)!;
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            using var word = new PdfText(await File.ReadAllBytesAsync(Path.Combine(folder, "naskah.pdf"), TestContext.Current.CancellationToken));
            using var pdf = new PdfText(Pdf(name));
            // Lines break elsewhere, so the words are compared as a set: all that one says the other says too. What stands in a picture, it is told.
            var (ours, theirs) = (Words(pdf), Words(word));
            Assert.True(ours.Count > 100);
            var whole = Squeezed(word.Flat) + string.Concat(DocumentOf(name).Blocks.Where(b => b is BarChart or ColumnChart).Select(DocumentLines.Spoken));
            AssertAlike(DocumentOf(name), pdf, word);
            Assert.DoesNotContain(ours, w => w.Length > 3 && !theirs.Contains(w) && !whole.Contains(w, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Page by page: as many pages but for one or two, every heading about where it was, and above every part of a table its head.</summary>
    private static void AssertAlike(Document document, PdfText pdf, PdfText word)
    {
        Assert.InRange(word.Pages.Count, pdf.Pages.Count - 2, pdf.Pages.Count + 2);
        foreach (var heading in document.Blocks.OfType<Heading>().Where(h => h.Level == 1))
            Assert.InRange(PageOf(word, heading), PageOf(pdf, heading) - 2, PageOf(pdf, heading) + 2);
        foreach (var table in document.Blocks.OfType<Table>().Where(t => t.Rows.Count > 10))
        {
            var head = string.Join(' ', table.Columns.Select(column => column.Heading));
            Assert.InRange(PagesWith(word, head), PagesWith(pdf, head) - 1, PagesWith(pdf, head) + 1);
        }
    }

    private static int PagesWith(PdfText text, string line) => text.Lines.Count(page => page.Any(found => found.Text == line));

    /// <summary>The last page with these words: what is named before is the table of another part.</summary>
    private static int PageOf(PdfText text, Heading heading) => Enumerable.Range(0, text.Pages.Count).Last(i =>
        text.Lines[i].Any(line => Squeezed(line.Text).EndsWith(Squeezed(heading.Title.Plain), StringComparison.Ordinal)));

    private static Document DocumentOf(string name) => SamplePapers.All.Where(p => p.Name == name).Select(p => SamplePapers.Printed(p.Kind, p.Paper)).Single();

    private static byte[] Pdf(string name) => new SkiaPdfRenderer().Render(DocumentOf(name));

    private static HashSet<string> Words(PdfText pdf) => [.. Word().Matches(pdf.Flat).Select(m => m.Value)];

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Word();
}
