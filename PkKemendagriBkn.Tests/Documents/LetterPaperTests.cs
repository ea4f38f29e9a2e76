using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>Every kind of letter as it is printed, on both papers.</summary>
public class LetterPaperTests
{
    private static readonly DateOnly On = new(2026, 7, 20);

    public static TheoryData<LetterKind, Paper> Letters =>
        [.. from kind in Enum.GetValues<LetterKind>() from paper in Enum.GetValues<Paper>() select (kind, paper)];

    [Theory, MemberData(nameof(Letters))]
    public void A_letter_has_the_form_of_an_office_with_its_clause_and_fits_on_a_page_with_its_check_on_the_next(LetterKind kind, Paper paper)
    {
        using var pdf = new PdfText(Pdf(kind, paper));
        var lines = pdf.Lines[0].Select(l => l.Text).ToList();
        Assert.InRange(pdf.Pages.Count, 1, 2);
        Assert.Equal("Jakarta, 20 Juli 2026", lines.First(l => l.StartsWith("Jakarta,", StringComparison.Ordinal)));
        Assert.Contains(lines, l => l == "Nomor : 12/PKS/2026");
        Assert.Contains(lines, l => l.StartsWith("Yth. ", StringComparison.Ordinal));
        Assert.True(lines.FindIndex(l => l.Contains("Penanda Surat", StringComparison.Ordinal)) < lines.FindIndex(l => l == "Tembusan:"));
        if (kind != LetterKind.Other)
            Assert.Contains("Pasal ", string.Join(' ', lines), StringComparison.Ordinal);
    }

    /// <summary>To look at: writes every kind on both papers as a file into artifacts/papers.</summary>
    [Fact(Explicit = true)]
    public void Every_letter_is_written_to_be_looked_at()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "papers")).FullName;
        foreach (var kind in Enum.GetValues<LetterKind>())
            foreach (var paper in Enum.GetValues<Paper>())
                File.WriteAllBytes(Path.Combine(folder, $"surat-{kind}-{paper}.pdf"), Pdf(kind, paper));
    }

    [Theory]
    [InlineData(LetterKind.ForceMajeureNotice, true)]
    [InlineData(LetterKind.AccessWarning, false)]
    public void Only_what_no_fact_tells_is_left_to_fill_in(LetterKind kind, bool hasPlaces)
    {
        var gaps = Written(kind).Gaps(On).ToList();
        Assert.Equal(hasPlaces, gaps.Any(g => g.Field == nameof(LetterContent.Body)));
        Assert.DoesNotContain(gaps, g => g.Field != nameof(LetterContent.Body));
    }

    [Fact]
    public void Titles_with_brackets_and_marks_of_their_own_are_no_places_and_no_marks()
    {
        var warning = Written(LetterKind.AccessWarning, "Data [lama] *uji*");
        Assert.Contains("Data (lama) uji (Pasal 4", warning.Body, StringComparison.Ordinal);
        Assert.Empty(warning.Gaps(On));
    }

    [Theory]
    [InlineData(LetterKind.AccessSuspension)]
    [InlineData(LetterKind.AccessRestoration)]
    [InlineData(LetterKind.ReceiptConfirmation)]
    public void The_day_that_is_recorded_is_the_day_that_the_letter_says(LetterKind kind)
    {
        Assert.Empty(Written(kind).Gaps(On));
        Assert.Contains((Written(kind) with { OnDay = On.AddDays(-1) }).Gaps(On), gap => gap.Field == nameof(LetterContent.Body));
    }

    [Theory]
    [InlineData(LetterKind.ReportRequest, "2 (dua) bulan", "3 (tiga) bulan")]
    [InlineData(LetterKind.RepresentativeNotice, "30 (tiga puluh) hari", "45 (empat puluh lima) hari")]
    public void A_number_that_an_addendum_has_changed_is_said_as_it_is_in_force(LetterKind kind, string before, string since)
    {
        var addendum = new Amendment("a", new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1)) { RequestedReportMonths = 3, RepresentativeNoticeDays = 45 };
        Assert.Contains(before, Written(kind).Body, StringComparison.Ordinal);
        Assert.Contains(since, Written(kind, addenda: [addendum]).Body, StringComparison.Ordinal);
    }

    private static byte[] Pdf(LetterKind kind, Paper paper)
    {
        var texts = DefaultTemplates.Of(DraftKind.Letter) with { Page = new PageSetup { Paper = paper } };
        var at = new DateTimeOffset(2026, 7, 20, 2, 30, 0, TimeSpan.Zero);
        return new SkiaPdfRenderer().Render(new LetterPaper(Written(kind)).ToDocument(
            PksAgreement.Instance, new Imprint(texts, SampleFiles.Png, 1, at, SamplePapers.Address, SampleFiles.Png)));
    }

    private static LetterContent Written(LetterKind kind, string duty = "Data balikan: Data ASN unsur jabatan", params Amendment[] addenda)
    {
        var from = LetterKinds.Of(kind).Only ?? Party.First;
        var content = LetterWriter.Write(kind, new LetterFacts
        {
            Agreement = PksAgreement.Instance, From = from, Today = On, To = "Sekretariat Inspektorat Jenderal\nJalan Medan Merdeka Timur Nomor 8",
            Late = [new LateDuty(duty, "Pasal 4 ayat (1) huruf b angka 1)", new DateOnly(2026, 7, 1), 19)],
            Letter = new SpokenOf("B-7/KP.05/2026", new DateOnly(2026, 7, 3), "Permintaan laporan"),
            Thing = "Laporan Semester I 2026", ThingOn = new DateOnly(2026, 6, 1),
            EndsOn = new DateOnly(2028, 8, 26), MayRestore = true, Amendments = addenda,
        });
        return content with
        {
            Number = "12/PKS/2026",
            CopyTo = "Arsip",
            Signer = new Person(from, "Penanda Surat", "Pimpinan", "196001011985031001", "Pembina Utama (IV/e)"),
        };
    }
}
