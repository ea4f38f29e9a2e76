namespace PkKemendagriBkn.Core.Agreements.Pks;

/// <summary>The text of the agreement, word for word: each article in a file of its own, and here what stands before them.</summary>
internal static partial class PksText
{
    internal static Preamble Preamble { get; } = new()
    {
        Heading =
        [
            "PERJANJIAN KERJA SAMA",
            "ANTARA",
            "INSPEKTORAT JENDERAL KEMENTERIAN DALAM NEGERI",
            "DAN",
            "BADAN KEPEGAWAIAN NEGARA",
            "NOMOR : 800.1.9.1/2205/IJ",
            "NOMOR : 39/HM.04.01/2025",
            "TENTANG",
            "PERTUKARAN DAN PEMANFAATAN DATA DAN/ATAU INFORMASI",
            "APARATUR SIPIL NEGARA",
        ],
        Opening = Clause.Unwrap("""
            Pada hari ini Rabu, tanggal dua puluh tujuh bulan Agustus tahun dua ribu dua puluh lima (27-08-2025),
            bertempat di Jakarta, kami yang bertanda tangan di bawah ini:
            """),
        Introductions =
        [
            MarkedText.Of("I.", """
                S. M. MAHENDRA JAYA : selaku Inspektur Jenderal Kementerian Dalam Negeri diangkat berdasarkan Keputusan
                Presiden Republik Indonesia Nomor 32/TPA Tahun 2025 tanggal 4 Februari 2025, dalam hal ini bertindak
                untuk dan atas nama Inspektorat Jenderal Kementerian Dalam Negeri, yang berkedudukan dan berkantor di
                Jalan Medan Merdeka Timur Nomor 8, Gambir, Jakarta Pusat, yang selanjutnya disebut PIHAK KESATU.
                """),
            MarkedText.Of("II.", """
                IMAS SUKMARIAH : selaku Sekretaris Utama Badan Kepegawaian Negara diangkat berdasarkan Keputusan
                Presiden Republik Indonesia Nomor 171/TPA Tahun 2020, tanggal 24 September 2020, dalam hal ini bertindak
                untuk dan atas nama Badan Kepegawaian Negara, berkedudukan di Jalan Mayjen Sutoyo Nomor 12, Cililitan,
                Kramat Jati, Jakarta Timur, yang selanjutnya disebut sebagai PIHAK KEDUA.
                """),
        ],
        Designations = Clause.Unwrap("""
            PIHAK KESATU dan PIHAK KEDUA yang selanjutnya secara bersama-sama disebut PARA PIHAK, dan secara
            sendiri-sendiri disebut PIHAK, terlebih dahulu menerangkan hal-hal sebagai berikut:
            """),
        Recitals =
        [
            MarkedText.Of("a.", """
                bahwa PIHAK KESATU adalah unsur pengawas fungsional Kementerian Dalam Negeri yang mempunyai tugas
                menyelenggarakan pengawasan intern di Kementerian dan pengawasan terhadap penyelenggaraan pemerintahan
                daerah sesuai dengan ketentuan peraturan perundang-undangan serta Instansi Pembina jabatan fungsional
                Pengawas Penyelenggaraan Urusan Pemerintahan Daerah.
                """),
            MarkedText.Of("b.", """
                bahwa PIHAK KEDUA adalah lembaga pemerintah nonkementerian yang diberi kewenangan perumusan dan
                penetapan kebijakan teknis, pembinaan, penyelenggaraan pelayanan, pengendalian atas pelaksanaan
                kebijakan teknis manajemen aparatur sipil negara, dan pelaksanaan pengawasan penerapan sistem merit; dan
                """),
            MarkedText.Of("c.", """
                bahwa Perjanjian Kerja Sama ini merupakan salah satu tindak lanjut dari Nota Kesepahaman antara
                Kementerian Dalam Negeri dan Badan Kepegawaian Negara Nomor 119/215/SJ dan Nomor 4/K/KS/I/2021 tentang
                Dukungan Pelaksanaan Tugas dan Fungsi Kementerian Dalam Negeri dan Badan Kepegawaian Negara yang
                ditandatangani pada tanggal 14 Januari 2021.
                """),
        ],
        Formula = Clause.Unwrap("""
            Berdasarkan hal-hal tersebut di atas dan memperhatikan ketentuan peraturan perundang-undangan, PARA
            PIHAK sepakat untuk membuat, menandatangani, dan melaksanakan Perjanjian Kerja Sama tentang Pertukaran
            dan Pemanfaatan Data dan/atau Informasi Aparatur Sipil Negara, dengan ketentuan sebagai berikut:
            """),
    };
}
