namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Reports() =>
    [
        new()
        {
            Id = "periodic-report-due",
            Title = "Batas waktu laporan berkala",
            Clauses = ["3(2)c", "4(1)e"],
            Question = "Kapan laporan berkala suatu periode harus sudah disampaikan? Perjanjian hanya menyebut jumlahnya.",
            Readings =
            [
                new("at-period-end", "Pada hari terakhir periode.", "Laporan harus disampaikan sebelum seluruh kegiatan periode itu selesai.",
                    policy => policy with { ReportDueDays = 0 }),
                new("31-days-after", "Paling lambat 31 hari setelah periode berakhir.", "Ada waktu sekitar satu bulan untuk menyusun laporan.",
                    policy => policy with { ReportDueDays = 31 }),
                new("60-days-after", "Paling lambat 60 hari setelah periode berakhir.", "Ada waktu sekitar dua bulan, serupa dengan laporan atas permintaan.",
                    policy => policy with { ReportDueDays = 60 }),
            ],
            DefaultReading = "31-days-after",
            Handling = "Pembacaan lain berlaku bila disepakati kedua pihak. Tenggatnya ditandai berdasar kebijakan portal, bukan perjanjian.",
        },
        new()
        {
            Id = "due-soon-window",
            Title = "Awal peringatan segera jatuh tempo",
            Clauses = ["3(1)b", "3(2)c", "7(2)", "8"],
            Question = "Berapa hari sebelum tenggat suatu kewajiban ditampilkan sebagai segera jatuh tempo? Perjanjian tidak mengenal tahap peringatan.",
            Readings =
            [
                new("14-days", "14 hari sebelum tenggat.", "Peringatan lebih sedikit, tetapi waktu menyiapkan surat lebih pendek.",
                    policy => policy with { DueSoonDays = 14 }),
                new("30-days", "30 hari sebelum tenggat.", "Peringatan sekitar satu bulan sebelumnya.",
                    policy => policy with { DueSoonDays = 30 }),
                new("60-days", "60 hari sebelum tenggat.", "Permintaan laporan segera jatuh tempo hampir sejak surat diterima.",
                    policy => policy with { DueSoonDays = 60 }),
            ],
            DefaultReading = "30-days",
            Handling = "Pembacaan lain berlaku bila disepakati kedua pihak. Yang berubah hanya tampilan dan peringatan, bukan tenggatnya.",
        },
        new()
        {
            Id = "report-answers-both",
            Title = "Satu laporan untuk periode dan permintaan",
            Clauses = ["3(1)b.2", "3(2)c"],
            Question = "Dapatkah satu laporan sekaligus memenuhi kewajiban berkala dan menjawab surat permintaan?",
            Readings =
            [
                new("may-answer-both", "Dapat, jika laporan itu menyebut periode dan surat permintaannya.", "Satu penyampaian memenuhi dua tenggat."),
                new("separate-reports", "Tidak, keduanya kewajiban terpisah.", "PIHAK KESATU menyusun dua laporan dengan isi yang sama."),
            ],
            DefaultReading = "may-answer-both",
            Handling = "Portal menerima satu laporan untuk satu periode dan satu surat permintaan sekaligus. Laporan yang hanya menyebut salah satunya hanya memenuhi yang disebut.",
        },
        new()
        {
            Id = "returned-report",
            Title = "Laporan yang dikembalikan untuk diperbaiki",
            Clauses = ["3(1)b.2", "3(2)c", "4(1)b.2"],
            Question = "Apakah pengembalian laporan memulai jangka waktu baru atau membatalkan tanggal penyampaiannya?",
            Readings =
            [
                new("first-submission-counts",
                    "Tidak: tanggal penyampaian pertama tetap berlaku, karena perjanjian mensyaratkan penyampaian, bukan penerimaan isi.",
                    "Pengembalian tidak membuat laporan terlambat dan tidak memberi jangka waktu baru."),
                new("accepted-version-counts", "Yang dihitung adalah penyampaian versi yang diterima, dengan tenggat semula.",
                    "Laporan yang dikembalikan menjelang tenggat dapat menjadi terlambat."),
                new("clock-restarts", "Jangka waktu dimulai lagi sejak pengembalian.", "Tenggat dapat bergeser tanpa batas."),
            ],
            DefaultReading = "first-submission-counts",
            Handling = "Portal memakai tanggal penyampaian pertama. Pengembalian dan penyampaian ulang dicatat, tetapi tidak mengubah tenggat.",
        },
        new()
        {
            Id = "evaluation-count",
            Title = "Jumlah evaluasi sendiri dan bersama",
            Clauses = ["8"],
            Question = "Apakah 2 (dua) kali setahun berlaku untuk setiap PIHAK, atau untuk PARA PIHAK bersama-sama?",
            Readings =
            [
                new("each-party", "Untuk setiap PIHAK; evaluasi bersama dihitung bagi keduanya.",
                    "Setiap PIHAK mempunyai tenggat sendiri pada setiap periode."),
                new("together", "Untuk PARA PIHAK seluruhnya.", "Dua evaluasi oleh satu PIHAK saja sudah cukup."),
            ],
            DefaultReading = "each-party",
            Handling = "Portal menghitung satu tenggat bagi setiap PIHAK pada setiap periode, dan evaluasi bersama memenuhi keduanya.",
        },
        new()
        {
            Id = "per-jenjang",
            Title = "Cakupan \"per jenjang\" pada data agregat APIP",
            Clauses = ["3(1)c", "4(2)c"],
            Question = "Apakah \"per jenjang\" menerangkan Auditor saja, atau juga PPUPD dan Pelaksana?",
            Readings =
            [
                new("ppupd-and-auditor", "PPUPD dan Auditor per jenjang; Pelaksana satu angka, karena tidak berjenjang.",
                    "Data dapat dipakai untuk pembinaan PPUPD menurut jenjangnya."),
                new("auditor-only", "Hanya Auditor.", "PPUPD hanya satu angka untuk setiap unit."),
            ],
            DefaultReading = "ppupd-and-auditor",
            Handling = "Portal mencatat PPUPD dan Auditor per jenjang, dan Pelaksana sebagai satu angka untuk setiap unit.",
        },
    ];
}
