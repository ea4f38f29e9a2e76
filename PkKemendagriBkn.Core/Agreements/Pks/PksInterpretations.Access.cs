namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Access() =>
    [
        new()
        {
            Id = "suspension-and-restoration",
            Title = "\"Atau\" pada penghentian, \"dan\" pada pemberian kembali akses",
            Clauses = ["3(1)b", "3(1)b.1", "4(1)b", "4(1)b.1"],
            Question = "Apakah satu kelalaian cukup untuk menghentikan akses, sedangkan pemberian kembali mensyaratkan keduanya?",
            Readings =
            [
                new("or-then-and", "Ya: salah satu cukup untuk menghentikan, dan keduanya harus terpenuhi untuk memberikan kembali.",
                    "Akses yang dihentikan karena data balikan baru diberikan kembali jika laporan yang diminta juga tidak terlambat."),
                new("only-the-cause", "Pemberian kembali cukup dengan terpenuhinya kewajiban yang menjadi dasar penghentian.",
                    "Keterlambatan lain tidak menghalangi pemberian kembali, tetapi dapat menjadi dasar penghentian baru."),
            ],
            DefaultReading = "or-then-and",
            Handling = "Portal mengikuti bunyi perjanjian: satu dasar cukup untuk penghentian, dan pemberian kembali baru dapat dilakukan setelah tidak ada dasar yang tersisa. Penghentian selalu merupakan keputusan PIHAK KEDUA, tidak pernah otomatis.",
        },
        new()
        {
            Id = "late-cure",
            Title = "\"Paling lambat\" pada pemberian kembali akses",
            Clauses = ["3(1)b.1", "3(1)b.2"],
            Question = "Apakah PIHAK KESATU yang menyampaikan setelah tenggat masih berhak menerima kembali akses?",
            Readings =
            [
                new("cured-when-submitted", "Ya, begitu kewajiban yang tertinggal disampaikan.",
                    "Penyampaian yang terlambat tetap tercatat terlambat, tetapi tidak lagi menjadi dasar penghentian."),
                new("literal", "Tidak: yang menyampaikan setelah tenggat tidak memenuhi \"paling lambat\".",
                    "Akses yang sekali dihentikan tidak pernah dapat diberikan kembali, sehingga Pasal 3 ayat (1) huruf b tidak berarti."),
            ],
            DefaultReading = "cured-when-submitted",
            Handling = "Portal menganggap dasar penghentian gugur begitu penyampaian dilakukan, dan tetap menampilkan jumlah hari keterlambatannya.",
        },
        new()
        {
            Id = "oral-confirmation",
            Title = "Konfirmasi lisan atas penerimaan",
            Clauses = ["9(2)"],
            Question = "Bukti apa yang cukup untuk konfirmasi, jika konfirmasi lisan pun sah?",
            Readings =
            [
                new("recorded-either-way", "Lisan atau tertulis, asalkan dicatat.",
                    "Tanggal konfirmasi yang dicatat menentukan awal penghitungan jangka waktu."),
                new("written-only", "Hanya konfirmasi tertulis.", "Bertentangan dengan bunyi Pasal 9 ayat (2)."),
            ],
            DefaultReading = "recorded-either-way",
            Handling = "Portal menerima konfirmasi lisan dan tertulis, dan mencatat tanggal, cara penyampaian, serta siapa yang mencatatnya. Bukti baca surat elektronik saja bukan konfirmasi.",
        },
        new()
        {
            Id = "breach-notification",
            Title = "Jangka waktu pemberitahuan kebocoran data",
            Clauses = ["10(6)", "10(9)"],
            Question = "Perjanjian tidak mengatur jangka waktu pemberitahuan kebocoran data. Jangka waktu mana yang berlaku?",
            Readings =
            [
                new("statute", "Jangka waktu menurut undang-undang, yaitu 3 x 24 jam (Pasal 46 UU Nomor 27 Tahun 2022).",
                    "Tenggat dihitung dalam jam sejak insiden diketahui, termasuk pada hari libur."),
                new("no-clock", "Tidak ada jangka waktu, karena perjanjian tidak mengaturnya.", "Mengabaikan kewajiban yang berlaku di luar perjanjian."),
            ],
            DefaultReading = "statute",
            Handling = "Portal menghitung 72 jam dan menandai dasarnya sebagai undang-undang, terpisah dari tenggat menurut perjanjian.",
        },
    ];
}
