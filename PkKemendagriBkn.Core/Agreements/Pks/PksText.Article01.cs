namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article01 { get; } = new(1, "MAKSUD DAN TUJUAN",
    [
        Clause.OfText("1(1)", """
            Perjanjian Kerja Sama ini dimaksudkan sebagai dasar pelaksanaan kerja sama PARA PIHAK dalam pertukaran
            dan pemanfaatan data dan/atau informasi ASN.
            """),
        Clause.OfText("1(2)", """
            Perjanjian Kerja Sama ini bertujuan untuk meningkatkan komitmen, kerja sama, dan sinergi antara PARA
            PIHAK dalam pertukaran dan pemanfaatan data dan/atau informasi Aparatur Sipil Negara (ASN) dalam rangka
            mengoptimalkan pembinaan jabatan fungsional Pengawas Penyelenggaraan Urusan Pemerintahan Daerah (PPUPD)
            termasuk di dalamnya untuk memeriksa nomenklatur sebelumnya dari jabatan fungsional Pengawas
            Pemerintahan serta pemutakhiran data dan/atau informasi ASN pada Sistem Informasi Aparatur Sipil Negara
            (SIASN).
            """),
    ]);
}
