using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Clocks() =>
    [
        new()
        {
            Id = "request-clock",
            Title = "Awal jangka waktu dua bulan atas permintaan laporan",
            Clauses = ["3(1)b.2", "4(1)b.2", "9(2)"],
            Question = "Sejak kapan jangka waktu 2 (dua) bulan dihitung: sejak surat permintaan laporan dikirim, atau sejak penerimaannya dikonfirmasi?",
            Readings =
            [
                new("confirmed",
                    "Sejak penerimaan surat dikonfirmasi, karena menurut Pasal 9 ayat (2) pemberitahuan dianggap telah diterima setelah dikonfirmasi.",
                    "Sebelum dikonfirmasi, tenggat bersifat sementara dan tidak menjadi dasar penghentian akses.",
                    policy => policy with { RequestClock = RequestClock.Confirmed }),
                new("sent", "Sejak surat dikirim, karena Pasal 4 ayat (1) huruf b angka 2) menyebut \"sejak penyampaian surat permintaan laporan\".",
                    "Tenggat pasti sejak hari pengiriman, meskipun penerimaan surat belum atau tidak pernah dikonfirmasi.",
                    policy => policy with { RequestClock = RequestClock.Sent }),
            ],
            DefaultReading = "confirmed",
            Handling = "Frasa \"jangka waktu penyampaian\" pada Pasal 3 dibaca sama dengan \"penyampaian\" pada Pasal 4.",
        },
        new()
        {
            Id = "provisional-clock",
            Title = "Jangka waktu sebelum penerimaan surat dikonfirmasi",
            Clauses = ["3(1)b.2", "4(1)b.2", "9(2)"],
            Question = "Apakah ada tenggat selama penerimaan surat permintaan laporan belum dikonfirmasi?",
            Readings =
            [
                new("provisional", "Ada, dihitung sementara dari tanggal pengiriman sampai penerimaan dikonfirmasi.",
                    "Tenggat terlihat lebih awal, tetapi keterlambatannya belum menjadi dasar penghentian akses."),
                new("none", "Tidak ada, karena surat belum dianggap diterima.",
                    "Surat yang tidak pernah dikonfirmasi tidak pernah menimbulkan tenggat."),
            ],
            DefaultReading = "provisional",
            Handling = "Portal menghitung tenggat sementara dari tanggal pengiriman dan menandainya \"sementara\". Setelah dikonfirmasi, tenggat dihitung dari tanggal konfirmasi. Jika jangka waktu ditetapkan sejak pengiriman, tidak ada tenggat sementara.",
        },
        new()
        {
            Id = "feedback-clock-start",
            Title = "Awal jangka waktu enam bulan pada akses yang terus-menerus",
            Clauses = ["3(1)b.1", "4(1)b.1"],
            Question = "Jika data diakses terus-menerus melalui web service, \"diterimanya data\" yang mana yang memulai jangka waktu 6 (enam) bulan?",
            Readings =
            [
                new("per-delivery", "Setiap penerimaan data yang dicatat PIHAK KESATU.",
                    "Setiap penerimaan mempunyai tenggat sendiri; satu data balikan dapat menjawab beberapa penerimaan."),
                new("per-pull", "Setiap pengambilan data melalui web service.",
                    "Timbul tenggat untuk setiap panggilan, sehingga jumlahnya tidak dapat dikelola."),
                new("first-receipt", "Hanya penerimaan yang pertama.",
                    "Hanya ada satu tenggat selama masa perjanjian; data yang diterima kemudian tidak memerlukan data balikan."),
            ],
            DefaultReading = "per-delivery",
            Handling = "Portal menghitung satu tenggat untuk setiap penerimaan data yang dicatat. Pengambilan data yang berkelanjutan dicatat sebagai satu penerimaan untuk setiap kelompok data.",
        },
        new()
        {
            Id = "period-scheme",
            Title = "Arti \"2 (dua) kali dalam 1 (satu) tahun\"",
            Clauses = ["3(2)c", "4(1)e", "8"],
            Question = "Apakah tahun yang dimaksud adalah tahun kalender atau tahun perjanjian yang dihitung sejak penandatanganan?",
            Readings =
            [
                new("calendar-semester", "Tahun kalender, dibagi dua semester: Januari–Juni dan Juli–Desember.",
                    "Periode pertama dan terakhir lebih pendek, karena dipotong oleh awal dan akhir masa berlaku.",
                    policy => policy with { Periods = PeriodScheme.CalendarSemester }),
                new("agreement-half-year", "Tahun perjanjian, dibagi dua setengah tahun sejak tanggal penandatanganan.",
                    "Setiap periode penuh enam bulan, tetapi tidak sejalan dengan tahun anggaran.",
                    policy => policy with { Periods = PeriodScheme.AgreementHalfYear }),
            ],
            DefaultReading = "calendar-semester",
            Handling = "Pembacaan lain berlaku bila disepakati kedua pihak. Jumlah laporan dan evaluasi per tahun perjanjian tetap ditampilkan pada kedua pembacaan.",
        },
        new()
        {
            Id = "month-end",
            Title = "Jangka waktu bulan yang dimulai pada akhir bulan",
            Clauses = ["3(1)b.1", "3(1)b.2", "7(2)"],
            Question = "Kapan jangka waktu berakhir jika bulan terakhirnya tidak mempunyai tanggal yang sama?",
            Readings =
            [
                new("last-day", "Pada hari terakhir bulan tersebut.", "Enam bulan sejak 31 Agustus berakhir pada 28 atau 29 Februari."),
                new("next-day", "Pada hari pertama bulan berikutnya.", "Enam bulan sejak 31 Agustus berakhir pada 1 Maret."),
            ],
            DefaultReading = "last-day",
            Handling = "Portal mengambil hari terakhir bulan tersebut, dan selalu menghitung dari tanggal awal, bukan bulan demi bulan.",
        },
        new()
        {
            Id = "non-working-days",
            Title = "Tenggat yang jatuh pada hari libur",
            Clauses = ["3(1)b.1", "3(1)b.2", "7(1)", "7(2)", "9(3)", "11(2)"],
            Question = "Apakah tenggat yang jatuh pada hari Sabtu, Minggu, atau hari libur bergeser ke hari kerja berikutnya? Istilah \"hari kalender\" hanya terdapat pada Pasal 9 ayat (3) dan Pasal 11 ayat (2).",
            Readings =
            [
                new("no-shift", "Tidak bergeser, karena perjanjian tidak mengaturnya.", "Penyampaian pada hari kerja berikutnya dinyatakan terlambat."),
                new("next-working-day", "Bergeser ke hari kerja berikutnya.", "Tenggat bergantung pada daftar hari libur yang dapat berubah di tengah tahun."),
            ],
            DefaultReading = "no-shift",
            Handling = "Portal tidak menggeser tenggat. Sebagai contoh, batas pemberitahuan menurut Pasal 7 ayat (2) adalah Sabtu, 27 Mei 2028, sepanjang perjanjian tidak diperpanjang.",
        },
        new()
        {
            Id = "end-of-term",
            Title = "Hari terakhir masa berlaku",
            Clauses = ["7(1)"],
            Question = "Apakah masa berlaku 3 (tiga) tahun sejak 27 Agustus 2025 berakhir pada 26 atau 27 Agustus 2028?",
            Readings =
            [
                new("day-before", "Hari terakhir adalah 26 Agustus 2028, karena hari penandatanganan sudah termasuk.",
                    "Pada 27 Agustus 2028 perjanjian tidak berlaku lagi."),
                new("same-day", "Hari terakhir adalah 27 Agustus 2028.", "Perjanjian masih berlaku satu hari lagi."),
            ],
            DefaultReading = "day-before",
            Handling = "Portal memakai 26 Agustus 2028 sebagai hari terakhir, sepanjang perjanjian tidak diperpanjang atau diakhiri. Batas pemberitahuan tiga bulan dihitung mundur dari 27 Agustus 2028.",
        },
        new()
        {
            Id = "force-majeure-relief",
            Title = "Pengaruh keadaan kahar terhadap tenggat",
            Clauses = ["11(2)", "11(3)"],
            Question = "Apakah pembebasan sementara bergantung pada pemberitahuan tepat waktu, dan apakah tenggat bergeser?",
            Readings =
            [
                new("timely-notice-stops-clock",
                    "Pembebasan berlaku jika diberitahukan paling lambat 14 hari kalender, dan jangka waktu berhenti selama keadaan kahar.",
                    "Tenggat PIHAK yang mengalaminya bergeser sebanyak hari keadaan kahar; tanpa pemberitahuan tepat waktu tidak bergeser."),
                new("always-relieved", "Pembebasan berlaku dengan sendirinya; pemberitahuan hanya kewajiban tambahan.",
                    "Tenggat bergeser meskipun pemberitahuan terlambat atau tidak ada."),
                new("no-shift", "Kewajiban ditangguhkan, tetapi tenggatnya tetap.", "Setelah keadaan kahar berakhir, kewajiban seketika terlambat."),
            ],
            DefaultReading = "timely-notice-stops-clock",
            Handling = "Portal menghentikan jangka waktu hanya untuk keadaan kahar yang diterima PIHAK lainnya, atau yang diberitahukan lengkap dan tepat waktu selama belum dibantah. Pemberitahuan menurut Pasal 7 ayat (2), Pasal 9 ayat (3), dan Pasal 11 ayat (2) tidak ikut tertunda. Tenggat semula tetap ditampilkan.",
        },
    ];
}
