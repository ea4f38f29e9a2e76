using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Counts() =>
    [
        new()
        {
            Id = "minutes-count",
            Title = "Berita acara dan \"2 (dua) kali\"",
            Clauses = ["3(2)c", "4(1)e"],
            Question = "Apakah \"secara berkala paling sedikit 2 (dua) kali dalam 1 (satu) tahun\" menerangkan laporan saja, atau juga berita acara hasil pemadanan?",
            Readings =
            [
                new("report-only", "Laporan saja; berita acara \"dilaksanakan sesuai kebutuhan\".",
                    "Berita acara tidak mempunyai tenggat dan tidak dihitung per tahun."),
                new("both", "Keduanya.", "Pemadanan data wajib dua kali setahun, meskipun tidak ada kebutuhan."),
            ],
            DefaultReading = "report-only",
            Handling = "Portal menghitung laporan saja, karena \"sesuai kebutuhan\" tidak sejalan dengan jumlah yang tetap. Berita acara tetap dicatat.",
        },
        new()
        {
            Id = "requested-report-counts",
            Title = "Laporan atas permintaan dalam hitungan tahunan",
            Clauses = ["3(1)b.2", "3(2)c", "4(1)e"],
            Question = "Apakah laporan yang menjawab surat permintaan ikut dihitung dalam \"paling sedikit 2 (dua) kali dalam 1 (satu) tahun\"?",
            Readings =
            [
                new("when-it-names-a-period", "Ya, bila laporan itu menyebut suatu periode; dua laporan atas satu periode dihitung satu kali.",
                    "Laporan yang hanya menjawab surat permintaan tidak menambah hitungan."),
                new("every-report", "Ya, setiap laporan.", "Dua surat permintaan dalam satu bulan dapat menghabiskan kewajiban setahun."),
                new("never", "Tidak.", "Satu laporan tidak pernah dapat memenuhi keduanya."),
            ],
            DefaultReading = "when-it-names-a-period",
            Handling = "Portal menghitung periode yang dilaporkan, karena \"secara berkala\" menunjuk pada periode, bukan pada jumlah surat.",
        },
        new()
        {
            Id = "stub-periods",
            Title = "Periode pertama dan terakhir yang pendek",
            Clauses = ["3(2)c", "7(1)", "8"],
            Question = "Apakah periode yang hanya beberapa minggu, karena terpotong awal atau akhir masa berlaku, memerlukan laporan dan evaluasi sendiri?",
            Readings =
            [
                new("own-period", "Ya, berapa pun panjangnya.", "Semester II 2028 hanya 57 hari, dan tetap memerlukan laporan dan evaluasi.",
                    policy => policy with { StubDays = 0 }),
                new("joins-under-60-days", "Tidak bila kurang dari 60 hari: periode itu bergabung dengan periode di sebelahnya.",
                    "Laporan atas periode di sebelahnya meliputi pula minggu-minggu itu.", policy => policy with { StubDays = 60 }),
                new("joins-under-90-days", "Tidak bila kurang dari 90 hari: periode itu bergabung dengan periode di sebelahnya.",
                    "Periode yang kurang dari kira-kira tiga bulan tidak pernah berdiri sendiri.", policy => policy with { StubDays = 90 }),
            ],
            DefaultReading = "own-period",
            Handling = "Portal membiarkan setiap periode berdiri sendiri, karena perjanjian tidak mengecualikan periode yang pendek.",
        },
        new()
        {
            Id = "representative-notice",
            Title = "\"Dalam jangka waktu 30 (tiga puluh) hari kalender sebelum\"",
            Clauses = ["9(3)"],
            Question = "Apakah perubahan perwakilan diberitahukan paling lambat 30 hari sebelum berlaku, atau pada hari mana pun di dalam 30 hari sebelum berlaku?",
            Readings =
            [
                new("at-least", "Paling lambat 30 hari sebelum perubahan berlaku.", "Pihak lainnya selalu mempunyai waktu satu bulan untuk menyesuaikan diri.",
                    policy => policy with { RepresentativeNotice = RepresentativeNoticeReading.AtLeast }),
                new("within", "Pada hari mana pun sebelum perubahan berlaku, menurut bunyi \"dalam jangka waktu\".",
                    "Pemberitahuan sehari sebelumnya masih tepat waktu.", policy => policy with { RepresentativeNotice = RepresentativeNoticeReading.Within }),
            ],
            DefaultReading = "at-least",
            Handling = "Portal memakai paling lambat 30 hari, karena pemberitahuan dimaksudkan agar surat sampai pada alamat yang benar sejak hari pertama.",
        },
    ];
}
