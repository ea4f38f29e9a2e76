using PkKemendagriBkn.Core.Agreements;
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

    public static Document Build(Agreement agreement, MinutesContent content, Imprint imprint) => PrintedForm.Frame(
        "Berita Acara Hasil Pemadanan Data", content.About, $"{agreement.First.FullName} dan {agreement.Second.FullName}", imprint,
        [DeadlineWords.Of(Party.First), DeadlineWords.Of(Party.Second)], content.Attachments,
        [
            new TitleLines(
            [
                "BERITA ACARA", "HASIL PEMADANAN DATA", $"NOMOR: {PrintedForm.OrDots(content.FirstNumber)}",
                $"NOMOR: {PrintedForm.OrDots(content.SecondNumber)}",
                "TENTANG", content.About.ToUpperInvariant(),
            ]),
            .. Parties(agreement, content, imprint.Texts),
            .. PrintedForm.Numbered(Sections(content)),
            new Paragraph(PrintedForm.Fill(imprint.Texts.Closing, DefaultClosing, Words(content)), KeepWithNext: true),
            new SignatureBlocks([.. new[] { agreement.First,
                agreement.Second }.Select(side => PrintedForm.Signature(side.Designation, Signer(content, side.Side)))]),
        ]);

    private static Person? Signer(MinutesContent content, Party side) => content.Signers.FirstOrDefault(s => s.Party == side);

    private static Dictionary<string, string> Words(MinutesContent content) => new()
    {
        ["hari"] = PrintedForm.InWords(content.HeldOn),
        ["tempat"] = PrintedForm.OrDots(content.Place),
        ["rangkap"] = "2 (dua)",
    };

    private static IEnumerable<Block> Parties(Agreement agreement, MinutesContent content, TemplateTexts texts)
    {
        yield return new Paragraph(PrintedForm.Fill(texts.Opening, DefaultOpening, Words(content)));
        foreach (var (side, mark) in new[] { (agreement.First, "I."), (agreement.Second, "II.") })
        {
            var signer = Signer(content, side.Side);
            yield return new Paragraph(RichText.Of(new Run($"{mark} {side.Designation}", Bold: true)), Alignment.Left, KeepWithNext: true);
            yield return new KeyValueList(
            [
                new("Nama", PrintedForm.OrDots(signer?.Name)),
                .. signer?.Nip is { Length: > 0 } nip ? new KeyValue[] { new("NIP", nip) } : [],
                new("Jabatan", PrintedForm.OrDots(signer?.FullPosition)),
                new("Alamat", side.SeatAddress),
                new("Bertindak untuk", $"{side.FullName}, selanjutnya disebut {side.Designation}."),
            ]);
        }

        yield return new Paragraph(
            $"berdasarkan Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor {agreement.Second.AgreementNumber} tanggal "
            + $"{IndonesianDates.Long(agreement.SignedOn)} Pasal 3 ayat (2) huruf c dan Pasal 4 ayat (1) huruf e, telah melaksanakan pemadanan data dengan hasil sebagai berikut.");
    }

    private static (string Title, IReadOnlyList<Block> Blocks)[] Sections(MinutesContent content) =>
    [
        ("Peserta", [PrintedForm.People(content.Participants)]),
        ("Data yang Dipadankan", content.Run is { } run ? [.. RunSections.DataSets(run)] : [DataSets(content)]),
        ("Cara Pemadanan", content.Run is null ? [] : [.. RunSections.Method(content.Run)]),
        ("Hasil Pemadanan", [.. content.Run is null ? Results(content) : RunSections.Results(content.Run), .. Differences(content)]),
        ("Hasil Telaah", content.Run is null ? [] : [.. RunSections.Review(content.Run)]),
        ("Penyimpanan dan Lampiran Data", content.Run is null ? [] : [.. RunSections.Keeping(content.Run)]),
        ("Tindak Lanjut", [FollowUpTable.Of(content.FollowUps, [])]),
        ("Keberatan", [Objections(content)]),
        ("Catatan", Markup.Parse(content.Notes)),
    ];

    private static Table DataSets(MinutesContent content) => new(
        [new("No.", 0.5, Alignment.Right), new("Data", 3), new("Diterima", 1.4), new("Sidik SHA-256 berkas", 3)],
        [.. content.DataSets.Select((d, i) => TableRow.Of(Whole(i + 1), d.Title, d.ReceivedOn is { } on ? IndonesianDates.Long(on) : "–",
            d.FileSha256 ?? "Tidak dicatat"))]);

    /// <summary>Figures that were typed in. Those of before each side told its own stand together as they were typed.</summary>
    private static IEnumerable<Block> Results(MinutesContent content)
    {
        yield return new Paragraph("Pemadanan dilakukan di luar portal; angka pada bagian ini diketik oleh penyusun.");
        List<MatchResult> together = [.. content.Results.Where(r => !r.HasSides)], apart = [.. content.Results.Where(r => r.HasSides)];
        if (together.Count > 0 || apart.Count == 0)
            yield return new Table(
                [
                    new("Data", 1.8), new("Padan", 1.5, Alignment.Right), new("Berbeda", 1, Alignment.Right),
                    new("Tidak ada pada Pihak Kesatu", 1.1, Alignment.Right),
                    new("Tidak ada pada Pihak Kedua", 1.1, Alignment.Right), new("Tidak sah", 0.8, Alignment.Right), new("Ganda", 0.8, Alignment.Right),
                    new("Jumlah", 1.5, Alignment.Right),
                ],
                [.. together.Select(r => Row(r.Title, Together(r)))], together.Count < 2 ? null : Row("Jumlah", Sums(together, Together)));
        if (apart.Count > 0)
            yield return new Table(
                [
                    new("Data", 2), new("Pihak", 1.1), new("Sama", 1.3, Alignment.Right), new("Berbeda", 1, Alignment.Right),
                    new("Hanya di sini", 1, Alignment.Right),
                    new("Tidak sah", 0.8, Alignment.Right), new("Ganda", 0.8, Alignment.Right), new("Ditolak", 0.8, Alignment.Right),
                    new("Jumlah", 1.3, Alignment.Right),
                ],
                [.. apart.SelectMany(BothSides)]);
    }

    private static IEnumerable<TableRow> BothSides(MatchResult r)
    {
        yield return Side(r.Title, "Kesatu",
            [r.Matched, r.Differing, r.MissingAtSecond, r.First!.Invalid, r.First.Duplicates, r.First.Rejected, r.LinesAtFirst]);
        yield return Side("", "Kedua", [r.Matched, r.Differing, r.MissingAtFirst, r.Second!.Invalid, r.Second.Duplicates, r.Second.Rejected, r.LinesAtSecond]);
    }

    private static TableRow Side(string title, string party, IReadOnlyList<long> figures) =>
        new([new Cell(title), new Cell(party), .. figures.Select(f => new Cell(Whole(f)))]);

    private static long[] Together(MatchResult r) => [r.Matched, r.Differing, r.MissingAtFirst, r.MissingAtSecond, r.Invalid, r.Duplicates, r.Total];

    private static long[] Sums(List<MatchResult> results, Func<MatchResult, long[]> of) =>
        [.. Enumerable.Range(0, of(results[0]).Length).Select(i => results.Sum(r => of(r)[i]))];

    private static IEnumerable<Block> Differences(MinutesContent content) => content.Differences.Count == 0
        ? []
        : [new BarChart("Baris yang berbeda menurut unsur data", "baris", [.. content.Differences.Select(d => new Bar(d.Field, d.Rows))])];

    private static TableRow Row(string title, IReadOnlyList<long> figures) => new([new Cell(title), .. figures.Select(f => new Cell(Whole(f)))]);

    private static Block Objections(MinutesContent content) => content.Objections.Count == 0
        ? new Paragraph("PARA PIHAK tidak mengajukan keberatan.")
        : new Table(
            [new("Mengenai", 2), new("Keberatan", 4), new("Diajukan oleh", 2)],
            [.. content.Objections.Select(o => TableRow.Of(o.Item, o.Text, $"{o.RaisedByName}\n({DeadlineWords.Of(o.RaisedBy)})"))]);
}
