using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>Documents of all kinds that are as hard on a page as people can make them: long names, many people, long tables.</summary>
internal static class SamplePapers
{
    public const string Address = "https://pks.contoh.go.id/verifikasi/0123456789abcdef0123456789abcdef";
    private static readonly DateTimeOffset At = new(2026, 7, 20, 2, 30, 0, TimeSpan.Zero);

    /// <summary>200 letters, as long as a name may be.</summary>
    public static string LongName { get; } = string.Concat(Enumerable.Repeat("Prof. Dr. Raden Mas Aryo Kusumawijaya ", 6))[..199] + ".";
    private static readonly Person First = new(Party.First, LongName, "Inspektur Jenderal Kementerian Dalam Negeri", "196001011985031001"),
        Second = new(Party.Second, "Penanda Kedua", "Sekretaris Utama", "196502021990032002");

    public static IReadOnlyList<(string Name, DraftKind Kind, DraftPaper Paper)> All { get; } =
    [
        ("laporan", DraftKind.Report, new ReportPaper(Report(40))),
        ("pemadanan", DraftKind.Minutes, new MinutesPaper(Minutes())),
        ("evaluasi", DraftKind.JointEvaluation, new EvaluationPaper(Evaluation(EvaluationHolder.Joint))),
        ("surat", DraftKind.Letter, new LetterPaper(Letter())),
        ("evaluasi-sendiri", DraftKind.OwnEvaluation, new EvaluationPaper(Evaluation(EvaluationHolder.Second))),
    ];

    public static Document Printed(DraftKind kind, DraftPaper paper) =>
        paper.ToDocument(PksAgreement.Instance, new Imprint(DefaultTemplates.Of(kind), SampleFiles.Png, 3, At, Address, SampleFiles.Png));

    /// <summary>A warning about as much as can be late at once.</summary>
    public static LetterContent Letter() => LetterWriter.Write(LetterKind.AccessWarning, new LetterFacts
    {
        Agreement = PksAgreement.Instance, From = Party.Second, Today = new DateOnly(2026, 7, 20),
        To = "Sekretariat Inspektorat Jenderal Kementerian Dalam Negeri\nJalan Medan Merdeka Timur Nomor 8, Gambir, Jakarta Pusat",
        Late = [.. Enumerable.Range(1, 12).Select(i => new LateDuty($"Data balikan: Data unsur {i}", "Pasal 4 ayat (1) huruf b angka 1)",
            new DateOnly(2026, 7, i), 20 - i))],
    }) with
    { Number = "12/PKS/BKN/VII/2026", Signer = Second, CopyTo = "Kepala Badan Kepegawaian Negara\nInspektur Jenderal Kementerian Dalam Negeri" };

    /// <param name="rows">Rows of its longest table.</param>
    public static ReportContent Report(int rows) => new()
    {
        Number = "700.1.2.4/1234/IJ", From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 6, 30), Occasion = "Periode Semester I 2026", Signer = First,
        DatedOn = new DateOnly(2026, 7, 20),
        Sections =
        [
            new() { Key = "pendahuluan", Title = "Pendahuluan", Text = Prose(12) },
            new()
            {
                Key = "pertukaran", Title = "Data yang Dipertukarkan", Intro = $"Tercatat {Terbilang.Quantity(1_250, "baris")}.",
                Charts = [new FigureChart("Baris menurut bulan", "baris", [.. Enumerable.Range(1, 6).Select(i => new FigureBar($"Bulan {i}", i * 1_111))])],
                Tables = [new FigureTable("Penyampaian data", [new("Diterima"), new("Data", 3), new("Baris", 1, true)],
                    [.. Enumerable.Range(1, rows)
                        .Select(i => new FigureRow([$"{i % 28 + 1:00}-03-2026", i % 9 == 0 ? LongName : $"Data unsur {i}",
                            IndonesianNumbers.Whole(i * 37)]))])],
            },
            new() { Key = "kendala", Title = "Kendala",
                Text = $"## Sambungan\n{Prose(3)}\n\n- satu\n- dua\n\n| Unsur | Jumlah |\n| {new string('x', 200)} | 12 |" },
            new() { Key = "rekomendasi", Title = "Rekomendasi dan Rencana", Text = Prose(20) },
        ],
        Attachments = Files(12),
    };

    public static MinutesContent Minutes() => new()
    {
        FirstNumber = "700.1/77/IJ", SecondNumber = "12/HM.04/2026", HeldOn = new DateOnly(2026, 3, 15), Place = "Jakarta", Signers = [First, Second],
        Participants = People(60),
        DataSets = [.. Enumerable.Range(1, 8)
            .Select(i => new MatchedDataSet(null, $"Data jabatan fungsional {i}", new DateOnly(2026, 3, i), new string('a', 64)))],
        Results = [.. Enumerable.Range(1, 8).Select(i => new MatchResult($"Data jabatan fungsional {i}", 123_456_789, 30, 4, 3, 2, 1))],
        Differences = [new("Nama jabatan", 22), new(LongName, 8)],
        FollowUps = [.. Enumerable.Range(1, 25)
            .Select(i => new PlannedFollowUp($"k{i}", $"Memperbaiki butir {i}: {Prose(1)}", Party.First, new DateOnly(2026, 4, 1), FollowUpKind.Corrections))],
        Objections = [new("Hasil", Party.Second, LongName, Prose(2))], Notes = Prose(4), Attachments = Files(3),
    };

    public static EvaluationContent Evaluation(EvaluationHolder by) => new()
    {
        By = by, FirstNumber = "700.1/78/IJ", SecondNumber = "13/HM.04/2026", HeldOn = new DateOnly(2026, 6, 1), Place = "Jakarta", Period = "2026-H1",
        Signers = [First, Second], Participants = People(60),
        Agenda = [.. Enumerable.Range(1, 14).Select(i => new AgendaItem($"Pokok {i}. {Prose(1)}"))],
        Findings = [.. Enumerable.Range(1, 20).Select(i => new Finding($"t{i}", "3(1)b.1", $"Temuan {i}. {Prose(1)}", Prose(1)))],
        FollowUps = [.. Enumerable.Range(1, 15)
            .Select(i => new PlannedFollowUp($"k{i}", $"Menetapkan jadwal {i}.", Party.Both, new DateOnly(2026, 8, 1), FollowUpKind.Other))],
        Conclusion = Prose(5), Attachments = Files(2),
    };

    private static Person[] People(int count) =>
        [.. Enumerable.Range(1, count)
            .Select(i => new Person(i % 2 == 0 ? Party.First : Party.Second, i % 10 == 0 ? LongName : $"Peserta Rapat {i}", $"Jabatan ke-{i}"))];

    private static AttachedFile[] Files(int count) =>
        [.. Enumerable.Range(1, count)
            .Select(i => new AttachedFile($"{(i == 2 ? LongName.Replace(' ', '_') : $"Lampiran {i}")}.pdf", i * 1_234_567,
                new string((char)('a' + i % 6), 64)))];

    private static string Prose(int sentences) =>
        string.Join(' ',
            Enumerable.Range(1, sentences)
                .Select(i => $"Pelaksanaan pertukaran data pada tahap {i} berjalan menurut jadwal yang disepakati para pihak dan dicatat pada portal."));
}
