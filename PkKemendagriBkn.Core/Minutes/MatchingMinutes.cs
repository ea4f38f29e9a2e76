using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using static PkKemendagriBkn.Core.Writing.IndonesianNumbers;

namespace PkKemendagriBkn.Core.Minutes;

/// <summary>The berita acara of a data matching, in the form of Indonesian official documents.</summary>
public static class MatchingMinutes
{
    public const string DefaultOpening = "Pada hari ini {hari}, bertempat di {tempat}, kami yang bertanda tangan di bawah ini:";

    public const string DefaultClosing =
        "Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap {rangkap} dan ditandatangani oleh PARA PIHAK, masing-masing mempunyai kekuatan hukum yang sama.";

    public static Document Build(Agreement agreement, MinutesContent content, Imprint imprint) => new()
    {
        Title = "Berita Acara Hasil Pemadanan Data",
        Subject = content.About,
        Author = $"{agreement.First.FullName} dan {agreement.Second.FullName}",
        CreatedAt = imprint.At,
        Header = imprint.VersionNumber == 0 ? "RANCANGAN" : null,
        Letterhead = imprint.Texts.LetterheadNames.Count == 0 ? null : new Letterhead(imprint.Texts.LetterheadNames, imprint.Texts.LetterheadAddress, imprint.Logo),
        Footer = new Footer(imprint.Texts.FooterNote.Length > 0 ? imprint.Texts.FooterNote : null, new ParafBox(["Pihak Kesatu", "Pihak Kedua"])),
        Blocks =
        [
            new TitleLines(["BERITA ACARA", "HASIL PEMADANAN DATA", $"NOMOR: {OrDots(content.FirstNumber)}", $"NOMOR: {OrDots(content.SecondNumber)}", "TENTANG", content.About.ToUpperInvariant()]),
            .. Parties(agreement, content, imprint.Texts),
            .. Sections(content),
            new Paragraph(Fill(imprint.Texts.Closing.Length > 0 ? imprint.Texts.Closing : DefaultClosing, content), KeepWithNext: true),
            Signatures(content),
            .. AttachmentTable.Of(content.Attachments),
            .. VerificationPage.Of(imprint),
        ],
    };

    internal static string OrDots(string text) => string.IsNullOrWhiteSpace(text) ? "……………………" : text;

    private static string Fill(string text, MinutesContent content) => TemplateTexts.Fill(text, new Dictionary<string, string>
    {
        ["hari"] = content.HeldOn is { } on ? $"{IndonesianDates.InWords(on)} ({IndonesianDates.Short(on)})" : "……………………",
        ["tempat"] = OrDots(content.Place),
        ["rangkap"] = "2 (dua)",
    });

    private static IEnumerable<Block> Parties(Agreement agreement, MinutesContent content, TemplateTexts texts)
    {
        yield return new Paragraph(Fill(texts.Opening.Length > 0 ? texts.Opening : DefaultOpening, content));
        foreach (var (side, mark) in new[] { (agreement.First, "I."), (agreement.Second, "II.") })
        {
            var signer = content.Signers.FirstOrDefault(s => s.Party == side.Side);
            yield return new Paragraph(RichText.Of(new Run($"{mark} {side.Designation}", Bold: true)), Alignment.Left, KeepWithNext: true);
            yield return new KeyValueList(
            [
                new("Nama", OrDots(signer?.Name ?? "")),
                .. signer?.Nip is { Length: > 0 } nip ? new KeyValue[] { new("NIP", nip) } : [],
                new("Jabatan", OrDots(signer?.Position ?? "")),
                new("Alamat", side.SeatAddress),
                new("Bertindak untuk", $"{side.FullName}, selanjutnya disebut {side.Designation}."),
            ]);
        }

        yield return new Paragraph(
            $"berdasarkan Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber} tanggal "
            + $"{IndonesianDates.Long(agreement.SignedOn)} Pasal 3 ayat (2) huruf c dan Pasal 4 ayat (1) huruf e, telah melaksanakan pemadanan data dengan hasil sebagai berikut.");
    }

    private static IEnumerable<Block> Sections(MinutesContent content)
    {
        (string Title, IReadOnlyList<Block> Blocks)[] sections =
        [
            ("Peserta", [People(content.Participants)]),
            ("Data yang Dipadankan", [DataSets(content)]),
            ("Hasil Pemadanan", [.. Results(content)]),
            ("Tindak Lanjut", [FollowUpTable.Of(content.FollowUps)]),
            ("Keberatan", [Objections(content)]),
            ("Catatan", Markup.Parse(content.Notes)),
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
        [.. people.OrderBy(p => p.Party).Select((p, i) => TableRow.Of(Whole(i + 1), p.Name, p.Position, DeadlineWords.Of(p.Party)))]);

    private static Table DataSets(MinutesContent content) => new(
        [new("No.", 0.5, Alignment.Right), new("Data", 3), new("Diterima", 1.4), new("Sidik SHA-256 berkas", 3)],
        [.. content.DataSets.Select((d, i) => TableRow.Of(Whole(i + 1), d.Title, d.ReceivedOn is { } on ? IndonesianDates.Long(on) : "–", d.FileSha256 ?? "Bukan berkas"))]);

    private static IEnumerable<Block> Results(MinutesContent content)
    {
        yield return new Table(
            [
                new("Data", 1.8), new("Padan", 1.5, Alignment.Right), new("Berbeda", 1, Alignment.Right), new("Tidak ada pada Pihak Kesatu", 1.1, Alignment.Right),
                new("Tidak ada pada Pihak Kedua", 1.1, Alignment.Right), new("Tidak sah", 0.8, Alignment.Right), new("Ganda", 0.8, Alignment.Right), new("Jumlah", 1.5, Alignment.Right),
            ],
            [.. content.Results.Select(r => Row(r.Title, [r.Matched, r.Differing, r.MissingAtFirst, r.MissingAtSecond, r.Invalid, r.Duplicates, r.Total]))],
            content.Results.Count < 2 ? null : Row("Jumlah",
            [
                content.Results.Sum(r => r.Matched), content.Results.Sum(r => r.Differing), content.Results.Sum(r => r.MissingAtFirst), content.Results.Sum(r => r.MissingAtSecond),
                content.Results.Sum(r => r.Invalid), content.Results.Sum(r => r.Duplicates), content.Results.Sum(r => r.Total),
            ]));
        if (content.Differences.Count > 0)
            yield return new BarChart("Baris yang berbeda menurut unsur data", "baris", [.. content.Differences.Select(d => new Bar(d.Field, d.Rows))]);
    }

    private static TableRow Row(string title, IReadOnlyList<long> figures) => new([new Cell(title), .. figures.Select(f => new Cell(Whole(f)))]);

    private static Block Objections(MinutesContent content) => content.Objections.Count == 0
        ? new Paragraph("PARA PIHAK tidak mengajukan keberatan.")
        : new Table(
            [new("Mengenai", 2), new("Keberatan", 4), new("Diajukan oleh", 2)],
            [.. content.Objections.Select(o => TableRow.Of(o.Item, o.Text, $"{o.RaisedByName}\n({(DeadlineWords.Of(o.RaisedBy))})"))]);

    private static SignatureBlocks Signatures(MinutesContent content) => new(
    [
        .. new[] { (Party.First, "PIHAK KESATU"), (Party.Second, "PIHAK KEDUA") }.Select(p =>
        {
            var signer = content.Signers.FirstOrDefault(s => s.Party == p.Item1);
            return new Signature(p.Item2, OrDots(signer?.Position ?? ""), OrDots(signer?.Name ?? ""), signer?.Nip);
        }),
    ]);
}
