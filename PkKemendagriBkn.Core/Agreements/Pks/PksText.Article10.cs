namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article10 { get; } = new(10, "KERAHASIAAN DAN KEAMANAN DATA",
    [
        Clause.OfText("10(1)", """
            PARA PIHAK bertanggung jawab atas segala kerahasiaan data, informasi, dan keterangan tertulis dan/atau
            tidak tertulis, serta informasi lain yang berkaitan dengan kerahasiaan data kepegawaian sebagaimana
            diatur dalam ketentuan peraturan perundang-undangan.
            """),
        Clause.OfText("10(2)", """
            Masing-masing PIHAK wajib melakukan segala tindakan yang diperlukan untuk mencegah kemungkinan
            terjadinya kelalaian dan/atau penyalahgunaan data, informasi, dan/atau keterangan sebagaimana dimaksud
            pada ayat (1).
            """),
        Clause.OfText("10(3)", """
            Masing-masing PIHAK dilarang mengungkapkan atau memberikan data, informasi dan/atau dokumen dalam bentuk
            apa pun yang diperoleh PARA PIHAK karena adanya Perjanjian Kerja Sama ini kecuali:
            """),
        Clause.OfText("10(3)a", """
            terdapat persetujuan tertulis dari PARA PIHAK;
            """),
        Clause.OfText("10(3)b", """
            terdapat perintah dari Pengadilan atau instansi lain yang berwenang; dan
            """),
        Clause.OfText("10(3)c", """
            ditentukan lain oleh peraturan perundang-undangan.
            """),
        Clause.OfText("10(4)", """
            Data, informasi, dan/atau dokumen sebagaimana dimaksud pada ayat (3) huruf a hanya dapat digunakan untuk
            melaksanakan Perjanjian Kerja Sama dan tidak digunakan untuk kepentingan lain di luar pelaksanaan
            Perjanjian Kerja Sama.
            """),
        Clause.OfText("10(5)", """
            PARA PIHAK wajib memastikan semua pegawai dan/atau pihak terafiliasi dari masing-masing PIHAK mematuhi
            kewajiban menjaga kerahasiaan data dan informasi sehubungan dengan Perjanjian Kerja Sama ini.
            """),
        Clause.OfText("10(6)", """
            Dalam hal PIHAK yang memanfaatkan segala data, informasi, dan keterangan melakukan pelanggaran terhadap
            Perjanjian Kerja Sama ini dan/atau perbuatan lain yang terkategori perbuatan pidana dan/atau perbuatan
            melawan hukum termasuk antara lain kebocoran data yang patut diduga karena penyalahgunaan data, yang
            dapat mengakibatkan kerugian dan/atau permasalahan hukum atas perbuatan tersebut, PIHAK tersebut
            bertanggung jawab secara penuh sesuai dengan ketentuan peraturan perundang-undangan.
            """),
        Clause.OfText("10(7)", """
            PIHAK penerima data membebaskan PIHAK pemberi data dari segala tuntutan hukum akibat pelanggaran atas
            ketentuan dalam Perjanjian Kerja Sama ini yang dilakukan dan/atau akibat kelalaian PIHAK penerima data,
            pegawainya, maupun pelaksana yang ditunjuk yang menyebabkan hilangnya kerahasiaan informasi dan/atau
            data terkait Perjanjian Kerja Sama ini.
            """),
        Clause.OfText("10(8)", """
            PIHAK penerima data wajib menerapkan prinsip keamanan dalam pengaksesan, pengiriman, pengolahan, dan
            penyimpanan data.
            """),
        Clause.OfText("10(9)", """
            Kebocoran data yang diakibatkan kelalaian yang bersumber dari PIHAK penerima data maka akan menjadi
            tanggung jawab sepenuhnya PIHAK penerima data, termasuk pertanggungjawaban terhadap proses hukum yang
            berlaku.
            """),
        Clause.OfText("10(10)", """
            Ketentuan sebagaimana diatur pada ayat (1) sampai dengan ayat (9) tetap berlaku meskipun jangka waktu
            Perjanjian Kerja Sama ini telah berakhir dan tidak dilakukan perpanjangan waktu kerja sama.
            """),
    ]);
}
