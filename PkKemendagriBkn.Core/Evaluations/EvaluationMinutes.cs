using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Evaluations;

/// <summary>The minutes of a monitoring and evaluation, in the form of Indonesian official documents.</summary>
public static class EvaluationMinutes
{
    public const string DefaultOpening =
        "Pada hari ini {hari}, bertempat di {tempat}, telah dilaksanakan pemantauan dan evaluasi atas pelaksanaan Perjanjian Kerja Sama.";
    public const string DefaultClosing = "Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap {rangkap} untuk dipergunakan sebagaimana mestinya.";

    public static Document Build(Agreement agreement, EvaluationContent content, Imprint imprint) => PrintedForm.Frame(
        "Berita Acara Pemantauan dan Evaluasi",
        $"Pelaksanaan Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber}",
        string.Join(" dan ", content.Sides.Select(side => agreement.Party(side).FullName)), imprint,
        [.. content.Sides.Select(DeadlineWords.Of)], content.Attachments,
        [
            new TitleLines(["BERITA ACARA", "PEMANTAUAN DAN EVALUASI", .. Numbers(content), "TENTANG",
                "PELAKSANAAN PERTUKARAN DAN PEMANFAATAN DATA DAN/ATAU INFORMASI APARATUR SIPIL NEGARA"]),
            new Paragraph(PrintedForm.Fill(imprint.Texts.Opening, DefaultOpening, Words(content))),
            new Paragraph(Basis(agreement, content)),
            .. PrintedForm.Numbered(Sections(agreement, content)),
            new Paragraph(PrintedForm.Fill(imprint.Texts.Closing, DefaultClosing, Words(content)), KeepWithNext: true),
            Signatures(agreement, content),
        ], content.Sides.Count == 1 ? OwnLetterhead(agreement.Party(content.Sides[0]), imprint) : null);

    /// <summary>By both parties side by side; under its own evaluation by the one party's office.</summary>
    private static SignatureBlocks Signatures(Agreement agreement, EvaluationContent content) => content.Sides.Count == 1
        ? PrintedForm.OwnSignature(SignerOf(content, content.Sides[0]), PrintedForm.PlaceAndDate(content.Place, content.HeldOn))
        : new([.. content.Sides.Select(side => PrintedForm.Signature(agreement.Party(side).Designation, SignerOf(content, side)))]);

    private static Person? SignerOf(EvaluationContent content, Party side) => content.Signers.FirstOrDefault(s => s.Party == side);

    /// <summary>The party's own head: that of the template where one is given, else its name, seat and address for letters.</summary>
    private static Letterhead OwnLetterhead(AgreementParty party, Imprint imprint) => imprint.Texts.Letterhead(imprint.Logo)
        ?? new([.. party.LetterheadNames], [party.SeatAddress, $"Surel {party.Correspondence.Email}"], imprint.Logo);

    private static IEnumerable<string> Numbers(EvaluationContent content)
    {
        if (content.Sides.Contains(Party.First))
            yield return $"NOMOR: {PrintedForm.OrDots(content.FirstNumber)}";
        if (content.Sides.Contains(Party.Second))
            yield return $"NOMOR: {PrintedForm.OrDots(content.SecondNumber)}";
    }

    private static Dictionary<string, string> Words(EvaluationContent content) => new()
    {
        ["hari"] = PrintedForm.InWords(content.HeldOn),
        ["tempat"] = PrintedForm.OrDots(content.Place),
        ["rangkap"] = content.Sides.Count == 2 ? "2 (dua)" : "1 (satu)",
    };

    private static string Basis(Agreement agreement, EvaluationContent content)
    {
        var how = content.By == EvaluationHolder.Joint
            ? "PARA PIHAK secara bersama-sama"
            : $"{agreement.Party(content.Sides[0]).Designation} secara sendiri";
        var period = content.Period is { } name ? $" untuk {DeadlineWords.Period(name)}" : "";
        return $"Evaluasi ini diadakan oleh {how}{period} berdasarkan Pasal 8 Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber} "
            + $"tanggal {IndonesianDates.Long(agreement.SignedOn)}.";
    }

    private static (string Title, IReadOnlyList<Block> Blocks)[] Sections(Agreement agreement, EvaluationContent content) =>
    [
        ("Peserta", [PrintedForm.People(content.Participants)]),
        ("Agenda", content.Agenda.Count == 0 ? [] : [new NumberedList([.. content.Agenda.Select(a => new ListItem(a.Text))], Numbering.Letter)]),
        ("Temuan dan Rekomendasi", [Findings(agreement, content)]),
        ("Tindak Lanjut", [FollowUpTable.Of(content.FollowUps, [.. content.Findings.Select(f => f.Key)])]),
        ("Kesimpulan", Markup.Parse(content.Conclusion)),
    ];

    private static Block Findings(Agreement agreement, EvaluationContent content) => content.Findings.Count == 0
        ? new Paragraph("Tidak terdapat temuan.")
        : new Table(
            [new("No.", 0.5, Alignment.Right), new("Temuan", 3.5), new("Ukuran", 1.8), new("Rekomendasi", 3)],
            [.. content.Findings.Select((f, i) => TableRow.Of(
                IndonesianNumbers.Whole(i + 1), f.Text, agreement.HasClause(f.Clause) ? agreement.Citation(f.Clause) : f.Clause,
                f.Recommendation.Length > 0 ? f.Recommendation : "–"))]);
}
