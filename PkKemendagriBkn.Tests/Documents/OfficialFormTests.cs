using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>What a document of one party and one of both look like.</summary>
public class OfficialFormTests
{
    [Theory]
    [InlineData(EvaluationHolder.First, "KEMENTERIAN DALAM NEGERI REPUBLIK INDONESIA|INSPEKTORAT JENDERAL", "Jalan Medan Merdeka Timur")]
    [InlineData(EvaluationHolder.Second, "BADAN KEPEGAWAIAN NEGARA", "Jalan Mayjen Sutoyo")]
    public void An_evaluation_of_one_party_carries_its_own_head(EvaluationHolder by, string names, string address)
    {
        var letterhead = SamplePapers.Printed(DraftKind.OwnEvaluation, new EvaluationPaper(SamplePapers.Evaluation(by))).Letterhead!;

        Assert.Equal(names, string.Join('|', letterhead.Names));
        Assert.StartsWith(address, letterhead.Address[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_party_says_is_signed_by_its_office_with_rank_and_NIP()
    {
        var signer = new Person(Party.First, "Penanda Contoh", "Plh. Inspektur Jenderal", "196001011985031001", "Pembina Utama, IV/e");

        var signature = Signatures(SamplePapers.Report(1) with { Signer = signer });

        Assert.Equal("Plh. Inspektur Jenderal,", signature.Role);
        Assert.Empty(signature.Office);
        Assert.Equal(["Pembina Utama, IV/e", "NIP 196001011985031001"], signature.Below);
    }

    [Theory]
    [InlineData("Plh. Inspektur Jenderal", true)]
    [InlineData("Plt Sekretaris Utama", true)]
    [InlineData("Inspektur Jenderal", false)]
    [InlineData("Pltu Suralaya", false)]
    public void Who_signs_in_anothers_place_names_the_letter_that_allows_it(string position, bool isAsked)
    {
        const string letter = "Surat Perintah Nomor 800/1/2026 tanggal 2 Maret 2026";
        var signer = new Person(Party.First, "Penanda Contoh", position);
        Assert.Equal(isAsked, Asks(signer));
        Assert.False(Asks(signer with { Ground = letter }));
        Assert.Equal(isAsked, Signatures(SamplePapers.Report(1) with { Signer = signer with { Ground = letter } }).Below.Contains($"(berdasarkan {letter})"));

        static bool Asks(Person signer) => (SamplePapers.Report(1) with { Signer = signer }).Gaps(new DateOnly(2026, 12, 1))
            .Any(gap => gap.Sentence.StartsWith("Sebutkan surat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "pelaksanaan Pasal 3 ayat (2) huruf c Perjanjian")]
    [InlineData(ReportContent.RequestedBasis, "pelaksanaan Pasal 3 ayat (1) huruf b angka 2) Perjanjian")]
    public void A_report_cites_the_clause_that_it_carries_out(string? basis, string words)
    {
        var document = SamplePapers.Printed(DraftKind.Report, new ReportPaper(SamplePapers.Report(1) with { Basis = basis }));

        Assert.Contains(document.Blocks.OfType<Paragraph>(), p => p.Text.Plain.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_who_took_part_is_said_in_words()
    {
        var document = SamplePapers.Printed(DraftKind.JointEvaluation,
            new EvaluationPaper(SamplePapers.Evaluation(EvaluationHolder.Joint) with { Participants = [] }));

        Assert.Contains(document.Blocks.OfType<Paragraph>(), p => p.Text.Plain == "Tidak ada.");
    }

    private static Signature Signatures(ReportContent report) => Assert.Single(
        SamplePapers.Printed(DraftKind.Report, new ReportPaper(report)).Blocks.OfType<SignatureBlocks>().Single().Signatures);
}
