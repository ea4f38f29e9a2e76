namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article03 { get; } = new(3, "HAK DAN KEWAJIBAN PIHAK KESATU",
    [
        Clause.OfText("3(1)", """
            PIHAK KESATU mempunyai hak:
            """),
        Clause.OfText("3(1)a", """
            mendapatkan akses terbatas melalui web service dan/atau metode berbasis teknologi interoperabilitas
            terbuka lainnya yang disepakati PARA PIHAK berupa data dan/atau informasi pegawai ASN sebagaimana
            rincian data yang tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Perjanjian Kerja
            Sama ini dari PIHAK KEDUA;
            """),
        Clause.OfText("3(1)b", """
            menerima kembali akses terbatas sebagaimana dimaksud pada huruf a yang dihentikan sementara oleh PIHAK
            KEDUA dalam hal:
            """),
        Clause.OfText("3(1)b.1", """
            PIHAK KESATU telah menyampaikan data dan referensi balikan kepada PIHAK KEDUA paling lambat 6 (enam)
            bulan sejak diterimanya data dan/atau informasi pegawai ASN oleh PIHAK KESATU; dan
            """),
        Clause.OfText("3(1)b.2", """
            PIHAK KESATU telah menyampaikan laporan hasil pertukaran dan pemanfaatan data dan/atau informasi pegawai
            ASN kepada PIHAK KEDUA paling lambat 2 (dua) bulan sejak jangka waktu penyampaian surat permintaan
            laporan dari PIHAK KEDUA.
            """),
        Clause.OfText("3(1)c", """
            mendapatkan data agregat kelembagaan Inspektorat Daerah yang di dalamnya memuat jumlah Aparat Pengawas
            Intern Pemerintah (APIP) terdiri atas Pelaksana, PPUPD, dan Auditor per jenjang pada masing-masing
            Inspektorat daerah dan Inspektorat Pembantu;
            """),
        Clause.OfText("3(1)d", """
            mendapatkan kode referensi ASN terkait kepegawaian dari PIHAK KEDUA; dan
            """),
        Clause.OfText("3(1)e", """
            memperoleh informasi mengenai usulan perbaikan data pegawai ASN berdasarkan daftar perbaikan data dari
            PIHAK KEDUA.
            """),
        Clause.OfText("3(2)", """
            PIHAK KESATU mempunyai kewajiban:
            """),
        Clause.OfText("3(2)a", """
            memberikan akses terbatas melalui web service yang disediakan oleh PIHAK KEDUA dan/atau melalui metode
            berbasis teknologi interoperabilitas terbuka lainnya yang disepakati PARA PIHAK berupa data dan/atau
            informasi jabatan fungsional di bawah pembinaan PIHAK KESATU sebagaimana rincian data yang tercantum
            dalam Lampiran yang merupakan bagian tidak terpisahkan dari Perjanjian Kerja Sama ini kepada PIHAK
            KEDUA;
            """),
        Clause.OfText("3(2)b", """
            memberikan kode referensi jabatan fungsional di bawah pembinaan PIHAK KESATU kepada PIHAK KEDUA;
            """),
        Clause.OfText("3(2)c", """
            menyampaikan berita acara hasil pemadanan data dan/atau informasi pegawai ASN yang dilaksanakan sesuai
            kebutuhan dan laporan hasil pertukaran serta pemanfaatan data dan/atau informasi pegawai ASN secara
            berkala paling sedikit 2 (dua) kali dalam 1 (satu) tahun kepada PIHAK KEDUA; dan
            """),
        Clause.OfText("3(2)d", """
            menyelesaikan permasalahan data dan/atau informasi pegawai ASN yang diterima dari PIHAK KEDUA sesuai
            dengan ketentuan peraturan perundang-undangan.
            """),
    ]);
}
