namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article09 { get; } = new(9, "KORESPONDENSI",
    [
        Clause.OfText("9(1)", """
            PARA PIHAK sepakat akan melakukan korespondensi, agar Perjanjian Kerja Sama dapat berjalan baik dengan
            menunjuk perwakilan dari PARA PIHAK.
            """),
        Clause.OfLines("9(1)a", """
            PIHAK KESATU
            Sekretariat Inspektorat Jenderal
            Kementerian Dalam Negeri
            Jalan Medan Merdeka Timur Nomor 8, Gambir, Jakarta Pusat,
            Telp. : -
            Email : admppupd.itjenkemendagri@gmail.com
            """),
        Clause.OfLines("9(1)b", """
            PIHAK KEDUA
            Sekretariat Deputi Bidang Sistem Informasi dan Digitalisasi
            Manajemen Aparatur Sipil Negara
            Badan Kepegawaian Negara
            Jalan Mayjen Sutoyo Nomor 12 Cililitan Jakarta Timur
            Telp. : -
            Email : sesdep.sidigimasn@bkn.go.id
            """),
        Clause.OfText("9(2)", """
            Setiap pemberitahuan dan komunikasi ke alamat sebagaimana dimaksud pada ayat (1), dianggap telah
            diterima oleh PARA PIHAK setelah dikonfirmasi baik secara lisan maupun tertulis oleh satu PIHAK kepada
            PIHAK lainnya.
            """),
        Clause.OfText("9(3)", """
            Dalam hal adanya perubahan perwakilan PARA PIHAK yang berhubungan dengan pelaksanaan Perjanjian Kerja
            Sama ini, diberitahukan secara tertulis kepada PIHAK lainnya dalam jangka waktu 30 (tiga puluh) hari
            kalender sebelum perubahan berlaku efektif.
            """),
    ]);
}
