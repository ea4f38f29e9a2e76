using DocumentFormat.OpenXml.Packaging;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Tests.Core.Dashboard;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>The Ringkasan eksekutif read back from its files: always two pages.</summary>
public class ExecutiveSummaryPaperTests
{
    public static TheoryData<string> Names => ["kosong", "sebelum", "biasa", "terburuk", "setelah"];

    [Theory, MemberData(nameof(Names))]
    public void It_has_two_pages_whatever_was_recorded(string name)
    {
        using var pdf = new PdfText(new SkiaPdfRenderer().Render(PaperOf(name)));
        Assert.Equal(2, pdf.Pages.Count);
        Assert.Contains("RINGKASAN EKSEKUTIF", pdf.Page(0), StringComparison.Ordinal);
        Assert.Contains("3. Kepatuhan menurut kelompok ketentuan", pdf.Page(0), StringComparison.Ordinal);
        Assert.Contains("4. Tenggat sejak penandatanganan", pdf.Page(1), StringComparison.Ordinal);
        Assert.Contains(SampleStatus(), string.Concat(pdf.Flat.Where(c => c != ' ')), StringComparison.Ordinal);
        Assert.All(pdf.Lines.SelectMany(l => l), line => Assert.True(line.Box.Right <= 595.28 - 57 + 1 && line.Box.Left >= 71 - 1, line.Text));
    }

    [Fact]
    public void It_says_the_day_in_words_who_made_it_and_what_it_rests_on()
    {
        using var pdf = new PdfText(new SkiaPdfRenderer().Render(PaperOf("biasa")));
        foreach (var words in new[]
        {
            "Keadaan per Selasa, tanggal satu bulan September tahun dua ribu dua puluh enam",
            "Dibuat oleh Pimpinan Contoh (Pimpinan BKN), keadaan per 1 September 2026", "1. Akses terancam",
            "Itjen menyampaikan", "Terlambat 31", "Tahun perjanjian ke-2", "entri jejak audit nomor 12.345", "1 September 2026 pukul 09.30 WIB",
            "kurang dari 80% yang dipenuhi tepat waktu", "500 dari 546 Inspektorat Daerah",
        })
            Assert.Contains(words, pdf.Flat, StringComparison.Ordinal);
    }

    [Fact]
    public void The_charts_are_drawn_and_not_pictures()
    {
        using var pdf = new PdfText(new SkiaPdfRenderer().Render(PaperOf("biasa")));
        Assert.Empty(pdf.Pages[1].GetImages());
        Assert.True(pdf.Pages[1].Paths.Count > 20);
    }

    [Fact]
    public void A_lone_letter_of_a_pair_is_never_cut_off_its_partner()
    {
        var title = new string('a', 74) + "😀😀😀";
        var text = string.Concat(DocumentLines.Of(Paper(Busy(), title).Build()).Select(p => p.Text));
        Assert.DoesNotContain(text.Zip(text.Skip(1)), pair => char.IsHighSurrogate(pair.First) && !char.IsLowSurrogate(pair.Second));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_input_gives_the_same_bytes(string name)
    {
        Assert.Equal(new SkiaPdfRenderer().Render(PaperOf(name)), new SkiaPdfRenderer().Render(PaperOf(name)));
        Assert.Equal(new WordRenderer().Render(PaperOf(name)), new WordRenderer().Render(PaperOf(name)));
    }

    [Fact]
    public void Word_has_the_same_headings_and_tells_the_numbers_of_a_chart_in_words()
    {
        using var stream = new MemoryStream(new WordRenderer().Render(PaperOf("biasa")));
        using var word = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word,
            TestContext.Current.CancellationToken));
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.All(PaperOf("biasa").Blocks.OfType<Heading>(), h => Assert.Contains(h.Title.Plain, text, StringComparison.Ordinal));
        var told = word.MainDocumentPart.Document.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .Select(d => d.Description?.Value ?? "");
        Assert.Contains(told, words => words.Contains("Desember 2025", StringComparison.Ordinal));
        Assert.Contains("Provinsi dengan cakupan terendah", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_figures_are_those_of_the_summary()
    {
        var summary = Busy();
        var text = string.Join('\n', DocumentLines.Of(Paper(summary, "Data").Build()).Select(p => p.Text));
        Assert.Contains($"{summary.Count(DeadlineState.Fulfilled)} tepat waktu, {summary.Count(DeadlineState.FulfilledLate)} terlambat, {summary.Count(DeadlineState.Overdue)} lewat tenggat", text, StringComparison.Ordinal);
        foreach (var line in summary.Compliance)
            Assert.All(line.Counts, c => Assert.Contains($"{IndonesianNumbers.Whole(c.Number)} {SummaryWords.Of(c.Measure)}", text, StringComparison.Ordinal));
        foreach (var month in summary.Months.Where(m => m.All > 0))
            Assert.Contains($"{IndonesianDates.Month(month.Month)} {month.Month.Year} | {month.InTime} | {month.Late} | {month.Missed}", text,
                StringComparison.Ordinal);
    }

    private static string SampleStatus() => PkKemendagriBkn.Tests.Core.Reporting.SampleStatus.Hash;

    private static Document PaperOf(string name) => name switch
    {
        "kosong" => Paper(Sample.Summary(new DateOnly(2025, 9, 1)), "").Build(),
        "sebelum" => Paper(Sample.Summary(new DateOnly(2025, 1, 1)), "").Build(),
        "setelah" => Paper(Sample.Summary(new DateOnly(2030, 1, 1)), "").Build(),
        "biasa" => Paper(Busy(), "Surat B-12/KP.05/2026").Build(),
        _ => (Paper(Worst(), new string('W', 2000)) with { GeneratedBy = new string('W', 400) }).Build(),
    };

    private static ExecutiveSummary Busy() =>
        Sample.Summary(new DateOnly(2026, 9, 1),
            Sample.Facts(new DeliveryMade("d", new DateOnly(2026, 2, 1)), new DeliveryMade("e", new DateOnly(2026, 8, 1))) with
            {
                ReportRequests = [new ReportRequested("r", new DateOnly(2026, 5, 30), new DateOnly(2026, 6, 1))],
                Reports = [new ReportSubmitted("p", "2025-H2", null, new DateOnly(2026, 1, 20))],
                Evaluations = [new EvaluationHeld("m", new DateOnly(2025, 12, 1), EvaluationHolder.Joint)],
            }, Registers(7));

    /// <summary>Long numbers everywhere, more of everything than is shown, and a term that was extended by years.</summary>
    private static ExecutiveSummary Worst()
    {
        var facts = Sample.Facts([.. Enumerable.Range(0, 3000).Select(i => new DeliveryMade($"d{i}", new DateOnly(2025, 9, 1).AddDays(i)))]) with
        {
            Agreement = new AgreementTerm { SignedOn = Sample.SignedOn, Extensions = [new TermExtended(new DateOnly(2028, 1, 1), new DateOnly(2040, 1, 1))] },
            ReportRequests = [.. Enumerable.Range(0, 40).Select(i => new ReportRequested($"r{i}", new DateOnly(2025, 9, 1).AddDays(90 * i)))],
            RepresentativeChanges = [.. Enumerable.Range(0, 40)
                .Select(i => new RepresentativeChanged($"c{i}", i % 2 == 0 ? Party.First : Party.Second, new DateOnly(2026, 9, 1).AddDays(80 * i)))],
        };
        return Sample.Summary(new DateOnly(2036, 9, 1), facts, Registers(12_345_678));
    }

    private static RegisterFigures Registers(int number) => new()
    {
        Problems = [new OpenMatters(Party.First, [number, number, number], number, number),
            new OpenMatters(Party.Second, [number, number, number], number, number)],
        Corrections = [new OpenMatters(Party.First, [number, number, number], 0, 9), new OpenMatters(Party.Second, [number, number, number], 0, 9)],
        Aggregate = Sample.Aggregate(500, new DateOnly(2026, 1, 31)),
        FollowUps = [new OpenFollowUps(Party.First, number, number)],
    };

    private static ExecutiveSummaryPaper Paper(ExecutiveSummary summary, string title) => new()
    {
        Summary = summary,
        Agreement = new AgreementHeader("Pertukaran dan Pemanfaatan Data dan/atau Informasi Aparatur Sipil Negara", "800.1.9.1/2205/IJ", "39/HM.04.01/2025",
            Sample.SignedOn,
            "Inspektorat Jenderal Kementerian Dalam Negeri", "Badan Kepegawaian Negara"),
        TitleOf = _ => title,
        GeneratedBy = "Pimpinan Contoh (Pimpinan BKN)",
        RecordedAt = new DateTimeOffset(2026, 9, 1, 2, 30, 0, TimeSpan.Zero),
        AuditHead = new AuditHead(12_345, SampleStatus()),
    };
}
