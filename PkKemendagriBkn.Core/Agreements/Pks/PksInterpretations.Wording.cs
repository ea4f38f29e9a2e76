namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksInterpretations
{
    private static IEnumerable<Ambiguity> Wording() =>
    [
        new()
        {
            Id = "disclosure-exceptions",
            Title = "Pengecualian larangan pengungkapan",
            Clauses = ["10(3)", "10(3)a", "10(3)b", "10(3)c", "10(4)"],
            Question = "Apakah ketiga pengecualian berlaku kumulatif karena kata \"dan\", dan mengapa Pasal 10 ayat (4) hanya menunjuk huruf a?",
            Readings =
            [
                new("alternative", "Alternatif: salah satu pengecualian sudah cukup.", "Perintah pengadilan cukup tanpa persetujuan tertulis PARA PIHAK."),
                new("cumulative", "Kumulatif: ketiganya harus terpenuhi.", "Pengungkapan hampir tidak mungkin, termasuk yang diperintahkan pengadilan."),
            ],
            DefaultReading = "alternative",
            Handling = "Pembacaan ini hanya dicatat. Portal tidak memutuskan boleh tidaknya suatu pengungkapan; keputusan ada pada PIHAK yang bersangkutan.",
        },
        new()
        {
            Id = "correction-lists",
            Title = "Daftar perbaikan data yang tidak simetris",
            Clauses = ["3(1)e", "4(1)d"],
            Question = "Apakah kedua hak atas informasi usulan perbaikan data sama cakupannya, padahal \"pada SIASN\" hanya terdapat pada Pasal 4?",
            Readings =
            [
                new("both-lists", "Dua arus informasi: dari daftar PIHAK KEDUA dan dari daftar PIHAK KESATU.", "Setiap usulan menyebut daftar asalnya."),
                new("siasn-only", "Keduanya hanya menyangkut perbaikan data pada SIASN.", "Perbaikan pada sistem lain tidak termasuk."),
            ],
            DefaultReading = "both-lists",
            Handling = "Portal memperlakukan keduanya sebagai dua arus informasi dan tidak menghitung tenggat untuknya, karena perjanjian tidak menetapkan jangka waktu.",
        },
        new()
        {
            Id = "data-problem-owner",
            Title = "Pihak yang menyelesaikan permasalahan data",
            Clauses = ["3(2)d", "4(2)d"],
            Question = "Apakah \"yang diterima dari\" menerangkan data atau permasalahannya: apakah penerima data yang menyelesaikan, atau PIHAK yang menerima pengaduan?",
            Readings =
            [
                new("receiver", "Penerima data: masing-masing PIHAK menyelesaikan permasalahan pada data yang diterimanya.",
                    "PIHAK KESATU menyelesaikan permasalahan pada data dari BKN, misalnya dengan mengusulkan perbaikan data; PIHAK KEDUA pada data dari Itjen Kemendagri."),
                new("complaint", "Penerima pengaduan: masing-masing PIHAK menyelesaikan permasalahan yang diadukan kepadanya.",
                    "Pemberi data yang menyelesaikan, karena kepadanyalah penerima data mengadu."),
            ],
            DefaultReading = "receiver",
            Handling = "Portal mengusulkan penerima data sebagai pihak yang menyelesaikan. Pelapor dapat menunjuk pemberi data dengan menyebut dasarnya, dan dasar itu tercatat pada permasalahannya. Tidak ada tenggat, karena perjanjian tidak menetapkannya.",
        },
        new()
        {
            Id = "first-party-address",
            Title = "Alamat surat elektronik PIHAK KESATU",
            Clauses = ["9(1)a", "9(2)"],
            Question = "Apakah surat ke alamat pada layanan surat elektronik umum sah, dan bagaimana menghubungi PARA PIHAK jika nomor telepon diisi \"-\"?",
            Readings =
            [
                new("address-as-signed", "Alamat itu sah, karena disebut dalam perjanjian.",
                    "Surat baru dianggap diterima setelah dikonfirmasi, ke alamat mana pun dikirim."),
                new("official-domain-only", "Hanya alamat dinas yang sah.", "PIHAK KESATU perlu mengubah alamat melalui adendum atau pemberitahuan tertulis."),
            ],
            DefaultReading = "address-as-signed",
            Handling = "Portal menampilkan alamat sebagaimana tertulis. Yang menentukan adalah konfirmasi penerimaan, bukan alamatnya.",
        },
        new()
        {
            Id = "missing-informasi",
            Title = "Kata \"informasi\" yang hilang",
            Clauses = ["4(1)b.2", "3(1)b.2"],
            Question = "Apakah \"data dan/atau pegawai ASN\" pada Pasal 4 sama dengan \"data dan/atau informasi pegawai ASN\" pada Pasal 3?",
            Readings =
            [
                new("slip", "Sama; kata \"informasi\" tertinggal.", "Kedua pasal menyangkut laporan yang sama."),
                new("different-report", "Berbeda; Pasal 4 menyangkut laporan tersendiri.",
                    "Laporan menurut Pasal 3 tidak menghapus dasar penghentian menurut Pasal 4."),
            ],
            DefaultReading = "slip",
            Handling = "Portal menampilkan naskah apa adanya dan memperlakukan kedua ketentuan sebagai laporan yang sama.",
        },
        new()
        {
            Id = "memorandum-term",
            Title = "Masa berlaku Nota Kesepahaman tahun 2021",
            Clauses = ["7(1)", "13"],
            Question = "Apakah perjanjian tetap berlaku jika Nota Kesepahaman yang ditindaklanjutinya lebih dahulu berakhir? Masa berlakunya tidak disebut dalam perjanjian.",
            Readings =
            [
                new("independent", "Tetap berlaku sampai akhir masa berlakunya sendiri.", "Berakhirnya Nota Kesepahaman tidak mengubah tenggat."),
                new("dependent", "Ikut berakhir.", "Seluruh kewajiban berhenti sebelum masa perjanjian habis."),
            ],
            DefaultReading = "independent",
            Handling = "Portal hanya memakai masa berlaku perjanjian ini. PARA PIHAK perlu memeriksa sendiri masa berlaku Nota Kesepahaman.",
        },
    ];
}
