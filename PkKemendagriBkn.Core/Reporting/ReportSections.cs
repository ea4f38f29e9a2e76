using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;
using static PkKemendagriBkn.Core.Writing.IndonesianNumbers;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>The sections of a report on exchange and use, in their usual order; those about facts are filled in.</summary>
public static class ReportSections
{
    public static IReadOnlyList<DraftSection> Fill(Agreement agreement, ReportFacts facts, string basis = ReportContent.PeriodicBasis) =>
    [
        new()
        {
            Key = "pendahuluan", Title = "Pendahuluan",
            Text = $"Laporan ini disusun sebagai pelaksanaan {basis} Perjanjian Kerja Sama Nomor {agreement.First.AgreementNumber} dan Nomor "
                + $"{agreement.Second.AgreementNumber} tanggal {Long(agreement.SignedOn)} tentang {agreement.Subject}.",
        },
        new()
        {
            Key = "ruang-lingkup", Title = "Ruang Lingkup dan Periode",
            Intro = $"Laporan ini mencakup {Long(facts.From)} sampai dengan {Long(facts.To)}. Angka di dalamnya adalah keadaan per {Long(facts.To)} menurut catatan PARA PIHAK.",
        },
        Exchange(facts),
        Matching(facts),
        Corrections(facts),
        Problems(facts),
        Deadlines(agreement, facts),
        Security(facts),
        Evaluations(facts),
        Use(facts),
        Obstacles(facts),
        new() { Key = "rekomendasi", Title = "Rekomendasi dan Rencana" },
    ];

    private static DraftSection Exchange(ReportFacts facts)
    {
        var (fromBkn, fromItjen) = (facts.Deliveries.Count(d => d.From == Party.Second), facts.Deliveries.Count(d => d.From == Party.First));
        return new DraftSection
        {
            Key = "pertukaran", Title = "Data yang Dipertukarkan",
            Intro = $"Dalam periode ini tercatat {Terbilang.Quantity(fromBkn, "penyampaian")} data dari BKN, {Terbilang.Quantity(fromItjen, "penyampaian")} data dari Itjen Kemendagri, "
                + $"dan {Terbilang.Quantity(facts.Feedbacks.Count, "penyampaian")} data dan referensi balikan.",
            Charts = fromBkn < 2 ? [] :
            [
                new FigureChart("Baris data BKN yang diterima Itjen Kemendagri menurut bulan", "baris",
                    [.. facts.Deliveries.Where(d => d.From == Party.Second).GroupBy(d => (d.ReceivedOn.Year, d.ReceivedOn.Month)).OrderBy(g => g.Key)
                        .Select(g => new FigureBar($"{Month(g.First().ReceivedOn)} {g.Key.Year}", g.Sum(d => d.Rows ?? 0)))]),
            ],
            Tables =
            [
                .. Filled("Penyampaian data", [new("Diterima", 1.3), new("Dari", 1.2), new("Data", 3), new("Cara", 1.2), new("Baris", 1, true)],
                    facts.Deliveries.Select(d => new FigureRow([Short(d.ReceivedOn), DeadlineWords.Of(d.From), d.Title, d.Method, Count(d.Rows)], d.Path))),
                .. Filled("Data dan referensi balikan",
                    [new("Disampaikan", 1.3), new("Atas data", 3), new("Diterima", 1, true), new("Diperbaiki", 1, true), new("Ditolak", 1, true)],
                    facts.Feedbacks.Select(f => new FigureRow([Short(f.SubmittedOn), f.Title, Count(f.Accepted), Count(f.Corrected), Count(f.Rejected)],
                        f.Path))),
            ],
        };
    }

    private static DraftSection Matching(ReportFacts facts) => new()
    {
        Key = "pemadanan", Title = "Hasil Pemadanan",
        Intro = facts.Minutes.Count == 0
            ? "Tidak ada berita acara hasil pemadanan yang ditandatangani dalam periode ini."
            : $"PARA PIHAK menandatangani {Terbilang.Quantity(facts.Minutes.Count, "berita acara")} hasil pemadanan.",
        Tables = [.. Filled("Berita acara hasil pemadanan", [new("Tanggal", 1.3), new("Tentang", 3.5), new("Padan", 1, true), new("Berbeda", 1, true)],
            facts.Minutes.Select(m => new FigureRow([Short(m.HeldOn), m.Title, Whole(m.Matched), Whole(m.Differing)], m.Path)))],
    };

    private static DraftSection Corrections(ReportFacts facts) => new()
    {
        Key = "perbaikan", Title = "Usulan Perbaikan Data",
        Intro = facts.Corrections.Count == 0
            ? "Tidak ada daftar perbaikan data yang disampaikan sampai dengan akhir periode."
            : $"Sampai dengan akhir periode disampaikan {Terbilang.Quantity(facts.Corrections.Count, "daftar")} perbaikan data; "
                + $"{Whole(facts.Corrections.Sum(c => c.Done))} butir selesai dan {Whole(facts.Corrections.Sum(c => c.Open + c.Returned))} butir masih terbuka. "
                + "BTS (berkas tidak sesuai) dikembalikan untuk dilengkapi; TMS (tidak memenuhi syarat) ditolak.",
        Tables = [.. Filled("Daftar perbaikan data",
            [new("Disampaikan", 1.3), new("Oleh", 1.2), new("Daftar", 2.6), new("Terbuka", 0.9, true), new("BTS", 0.8, true), new("TMS", 0.8, true),
                new("Selesai", 0.9, true)],
            facts.Corrections.Select(c => new FigureRow([Short(c.SubmittedOn), DeadlineWords.Of(c.From), c.Title, Whole(c.Open), Whole(c.Returned),
                Whole(c.Rejected), Whole(c.Done)], c.Path)))],
    };

    private static DraftSection Problems(ReportFacts facts) => new()
    {
        Key = "masalah", Title = "Permasalahan Data",
        Intro = facts.Problems.Count == 0
            ? "Tidak ada permasalahan data yang dilaporkan sampai dengan akhir periode."
            : $"Sampai dengan akhir periode dilaporkan {Terbilang.Quantity(facts.Problems.Count, "permasalahan")} data; {Whole(facts.Problems.Count(p => p.IsOpen))} di antaranya masih terbuka.",
        Tables = [.. Filled("Permasalahan data",
            [new("Dilaporkan", 1.3), new("Permasalahan", 3), new("Dimensi", 1.4), new("Penyelesai", 1.3), new("Keadaan", 1.3)],
            facts.Problems.Select(p => new FigureRow([Short(p.ReportedOn), p.Title, p.Dimension, DeadlineWords.Of(p.Owner), p.State], p.Path)))],
    };

    private static DraftSection Deadlines(Agreement agreement, ReportFacts facts)
    {
        var due =
            facts.Conclusions.Deadlines.Where(d => d.DueOn >= facts.From && d.DueOn <= facts.To || d.FulfilledOn >= facts.From && d.FulfilledOn <= facts.To)
                .ToList();
        return new DraftSection
        {
            Key = "tenggat", Title = "Pemenuhan Tenggat",
            Intro = due.Count == 0
                ? "Tidak ada tenggat yang jatuh dalam periode ini."
                : $"Dalam periode ini terdapat {Terbilang.Quantity(due.Count, "tenggat")}: {Whole(due.Count(d => d.State == DeadlineState.Fulfilled))} terpenuhi pada waktunya, "
                    + $"{Whole(due.Count(d => d.State == DeadlineState.FulfilledLate))} terpenuhi terlambat, {Whole(due.Count(d => d.State == DeadlineState.Overdue))} lewat tenggat, dan "
                    + $"{Whole(due.Count(d => d.State is not (DeadlineState.Fulfilled or DeadlineState.FulfilledLate or DeadlineState.Overdue)))} dalam keadaan lain.",
            Charts = due.Count == 0 ? [] :
                [new FigureChart("Tenggat menurut status", "tenggat",
                    [.. due.GroupBy(d => d.State).OrderBy(g => g.Key).Select(g => new FigureBar(DeadlineWords.Of(g.Key), g.Count()))])],
            Tables = [.. Filled("Tenggat dalam periode",
                [new("Kewajiban", 3), new("Pihak", 1.3), new("Ketentuan", 1.9), new("Jatuh tempo", 1.3), new("Status", 1.5)],
                due.Select(d => new FigureRow(
                    [facts.TitleOf(d), DeadlineWords.Of(d.Debtor), agreement.Citation(d.Clause), Short(d.DueOn), DeadlineWords.Of(d)],
                    $"/tenggat/{Uri.EscapeDataString(d.Key)}")))],
        };
    }

    private static DraftSection Security(ReportFacts facts) => new()
    {
        Key = "keamanan", Title = "Akses, Keamanan, dan Insiden",
        Intro = (facts.Interruptions.Count == 0
            ? "Akses terbatas tidak pernah dihentikan sementara dalam periode ini. "
            : $"Akses terbatas dihentikan sementara {Terbilang.Quantity(facts.Interruptions.Count, "kali")} dalam periode ini. ")
            + (facts.Incidents.Count == 0
                ? "Tidak ada insiden data pribadi yang tercatat."
                : $"Tercatat {Terbilang.Quantity(facts.Incidents.Count, "insiden")} data pribadi."),
        Tables =
        [
            .. Filled("Penghentian sementara akses", [new("Dihentikan", 1), new("Diberikan kembali", 1)],
                facts.Interruptions.Select(i => new FigureRow([Long(i.SuspendedOn), i.RestoredOn is { } on ? Long(on) : "Belum diberikan kembali"], i.Path))),
            .. Filled("Insiden", [new("Diketahui", 2), new("Diberitahukan", 2), new("Pihak", 1.2), new("Uraian", 3)],
                facts.Incidents.Select(i => new FigureRow([InWib(i.DiscoveredAt), i.NotifiedAt is { } at ? InWib(at) : "Belum", DeadlineWords.Of(i.Party),
                    i.Title], i.Path))),
            .. Filled("Permintaan pengungkapan data (Pasal 10 ayat (3))",
                [new("Diminta", 1.2), new("Pemohon", 2), new("Data", 2.2), new("Keperluan", 2.6), new("Keadaan", 1)],
                Of<Disclosure>(facts).Select(d => new FigureRow(
                    [Short(d.Entry.On), d.Entry.Applicant ?? "", d.Entry.Data ?? "", d.Entry.Description, d.Line.State], d.Line.Path))),
        ],
    };

    private static DraftSection Evaluations(ReportFacts facts) => new()
    {
        Key = "evaluasi", Title = "Pemantauan dan Evaluasi",
        Intro = facts.Evaluations.Count == 0
            ? "Tidak ada pemantauan dan evaluasi dalam periode ini."
            : $"Dalam periode ini diadakan {Terbilang.Quantity(facts.Evaluations.Count, "kali")} pemantauan dan evaluasi menurut Pasal 8.",
        Tables = [.. Filled("Pemantauan dan evaluasi", [new("Tanggal", 1.3), new("Oleh", 1.5), new("Ringkasan", 4)],
            facts.Evaluations.Select(e => new FigureRow([Short(e.HeldOn), HolderOf(e.By), e.Title], e.Path)))],
    };

    private static DraftSection Use(ReportFacts facts)
    {
        var uses = Of<DataUse>(facts);
        return new DraftSection
        {
            Key = "pemanfaatan", Title = "Pemanfaatan Data",
            Intro = uses.Count == 0 ? "" : $"Dalam periode ini tercatat {Terbilang.Quantity(uses.Count, "pemanfaatan")} data, masing-masing untuk pelaksanaan Perjanjian Kerja Sama (Pasal 10 ayat (4)).",
            Tables = [.. Filled("Pemanfaatan data",
                [new("Pihak dan unit", 1.8), new("Data", 1.8), new("Tujuan", 2.6), new("Dasar", 1.8), new("Disimpan sampai", 1.2), new("Keadaan", 1)],
                uses.Select(u => new FigureRow([$"{DeadlineWords.Of(u.Line.By)}, {u.Entry.Unit}", u.Entry.Data ?? "", u.Entry.Description, u.Entry.Ground ?? "",
                    u.Entry.LastOn is { } on ? Short(on) : "–", u.Line.State], u.Line.Path)))],
        };
    }

    /// <summary>What keeps the parties apart (Pasal 12) stands among the obstacles; what else hindered them they write themselves.</summary>
    private static DraftSection Obstacles(ReportFacts facts)
    {
        var matters = Of<Matter>(facts);
        return new DraftSection
        {
            Key = "kendala", Title = "Kendala",
            Intro = matters.Count == 0 ? ""
                : $"Tercatat {Terbilang.Quantity(matters.Count, "perselisihan")} menurut Pasal 12; {Whole(matters.Count(m => m.Line.Standing.IsOpen))} di antaranya masih terbuka pada akhir periode.",
            Tables = [.. Filled("Perselisihan", [new("Dibuka", 1.3), new("Oleh", 1.3), new("Hal", 4), new("Keadaan", 1.2)],
                matters.Select(m => new FigureRow([Short(m.Entry.On), DeadlineWords.Of(m.Line.By), m.Entry.Description, m.Line.State], m.Line.Path)))],
        };
    }

    private static List<(T Entry, ReportFacts.EntryLine Line)> Of<T>(ReportFacts facts) where T : RegisterEntry =>
        [.. facts.Entries.Where(l => l.Standing.Entry is T).Select(l => ((T)l.Standing.Entry, l))];

    private static string HolderOf(EvaluationHolder by) => by switch
    {
        EvaluationHolder.First => DeadlineWords.Of(Party.First),
        EvaluationHolder.Second => DeadlineWords.Of(Party.Second),
        _ => "Para Pihak bersama",
    };

    private static string Count(long? rows) => rows is { } known ? Whole(known) : "–";

    private static IEnumerable<FigureTable> Filled(string caption, IReadOnlyList<FigureColumn> columns, IEnumerable<FigureRow> rows)
    {
        FigureRow[] all = [.. rows];
        if (all.Length > 0)
            yield return new FigureTable(caption, columns, all);
    }
}
