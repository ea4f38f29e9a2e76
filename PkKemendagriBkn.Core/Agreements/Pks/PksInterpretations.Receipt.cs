using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Receipt() =>
    [
        new()
        {
            Id = "who-confirms",
            Title = "Pihak yang mengonfirmasi penerimaan",
            Clauses = ["9(2)"],
            Question = "Pasal 9 ayat (2) menyebut \"dikonfirmasi ... oleh satu PIHAK kepada PIHAK lainnya\". Siapa yang mengonfirmasi, dan cukupkah kata pengirim bahwa penerima telah mengonfirmasi?",
            Readings =
            [
                new("receiver-or-unanswered-sender",
                    "Penerima yang mengonfirmasi. Kata pengirim bahwa penerima telah mengonfirmasi juga berlaku, bila tidak dibantah sampai hari terakhirnya.",
                    "Konfirmasi lisan yang hanya dicatat pengirim tidak hilang, dan penerima selalu mempunyai waktu untuk membantah."),
                new("receiver-alone", "Hanya penerima.", "Penerima yang diam tidak pernah memulai jangka waktunya sendiri."),
                new("either-party", "Pihak mana pun, seketika.", "Pengirim menentukan sendiri kapan suratnya dianggap diterima."),
            ],
            DefaultReading = "receiver-or-unanswered-sender",
            Handling = "Portal memakai pembacaan ini karena tidak ada pihak yang boleh diuntungkan oleh diamnya sendiri atau oleh kata pihak lainnya saja. Selama masih dapat dibantah, tenggatnya ditandai \"sementara\".",
        },
        new()
        {
            Id = "assertion-days",
            Title = "Waktu untuk membantah kata pengirim",
            Clauses = ["9(2)"],
            Question = "Berapa lama penerima dapat membantah kata pengirim bahwa penerimaan telah dikonfirmasi? Perjanjian tidak menyebutnya.",
            Readings =
            [
                new("7-days", "Sampai 7 hari sejak diberitahukan.", "Tenggat lebih cepat pasti, tetapi penerima harus segera memeriksa.",
                    policy => policy with { AssertionDays = 7 }),
                new("14-days", "Sampai 14 hari sejak diberitahukan.", "Sama panjangnya dengan waktu pemberitahuan pada Pasal 11 ayat (2).",
                    policy => policy with { AssertionDays = 14 }),
                new("30-days", "Sampai 30 hari sejak diberitahukan.", "Tenggat tetap sementara selama kira-kira satu bulan.",
                    policy => policy with { AssertionDays = 30 }),
            ],
            DefaultReading = "14-days",
            Handling = "Portal memakai 14 hari, karena itulah waktu terpendek yang dikenal perjanjian untuk menanggapi kejadian. Sesudah hari terakhir, konfirmasi penerima yang kemudian tidak menggeser apa pun.",
        },
        new()
        {
            Id = "submission-clock",
            Title = "Disampaikan atau diterima",
            Clauses = ["3(1)b.1", "3(1)b.2", "4(1)b.1", "4(1)b.2", "9(2)"],
            Question = "Pasal 3 ayat (1) huruf b mensyaratkan bahwa PIHAK KESATU \"telah menyampaikan\", sedangkan Pasal 4 ayat (1) huruf b menyebut PIHAK KEDUA \"tidak menerima\". Hari manakah yang dihitung?",
            Readings =
            [
                new("submitted", "Hari penyampaian, menurut Pasal 3 ayat (1) huruf b: \"telah menyampaikan\".",
                    "Kewajiban terpenuhi pada hari penyampaian; bantahan bahwa tidak ada yang diterima menjadikannya diperselisihkan.",
                    policy => policy with { SubmissionClock = SubmissionClock.Submitted }),
                new("received", "Hari penerimaan, menurut Pasal 4 ayat (1) huruf b: \"tidak menerima\".",
                    "Kewajiban baru terpenuhi setelah penerimaannya dikonfirmasi menurut Pasal 9 ayat (2).",
                    policy => policy with { SubmissionClock = SubmissionClock.Received }),
            ],
            DefaultReading = "submitted",
            Handling = "Portal menghitung hari penyampaian, karena itulah yang berada dalam kuasa PIHAK KESATU. Penerimaan tetap dicatat, dan PIHAK KEDUA dapat menyatakan tidak menerima.",
        },
        new()
        {
            Id = "data-and-references",
            Title = "\"Data dan referensi balikan\"",
            Clauses = ["3(1)b.1", "4(1)b.1"],
            Question = "Apakah data balikan dan referensi balikan harus disampaikan keduanya untuk setiap penerimaan data?",
            Readings =
            [
                new("both-parts", "Keduanya, karena disebut \"data dan referensi balikan\".",
                    "Bila baru satu bagian yang disampaikan, kewajiban belum terpenuhi."),
                new("either-part", "Salah satu cukup.", "Referensi yang tidak berubah tidak perlu disampaikan lagi."),
            ],
            DefaultReading = "both-parts",
            Handling = "Portal menghitung kewajiban terpenuhi pada hari kedua bagian telah disampaikan, karena kata yang dipakai adalah \"dan\". Bagian yang belum ada disebut pada tenggatnya.",
        },
        new()
        {
            Id = "late-recording",
            Title = "Peristiwa yang dicatat terlambat",
            Clauses = ["9(2)", "12(1)"],
            Question = "Bagaimana memperlakukan peristiwa yang baru dicatat lama setelah harinya?",
            Readings =
            [
                new("own-day", "Diperhitungkan pada hari terjadinya.", "Keadaan pada hari yang lampau dapat berubah setelah peristiwanya dicatat."),
                new("recording-day", "Diperhitungkan pada hari pencatatannya.", "Keterlambatan mencatat mengubah hak dan kewajiban."),
            ],
            DefaultReading = "own-day",
            Handling = "Portal memakai hari terjadinya, karena perjanjian tidak mengenal pencatatan. Selisih harinya ditampilkan, dan pihak lainnya dapat membantah.",
        },
    ];
}
