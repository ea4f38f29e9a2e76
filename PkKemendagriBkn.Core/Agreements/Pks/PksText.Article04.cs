namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article04 { get; } = new(4, "HAK DAN KEWAJIBAN PIHAK KEDUA",
    [
        Clause.OfText("4(1)", """
            PIHAK KEDUA mempunyai hak:
            """),
        Clause.OfText("4(1)a", """
            mendapatkan akses terbatas melalui web service dan/atau melalui metode berbasis teknologi
            interoperabilitas terbuka lainnya yang disepakati PARA PIHAK berupa data dan/atau informasi jabatan
            fungsional di bawah pembinaan PIHAK KESATU sebagaimana rincian data yang tercantum dalam Lampiran yang
            merupakan bagian tidak terpisahkan dari Perjanjian Kerja Sama ini dari PIHAK KESATU;
            """),
        Clause.OfText("4(1)b", """
            menghentikan sementara pemberian akses terbatas data dan/atau informasi pegawai ASN kepada PIHAK KESATU
            dalam hal:
            """),
        Clause.OfText("4(1)b.1", """
            PIHAK KEDUA tidak menerima data dan referensi balikan dari PIHAK KESATU paling lambat 6 (enam) bulan
            sejak diterimanya data pegawai ASN oleh PIHAK KESATU; atau
            """),
        Clause.OfText("4(1)b.2", """
            PIHAK KEDUA tidak menerima laporan hasil pertukaran dan pemanfaatan data dan/atau pegawai ASN dari PIHAK
            KESATU paling lambat 2 (dua) bulan sejak penyampaian surat permintaan laporan kepada PIHAK KESATU.
            """),
        Clause.OfText("4(1)c", """
            mendapatkan kode referensi jabatan fungsional di bawah pembinaan PIHAK KESATU;
            """),
        Clause.OfText("4(1)d", """
            memperoleh informasi mengenai usulan perbaikan data pegawai ASN pada SIASN berdasarkan daftar perbaikan
            data dari PIHAK KESATU; dan
            """),
        Clause.OfText("4(1)e", """
            menerima berita acara hasil pemadanan data dan/atau informasi pegawai ASN yang dilaksanakan sesuai
            kebutuhan dan laporan hasil pertukaran serta pemanfaatan data dan/atau informasi pegawai ASN secara
            berkala paling sedikit 2 (dua) kali dalam 1 (satu) tahun dari PIHAK KESATU.
            """),
        Clause.OfText("4(2)", """
            PIHAK KEDUA mempunyai kewajiban:
            """),
        Clause.OfText("4(2)a", """
            memberikan akses terbatas melalui web service dan/atau metode berbasis teknologi interoperabilitas
            terbuka lainnya yang disepakati PARA PIHAK berupa data dan/atau informasi pegawai ASN sebagaimana
            rincian data yang tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Perjanjian Kerja
            Sama ini kepada PIHAK KESATU;
            """),
        Clause.OfText("4(2)b", """
            memberikan kode referensi ASN terkait kepegawaian kepada PIHAK KESATU;
            """),
        Clause.OfText("4(2)c", """
            memberikan data agregat kelembagaan Inspektorat Daerah yang di dalamnya memuat jumlah APIP terdiri atas
            Pelaksana, PPUPD dan Auditor per jenjang pada masing-masing Inspektorat daerah dan Inspektorat Pembantu;
            dan
            """),
        Clause.OfText("4(2)d", """
            menyelesaikan permasalahan data dan/atau informasi pegawai ASN yang diterima dari PIHAK KESATU sesuai
            dengan ketentuan peraturan perundang-undangan.
            """),
    ]);
}
