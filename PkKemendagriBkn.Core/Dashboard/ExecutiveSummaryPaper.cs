using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>Ringkasan eksekutif: the leaders' figures on exactly two pages, whatever was recorded. Long words are cut, lists are bounded.</summary>
public sealed record ExecutiveSummaryPaper
{
    private const int MostAtRisk = 3, MostProvinces = 2, LongestTitle = 42, LongestName = 60;

    public required ExecutiveSummary Summary { get; init; }
    public required AgreementHeader Agreement { get; init; }
    /// <summary>What a deadline is about, in words.</summary>
    public required Func<Deadline, string> TitleOf { get; init; }

    /// <summary>Who asked for it: name and office or role.</summary>
    public required string GeneratedBy { get; init; }

    /// <summary>
    /// The instant of the last entry of the audit trail that the figures rest on; the file bears it, so that the same input gives the same bytes.
    /// </summary>
    public required DateTimeOffset RecordedAt { get; init; }
    public required AuditHead AuditHead { get; init; }

    public Document Build()
    {
        var day = IndonesianDates.Long(Summary.AsOf);
        return new Document
        {
            Title = $"Ringkasan Eksekutif per tanggal {day}",
            Subject = $"{Agreement.Title}, Nomor {Agreement.FirstNumber} dan Nomor {Agreement.SecondNumber}",
            Author = $"{Agreement.FirstParty} dan {Agreement.SecondParty}",
            CreatedAt = RecordedAt,
            Page = new PageSetup { FontSize = 10, LeftMargin = 25, TopMargin = 15, BottomMargin = 20 },
            Header = $"Portal Kepatuhan Perjanjian Kerja Sama – PKS Nomor {Agreement.FirstNumber} dan Nomor {Agreement.SecondNumber}",
            Footer = new Footer($"Dibuat oleh {Cut(GeneratedBy, LongestName)}, keadaan per {day}"),
            Blocks = [.. FirstPage(), new PageBreak(), .. SecondPage()],
        };
    }

    private IEnumerable<Block> FirstPage()
    {
        yield return new TitleLines(["RINGKASAN EKSEKUTIF"]);
        yield return new Paragraph($"Keadaan per {IndonesianDates.InWords(Summary.AsOf)}", Alignment.Center);
        yield return new Heading(1, Summary.Verdict.Headline, "1.");
        yield return new Paragraph(Summary.Verdict.Sentence, Alignment.Left);
        foreach (var block in AtRisk())
            yield return block;
        yield return new Heading(1, "Kepatuhan menurut kelompok ketentuan", "3.");
        yield return Compliance();
    }

    private IEnumerable<Block> AtRisk()
    {
        yield return new Heading(1, SummaryWords.AtRiskHeading(Summary), "2.");
        if (Summary.AtRisk.Count == 0)
        {
            yield return new Paragraph(SummaryWords.NothingAtRisk(Summary), Alignment.Left);
            yield break;
        }

        yield return new Table(
            [new("Siapa melakukan apa", 2.6), new("Menyangkut", 2.8), new("Jatuh tempo", 1.9), new("Keadaan", 1.5)],
            [.. Summary.AtRisk.Take(MostAtRisk).Select(d => TableRow.Of(SummaryWords.TaskOf(d), Cut(TitleOf(d), LongestTitle), IndonesianDates.Long(d.DueOn),
                new Cell(Standing(d),
                    d.State switch { DeadlineState.Overdue => CellTone.Critical, DeadlineState.DueSoon => CellTone.Caution, _ => CellTone.None })))]);
        if (Summary.AtRisk.Count > MostAtRisk)
            yield return new Paragraph($"Masih ada {IndonesianNumbers.Whole(Summary.AtRisk.Count - MostAtRisk)} kewajiban serupa yang masih terbuka.",
                Alignment.Left);
    }

    private string Standing(Deadline deadline) =>
        deadline.State == DeadlineState.Excused
            ? DeadlineWords.Of(deadline.State)
            : Capital(IndonesianDates.RelativeDue(deadline.DueOn, Summary.AsOf)) + (deadline.Provisional == true ? " (sementara)" : "");

    private Table Compliance() => new(
        [new("Kelompok ketentuan", 2.2), new(DeadlineWords.Of(Party.First), 2.8), new(DeadlineWords.Of(Party.Second), 2.6)],
        [.. Summary.Compliance.GroupBy(l => l.Group).Select(g => TableRow.Of(SummaryWords.Of(g.Key), Light(g, Party.First), Light(g, Party.Second)))]);

    private static Cell Light(IEnumerable<ComplianceLine> group, Party party)
    {
        if (group.FirstOrDefault(l => l.Party == party) is not { } line)
            return "–";
        var words =
            RichText.Of([new Run(SummaryWords.Of(line.Light), Bold: true), .. line.Counts.Count == 0 ? Array.Empty<Run>() : [new Run(": " + Counts(line))]]);
        return new Cell(words, line.Light switch
        {
            ComplianceLight.Good => CellTone.Good,
            ComplianceLight.Attention => CellTone.Caution,
            ComplianceLight.Breach => CellTone.Critical,
            _ => CellTone.Muted,
        });
    }

    private static string Counts(ComplianceLine line) =>
        string.Join(", ", line.Counts.Select(c => $"{IndonesianNumbers.Whole(c.Number)} {SummaryWords.Of(c.Measure)}"));

    private IEnumerable<Block> SecondPage() =>
    [
        new Heading(1, "Tenggat sejak penandatanganan menurut bulan jatuh temponya", "4."),
        new ColumnChart(
            $"{Whole(Summary.Count(DeadlineState.Fulfilled))} tepat waktu, {Whole(Summary.Count(DeadlineState.FulfilledLate))} terlambat, {Whole(Summary.Count(DeadlineState.Overdue))} lewat tenggat",
            "Bulan", ["Terpenuhi tepat waktu", "Terpenuhi terlambat", "Lewat dan belum dipenuhi"],
            [.. Summary.Months.Select(m => new ColumnStack($"{m.Month.Month}/{m.Month.Year % 100:D2}", $"{IndonesianDates.Month(m.Month)} {m.Month.Year:D4}",
                [m.InTime, m.Late, m.Missed]))]),
        new Heading(1, "Capaian, jangka waktu, dan tindak lanjut", "5."),
        Achievements(),
        new Heading(1, "Umur permasalahan dan usulan perbaikan yang terbuka", "6."),
        Ages(),
        new Heading(1, "Cakupan data agregat APIP", "7."),
        .. Coverage(),
        new Paragraph($"Cara menghitung keadaan menurut ketentuan: {Lower(SummaryWords.DutyRule(Summary.Policy))}", Alignment.Left),
        new Paragraph(
            $"Pembuktian: seluruh angka disimpulkan dari catatan Para Pihak. Catatan terakhir yang dibaca: entri jejak audit nomor {Whole(AuditHead.Sequence)}, {IndonesianDates.InWib(RecordedAt)}, "
            + $"sidik HMAC-SHA256 {AuditHead.Hash}.", Alignment.Left),
        new Heading(1, "Keputusan yang diminta", "8."),
        new Paragraph(Summary.Asked.Count == 0 ? "Tidak ada keputusan yang diminta per tanggal ini." : string.Join(' ', Summary.Asked), Alignment.Left),
    ];

    private KeyValueList Achievements()
    {
        var followUps = Summary.Registers.FollowUps;
        var year = Summary.Year is { } y
            ? $"Laporan {Standing(y.Reports, y.Verdicts.Reports)}; evaluasi Itjen {Standing(y.EvaluationsFirst, y.Verdicts.EvaluationsFirst)}; "
                + $"evaluasi BKN {Standing(y.EvaluationsSecond, y.Verdicts.EvaluationsSecond)}"
            : "Perjanjian belum ditandatangani";
        return new KeyValueList(
        [
            new(Summary.Year is { } named ? $"Tahun perjanjian ke-{named.Year}" : "Tahun perjanjian", year),
            new("Hari terakhir perjanjian", DaysTo(Summary.LastDayOn)),
            new("Pemberitahuan Pasal 7(2)", Summary.Notice is { } notice
                ? notice.FulfilledOn is { } on ? $"Disampaikan {IndonesianDates.Long(on)}" : $"Paling lambat {DaysTo(notice.DueOn)}" : "–"),
            new("Tindak lanjut terbuka", $"{Whole(followUps.Sum(f => f.Open))}, di antaranya {Whole(followUps.Sum(f => f.Overdue))} lewat batas waktu"),
        ]);
    }

    private string Standing(int done, YearVerdict verdict) => DeadlineWords.Standing(done, Summary.Year!.Required, verdict);

    private string DaysTo(DateOnly day) => $"{IndonesianDates.Long(day)} ({IndonesianDates.Relative(day, Summary.AsOf)})";

    private Table Ages() => new(
        [new("Yang terbuka", 3), .. AgeClass.All.Select(a => new TableColumn(a.Text, 1.5, Alignment.Right)), new("Jumlah", 1.2, Alignment.Right)],
        [
            .. new[] { Party.First, Party.Second }.Select(p => Row($"Masalah data, tugas {DeadlineWords.Of(p)}", Summary.Registers.ProblemsOf(p))),
            .. new[] { Party.First, Party.Second }.Select(p => Row($"Butir perbaikan, daftar {DeadlineWords.Of(p)}", Summary.Registers.CorrectionsOf(p))),
        ]);

    private static TableRow Row(string name, OpenMatters matters) => new([name, .. matters.ByAge.Select(n => (Cell)Whole(n)), Whole(matters.Open)]);

    private IEnumerable<Block> Coverage()
    {
        if (Summary.Registers.Aggregate is not { } figures)
        {
            yield return new Paragraph("Belum ada data agregat per tanggal ini (Pasal 4 ayat (2) huruf c).", Alignment.Left);
            yield break;
        }

        var lacking = figures.Provinces.Where(p => p.Reported < p.Total).ToList();
        yield return new Paragraph(
            $"Keadaan per {IndonesianDates.Long(figures.AsOfOn)}: {Whole(figures.Reported)} dari {Whole(ApipCoverage.All)} Inspektorat Daerah ada dalam data."
            + (lacking.Count == 0 ? " Semua provinsi lengkap." : $" Belum lengkap: {lacking.Count} provinsi. Provinsi dengan cakupan terendah: "
                + string.Join(", ", lacking.Take(MostProvinces).Select(p => $"{p.Province.Name} ({p.Reported}/{p.Total})")) + "."), Alignment.Left);
    }

    private static string Whole(long number) => IndonesianNumbers.Whole(number);

    private static string Cut(string text, int most)
    {
        var line = text.Replace('\n', ' ').Replace('\r', ' ');
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1)] + "…";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
