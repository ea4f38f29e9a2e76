namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> ForceMajeure() =>
    [
        new()
        {
            Id = "force-majeure-formalities",
            Title = "Pernyataan pejabat dan sikap pihak lainnya",
            Clauses = ["11(2)"],
            Question = "Apakah pembebasan memerlukan pernyataan tertulis pejabat dalam 14 hari, dan apa arti \"untuk dipertimbangkan PIHAK lainnya\"?",
            Readings =
            [
                new("complete-and-unopposed", "Pemberitahuan dan pernyataan harus ada dalam 14 hari; pihak lainnya dapat menerima atau membantah.",
                    "Selama belum diterima atau dibantah, tenggat yang pasti dan yang bergeser ditampilkan berdampingan. Yang diterima berlaku seterusnya, meskipun terlambat."),
                new("notice-alone", "Pemberitahuan saja cukup; pernyataan dapat menyusul.", "Pembebasan dapat timbul tanpa bukti dari pejabat."),
                new("only-when-accepted", "Pembebasan baru ada setelah diterima pihak lainnya.", "Pihak lainnya dapat meniadakan pembebasan dengan diam."),
            ],
            DefaultReading = "complete-and-unopposed",
            Handling = "Portal memakai pembacaan ini, agar pernyataan sepihak tanpa bukti tidak menggeser tenggat, dan diamnya pihak lainnya tidak meniadakan hak.",
        },
        new()
        {
            Id = "force-majeure-scope",
            Title = "Pembebasan \"sebagian maupun keseluruhan\"",
            Clauses = ["11(3)"],
            Question = "Kewajiban mana yang dibebaskan: semua kewajiban pihak yang mengalaminya, atau hanya yang benar-benar terhambat?",
            Readings =
            [
                new("as-declared", "Kewajiban yang disebut dalam pemberitahuannya; bila tidak disebut, semua yang dapat dibebaskan.",
                    "Pihak yang mengalaminya menyatakan cakupannya, dan pihak lainnya dapat membantahnya."),
                new("all-duties", "Selalu semua kewajiban.", "Gangguan pada satu sistem menunda juga laporan yang tidak bergantung padanya."),
                new("hindered-only", "Hanya kewajiban yang terbukti terhambat.", "Setiap tenggat memerlukan pembuktian tersendiri."),
            ],
            DefaultReading = "as-declared",
            Handling = "Portal mengikuti cakupan yang dinyatakan, karena Pasal 11 ayat (3) mengenal keduanya. Yang dapat dibebaskan adalah data balikan, laporan, dan evaluasi, bukan pemberitahuan.",
        },
        new()
        {
            Id = "incident-recipients",
            Title = "Penerima pemberitahuan insiden",
            Clauses = ["10(6)", "10(9)"],
            Question = "Kepada siapa insiden data pribadi diberitahukan? Perjanjian tidak menyebutnya.",
            Readings =
            [
                new("law-and-other-party",
                    "Kepada lembaga dan subjek data menurut Pasal 46 UU Nomor 27 Tahun 2022, kepada BSSN bila menyangkut infrastruktur informasi vital, dan kepada PIHAK lainnya.",
                    "Setiap penerima mempunyai batas waktunya sendiri."),
                new("law-alone", "Hanya kepada penerima menurut undang-undang.", "PIHAK yang memberi data mengetahuinya paling akhir."),
            ],
            DefaultReading = "law-and-other-party",
            Handling = "Portal menghitung batas bagi setiap penerima. Batas kepada PIHAK lainnya berdasar kebijakan portal, karena tanggung jawab menurut Pasal 10 ayat (6) tidak dapat dijalankan tanpa mengetahuinya.",
        },
        new()
        {
            Id = "incident-party-hours",
            Title = "Batas waktu memberi tahu PIHAK lainnya tentang insiden",
            Clauses = ["10(6)", "10(9)"],
            Question = "Berapa jam setelah insiden diketahui PIHAK lainnya harus diberi tahu? Perjanjian tidak menyebutnya.",
            Readings =
            [
                new("24-hours", "24 jam.", "PIHAK lainnya masih dapat bertindak sebelum batas 3 x 24 jam menurut undang-undang.",
                    policy => policy with { IncidentPartyHours = 24 }),
                new("48-hours", "48 jam.", "Tersisa satu hari bagi PIHAK lainnya sebelum batas menurut undang-undang.",
                    policy => policy with { IncidentPartyHours = 48 }),
                new("72-hours", "72 jam.", "Sama dengan batas menurut undang-undang.", policy => policy with { IncidentPartyHours = 72 }),
            ],
            DefaultReading = "24-hours",
            Handling = "Portal memakai 24 jam, agar PIHAK pemberi data sempat memenuhi kewajibannya sendiri. Batas ini kebijakan portal, bukan pelanggaran undang-undang bila terlewati.",
        },
    ];
}
