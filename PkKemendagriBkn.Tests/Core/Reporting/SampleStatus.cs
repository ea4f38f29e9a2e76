using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Reporting;

/// <summary>A compliance status in which every state, basis and remark occurs.</summary>
public static class SampleStatus
{
    public static readonly DateOnly AsOf = new(2026, 10, 15);
    public static readonly DateTimeOffset GeneratedAt = new(2026, 10, 15, 2, 30, 0, TimeSpan.Zero);
    public static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    public static ComplianceStatus Rich() => new()
    {
        Conclusions = Conclusions(),
        Agreement = new AgreementHeader(
            "Pertukaran dan Pemanfaatan Data dan/atau Informasi Aparatur Sipil Negara",
            "800.1.9.1/2205/IJ", "39/HM.04.01/2025", new DateOnly(2025, 8, 27),
            "Inspektorat Jenderal Kementerian Dalam Negeri", "Badan Kepegawaian Negara"),
        TitleOf = deadline => deadline.Kind switch
        {
            DeadlineKind.Feedback => $"Data dan referensi balikan atas penerimaan data {IndonesianDates.Long(deadline.ClockStartsOn)}",
            DeadlineKind.RequestedReport => $"Laporan atas surat permintaan {IndonesianDates.Long(deadline.ClockStartsOn)}",
            DeadlineKind.PeriodicReport => $"Laporan berkala periode {deadline.Subject}",
            DeadlineKind.Evaluation => $"Pemantauan dan evaluasi periode {deadline.Subject}",
            DeadlineKind.ForceMajeureNotice => "Pemberitahuan keadaan kahar",
            DeadlineKind.RepresentativeNotice => "Pemberitahuan perubahan perwakilan",
            _ => "Pemberitahuan memperpanjang atau mengakhiri",
        },
        CitationOf = clause => clause switch
        {
            "3(1)b.1" => "Pasal 3 ayat (1) huruf b angka 1",
            "3(1)b.2" => "Pasal 3 ayat (1) huruf b angka 2",
            "3(2)c" => "Pasal 3 ayat (2) huruf c",
            "7(2)" => "Pasal 7 ayat (2)",
            "8" => "Pasal 8",
            "9(3)" => "Pasal 9 ayat (3)",
            "11(2)" => "Pasal 11 ayat (2)",
            _ => throw new ArgumentException(clause),
        },
        IncidentTitleOf = _ => "Salinan data terkirim ke alamat yang salah",
        SuspensionTitleOf = _ => "Penghentian sementara berlaku 2 Februari 2026",
        Interpretations =
        [
            new("Pasal 3 ayat (1) huruf b", "Sejak kapan jangka waktu 2 (dua) bulan dihitung",
                "Sejak penerimaan surat permintaan dikonfirmasi sebagaimana dimaksud dalam Pasal 9 ayat (2)."),
            new("Pasal 3 ayat (2) huruf c", "Arti 2 (dua) kali dalam 1 (satu) tahun",
                "Satu laporan untuk setiap semester kalender, disampaikan paling lambat 31 (tiga puluh satu) hari setelah semester berakhir."),
        ],
        Letterhead = new Letterhead(
            ["INSPEKTORAT JENDERAL KEMENTERIAN DALAM NEGERI", "BADAN KEPEGAWAIAN NEGARA"],
            ["Jalan Medan Merdeka Timur Nomor 8, Gambir, Jakarta Pusat", "Jalan Mayjen Sutoyo Nomor 12, Cililitan, Jakarta Timur"]),
        GeneratedAt = GeneratedAt,
        AuditHead = new AuditHead(12_345, Hash),
        Classification = "TERBATAS",
    };

    private static Conclusions Conclusions() => new()
    {
        AsOf = AsOf,
        InForce = true,
        EndsOn = new DateOnly(2028, 8, 27),
        Deadlines =
        [
            Of(DeadlineKind.Feedback, "3(1)b.1", "d1", Party.First, DeadlineState.Fulfilled, "2025-09-01", "2026-03-01", "2026-02-12"),
            Of(DeadlineKind.Feedback, "3(1)b.1", "d2", Party.First, DeadlineState.FulfilledLate, "2025-11-03", "2026-05-03", "2026-05-20", late: 17),
            Of(DeadlineKind.Feedback, "3(1)b.1", "d3", Party.First, DeadlineState.Overdue, "2026-03-31", "2026-09-30", late: 15),
            Of(DeadlineKind.Feedback, "3(1)b.1", "d4", Party.First, DeadlineState.DueSoon, "2026-04-20", "2026-10-20"),
            Of(DeadlineKind.Feedback, "3(1)b.1", "d5", Party.First, DeadlineState.Upcoming, "2026-08-04", "2027-02-04"),
            Of(DeadlineKind.Feedback, "3(1)b.1", "d6", Party.First, DeadlineState.Excused, "2026-04-01", "2026-10-15", original: "2026-10-01"),
            Of(DeadlineKind.RequestedReport, "3(1)b.2", "r1", Party.First, DeadlineState.Overdue, "2026-07-10", "2026-09-10", late: 35, provisional: false),
            Of(DeadlineKind.RequestedReport, "3(1)b.2", "r2", Party.First, DeadlineState.Upcoming, "2026-10-02", "2026-12-02", provisional: true),
            Of(DeadlineKind.PeriodicReport, "3(2)c", "2025-H2", Party.First, DeadlineState.Fulfilled, "2025-08-27", "2026-01-31", "2026-01-30",
                DeadlineBasis.Policy),
            Of(DeadlineKind.PeriodicReport, "3(2)c", "2026-H1", Party.First, DeadlineState.FulfilledLate, "2026-01-01", "2026-07-31", "2026-08-01",
                DeadlineBasis.Policy, 1),
            Of(DeadlineKind.PeriodicReport, "3(2)c", "2026-H2", Party.First, DeadlineState.Upcoming, "2026-07-01", "2027-01-31", basis: DeadlineBasis.Policy),
            Of(DeadlineKind.TermNotice, "7(2)", "term", Party.Both, DeadlineState.Lapsed, "2025-08-27", "2026-05-27"),
            Of(DeadlineKind.Evaluation, "8", "2025-H2", Party.First, DeadlineState.Fulfilled, "2025-08-27", "2025-12-31", "2025-12-15", DeadlineBasis.Policy),
            Of(DeadlineKind.Evaluation, "8", "2025-H2", Party.Second, DeadlineState.Overdue, "2025-08-27", "2025-12-31", basis: DeadlineBasis.Policy,
                late: 288),
            Of(DeadlineKind.Evaluation, "8", "2026-H2", Party.First, DeadlineState.Upcoming, "2026-07-01", "2026-12-31", basis: DeadlineBasis.Policy),
            Of(DeadlineKind.Evaluation, "8", "2026-H2", Party.Second, DeadlineState.Upcoming, "2026-07-01", "2026-12-31", basis: DeadlineBasis.Policy),
            Of(DeadlineKind.RepresentativeNotice, "9(3)", "c1", Party.Second, DeadlineState.DueSoon, "2025-08-27", "2026-10-16"),
            Of(DeadlineKind.ForceMajeureNotice, "11(2)", "f1", Party.First, DeadlineState.Fulfilled, "2026-10-02", "2026-10-16", "2026-10-03"),
        ],
        Incidents =
        [
            new("i1", "incident-notice:i1:agency", Party.First, IncidentRecipient.Agency, DeadlineBasis.Statute,
                new(2026, 9, 1, 10, 0, 0, TimeSpan.FromHours(7)), new(2026, 9, 4, 10, 0, 0, TimeSpan.FromHours(7)), IncidentState.FulfilledLate),
        ],
        Access = new AccessConclusion(AccessState.Active, ["feedback:d3", "requested-report:r1"], [], MaySuspend: true, MayRestore: false, ["s1"]),
        Years =
        [
            new(1, new DateOnly(2025, 8, 27), new DateOnly(2026, 8, 26), 2, 2, 1, 2, new(YearVerdict.Met, YearVerdict.Met, YearVerdict.TooFew)),
            new(2, new DateOnly(2026, 8, 27), new DateOnly(2027, 8, 26), 0, 0, 0, 2, new(YearVerdict.Open, YearVerdict.Open, YearVerdict.Open)),
        ],
    };

    private static Deadline Of(
        DeadlineKind kind, string clause, string subject, Party debtor, DeadlineState state, string starts, string due,
        string? fulfilled = null, DeadlineBasis basis = DeadlineBasis.Agreement, int late = 0, string? original = null, bool? provisional = null) => new()
        {
            Key = $"{(kind == DeadlineKind.Feedback ? "feedback" : kind == DeadlineKind.RequestedReport ? "requested-report" : kind.ToString())}:{subject}",
            Kind = kind,
            Subject = subject,
            Clause = clause,
            Debtor = debtor,
            Basis = basis,
            ClockStartsOn = Day(starts),
            OriginalDueOn = Day(original ?? due),
            DueOn = Day(due),
            State = state,
            FulfilledOn = fulfilled is null ? null : Day(fulfilled),
            DaysLate = late,
            Provisional = provisional,
        };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
