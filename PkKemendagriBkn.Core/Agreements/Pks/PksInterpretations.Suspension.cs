using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Suspension() =>
    [
        new()
        {
            Id = "restoration-condition",
            Title = "Syarat pemberian kembali akses",
            Clauses = ["3(1)b", "3(1)b.1", "3(1)b.2"],
            Question = "Apakah akses diberikan kembali begitu tidak ada dasar penghentian, atau baru setelah semua yang terlambat disampaikan, termasuk yang ditangguhkan keadaan kahar?",
            Readings =
            [
                new("no-ground", "Begitu tidak ada dasar penghentian dan tidak ada yang diperselisihkan.",
                    "Kewajiban yang ditangguhkan keadaan kahar yang diterima tidak menghalangi pemberian kembali.",
                    policy => policy with { Restoration = RestorationReading.NoGround }),
                new("submitted",
                    "Setelah semua yang tenggat semulanya lewat telah disampaikan, karena Pasal 3 ayat (1) huruf b menyebut \"telah menyampaikan\".",
                    "Keadaan kahar menunda kewajiban, tetapi juga menunda pemberian kembali akses.",
                    policy => policy with { Restoration = RestorationReading.Submitted }),
            ],
            DefaultReading = "no-ground",
            Handling = "Portal memakai pembacaan pertama, karena Pasal 11 ayat (3) membebaskan dari pemenuhan kewajiban selama keadaan kahar.",
        },
        new()
        {
            Id = "restoration-time",
            Title = "Waktu PIHAK KEDUA untuk memberikan kembali akses",
            Clauses = ["3(1)b"],
            Question = "Berapa lama PIHAK KEDUA boleh menunda pemberian kembali setelah syaratnya terpenuhi? Perjanjian tidak menyebutnya.",
            Readings =
            [
                new("no-fixed-time", "Tidak ada batas yang pasti; PIHAK KESATU menagih haknya dengan surat.",
                    "Lamanya menunggu tampak, tetapi tidak dinyatakan lewat tenggat."),
                new("at-once", "Seketika.", "Setiap hari penundaan merupakan kelalaian PIHAK KEDUA."),
            ],
            DefaultReading = "no-fixed-time",
            Handling = "Portal tidak menghitung tenggat, karena batas yang tidak disepakati tidak boleh dibebankan kepada satu pihak. Hari sejak hak itu ditagih dihitung dan ditampilkan.",
        },
        new()
        {
            Id = "suspension-scope",
            Title = "Cakupan penghentian sementara akses",
            Clauses = ["4(1)b", "3(1)a", "3(1)c", "3(1)d"],
            Question = "Apakah penghentian hanya menyangkut akses atas data pegawai ASN, atau juga data agregat APIP dan kode referensi?",
            Readings =
            [
                new("asn-data-only", "Hanya akses terbatas atas data dan/atau informasi pegawai ASN, sebagaimana disebut Pasal 4 ayat (1) huruf b.",
                    "Data agregat APIP dan kode referensi tetap diberikan."),
                new("all-of-second-party", "Seluruh data dari PIHAK KEDUA.",
                    "Kewajiban PIHAK KEDUA menurut Pasal 4 ayat (2) huruf b dan huruf c ikut berhenti."),
            ],
            DefaultReading = "asn-data-only",
            Handling = "Portal mencatat penghentian atas akses data pegawai ASN saja, karena hanya itu yang disebut. Yang lain tetap ditampilkan sebagai kewajiban.",
        },
        new()
        {
            Id = "duties-while-suspended",
            Title = "Kewajiban selama akses dihentikan",
            Clauses = ["3(1)b", "3(2)c", "4(1)b", "8"],
            Question = "Apakah laporan berkala, evaluasi, dan data balikan tetap wajib selama akses dihentikan sementara?",
            Readings =
            [
                new("go-on", "Tetap wajib.", "Jangka waktu berjalan terus; data yang sudah diterima tetap harus dibalas."),
                new("rest", "Ikut berhenti.", "Pihak yang lalai mendapat waktu tambahan karena kelalaiannya."),
            ],
            DefaultReading = "go-on",
            Handling = "Portal menghitung semua tenggat seperti biasa, karena yang dihentikan hanya akses, bukan perjanjiannya.",
        },
        new()
        {
            Id = "after-the-end",
            Title = "Kewajiban dan data setelah perjanjian berakhir",
            Clauses = ["7(1)", "3(1)b.1", "10(1)", "10(10)"],
            Question = "Apakah kewajiban yang sudah berjalan tetap ada setelah perjanjian berakhir, dan apa yang dilakukan dengan data yang sudah diterima?",
            Readings =
            [
                new("started-duties-go-on", "Kewajiban yang mulai selama perjanjian berlaku tetap harus dipenuhi; kerahasiaan menurut Pasal 10 tetap berlaku.",
                    "Tenggat yang sudah berjalan tetap ditampilkan; tidak ada tenggat baru, dan tidak ada hak atas akses."),
                new("all-ends", "Semua kewajiban selain Pasal 10 gugur.", "Data yang diterima pada bulan terakhir tidak pernah perlu dibalas."),
            ],
            DefaultReading = "started-duties-go-on",
            Handling = "Portal meneruskan tenggat yang sudah mulai, karena haknya timbul selama perjanjian berlaku. Perjanjian tidak mengatur pemusnahan data; Pasal 10 ayat (10) hanya meneruskan kerahasiaannya.",
        },
    ];
}
