namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article02 { get; } = new(2, "RUANG LINGKUP",
    [
        Clause.OfText("2", """
            Ruang lingkup Perjanjian Kerja Sama ini adalah pertukaran dan pemanfaatan data dan/atau informasi
            Aparatur Sipil Negara dalam rangka mengoptimalkan pembinaan jabatan fungsional Pengawas Penyelenggaraan
            Urusan Pemerintahan Daerah (PPUPD) termasuk di dalamnya untuk memeriksa nomenklatur sebelumnya dari
            jabatan fungsional Pengawas Pemerintahan serta pemutakhiran data dan/atau informasi ASN pada Sistem
            Informasi Aparatur Sipil Negara (SIASN).
            """),
    ]);
}
