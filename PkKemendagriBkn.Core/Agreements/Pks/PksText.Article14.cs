namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article14 { get; } = new(14, "PENUTUP",
    [
        Clause.OfText("14", """
            Perjanjian Kerja Sama ini dibuat dan ditandatangani dalam rangkap 2 (dua) oleh PARA PIHAK bermeterai
            cukup, dibubuhi stempel jabatan, pada tanggal, bulan, dan tahun sebagaimana tersebut pada awal
            Perjanjian Kerja Sama ini yang mempunyai kekuatan hukum dan pembuktian yang sama, serta mengikat PARA
            PIHAK.
            """),
    ]);
}
