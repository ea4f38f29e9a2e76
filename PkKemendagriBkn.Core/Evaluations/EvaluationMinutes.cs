using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Evaluations;

/// <summary>The minutes of a monitoring and evaluation, in the form of Indonesian official documents.</summary>
public static class EvaluationMinutes
{
    public const string DefaultOpening = "Pada hari ini {hari}, bertempat di {tempat}, telah dilaksanakan pemantauan dan evaluasi atas pelaksanaan Perjanjian Kerja Sama.";
    public const string DefaultClosing = "Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap {rangkap} untuk dipergunakan sebagaimana mestinya.";

    public static Document Build(Agreement agreement, EvaluationContent content, Imprint imprint) => new()
    {
        Title = "Berita Acara Pemantauan dan Evaluasi",
        Subject = $"Pelaksanaan Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber}",
        Author = string.Join(" dan ", content.Sides.Select(side => agreement.Party(side).FullName)),
        CreatedAt = imprint.At,
        Header = imprint.VersionNumber == 0 ? "RANCANGAN" : null,
        Letterhead = imprint.Texts.LetterheadNames.Count == 0 ? null : new Letterhead(imprint.Texts.LetterheadNames, imprint.Texts.LetterheadAddress, imprint.Logo),
        Footer = new Footer(
            imprint.Texts.FooterNote.Length > 0 ? imprint.Texts.FooterNote : null,
            new ParafBox([.. content.Sides.Select(DeadlineWords.Of)])),
        Blocks =
        [
            new TitleLines(["BERITA ACARA", "PEMANTAUAN DAN EVALUASI", .. Numbers(content), "TENTANG", "PELAKSANAAN PERTUKARAN DAN PEMANFAATAN DATA DAN/ATAU INFORMASI APARATUR SIPIL NEGARA"]),
            new Paragraph(Fill(imprint.Texts.Opening.Length > 0 ? imprint.Texts.Opening : DefaultOpening, content)),
            new Paragraph(Basis(agreement, content)),
            .. Sections(agreement, content),
            new Paragraph(Fill(imprint.Texts.Closing.Length > 0 ? imprint.Texts.Closing : DefaultClosing, content), KeepWithNext: true),
            Signatures(agreement, content),
            .. AttachmentTable.Of(content.Attachments),
            .. VerificationPage.Of(imprint),
        ],
    };

    private static string OrDots(string text) => string.IsNullOrWhiteSpace(text) ? "……………………" : text;

    private static IEnumerable<string> Numbers(EvaluationContent content)
    {
        if (content.Sides.Contains(Party.First))
            yield return $"NOMOR: {OrDots(content.FirstNumber)}";
        if (content.Sides.Contains(Party.Second))
            yield return $"NOMOR: {OrDots(content.SecondNumber)}";
    }

    private static string Fill(string text, EvaluationContent content) => TemplateTexts.Fill(text, new Dictionary<string, string>
    {
        ["hari"] = content.HeldOn is { } on ? $"{IndonesianDates.InWords(on)} ({IndonesianDates.Short(on)})" : "……………………",
        ["tempat"] = OrDots(content.Place),
        ["rangkap"] = content.Sides.Count == 2 ? "2 (dua)" : "1 (satu)",
    });

    private static string Basis(Agreement agreement, EvaluationContent content)
    {
        var how = content.By == EvaluationHolder.Joint ? "PARA PIHAK secara bersama-sama" : $"{agreement.Party(content.Sides[0]).Designation} secara sendiri-sendiri";
        var period = content.Period is { } name ? $" untuk periode {name}" : "";
        return $"Evaluasi ini diadakan oleh {how}{period} berdasarkan Pasal 8 Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber} "
            + $"tanggal {IndonesianDates.Long(agreement.SignedOn)}.";
    }

    private static IEnumerable<Block> Sections(Agreement agreement, EvaluationContent content)
    {
        (string Title, IReadOnlyList<Block> Blocks)[] sections =
        [
            ("Peserta", [People(content.Participants)]),
            ("Agenda", content.Agenda.Count == 0 ? [] : [new NumberedList([.. content.Agenda.Select(a => new ListItem(a.Text))], Numbering.Letter)]),
            ("Temuan dan Rekomendasi", [Findings(agreement, content)]),
            ("Tindak Lanjut", [FollowUpTable.Of(content.FollowUps)]),
            ("Kesimpulan", Markup.Parse(content.Conclusion)),
        ];
        var number = 0;
        foreach (var (title, blocks) in sections.Where(s => s.Blocks.Count > 0))
        {
            yield return new Heading(1, $"{++number}. {title}");
            foreach (var block in blocks)
                yield return block;
        }
    }

    private static Table People(IReadOnlyList<Person> people) => new(
        [new("No.", 0.5, Alignment.Right), new("Nama", 2.5), new("Jabatan", 3), new("Mewakili", 1.6)],
        [.. people.OrderBy(p => p.Party).Select((p, i) => TableRow.Of(IndonesianNumbers.Whole(i + 1), p.Name, p.Position, DeadlineWords.Of(p.Party)))]);

    private static Block Findings(Agreement agreement, EvaluationContent content) => content.Findings.Count == 0
        ? new Paragraph("Tidak terdapat temuan.")
        : new Table(
            [new("No.", 0.5, Alignment.Right), new("Temuan", 3.5), new("Ukuran", 1.8), new("Rekomendasi", 3)],
            [.. content.Findings.Select((f, i) => TableRow.Of(
                IndonesianNumbers.Whole(i + 1), f.Text, agreement.HasClause(f.Clause) ? agreement.Citation(f.Clause) : f.Clause, f.Recommendation.Length > 0 ? f.Recommendation : "–"))]);

    private static SignatureBlocks Signatures(Agreement agreement, EvaluationContent content) => new(
    [
        .. content.Sides.Select(side =>
        {
            var signer = content.Signers.FirstOrDefault(s => s.Party == side);
            return new Signature(agreement.Party(side).Designation, OrDots(signer?.Position ?? ""), OrDots(signer?.Name ?? ""), signer?.Nip);
        }),
    ]);
}
