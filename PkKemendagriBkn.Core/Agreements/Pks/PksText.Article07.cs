namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article07 { get; } = new(7, "JANGKA WAKTU",
    [
        Clause.OfText("7(1)", """
            Perjanjian Kerja Sama ini berlaku untuk jangka waktu 3 (tiga) tahun terhitung sejak penandatanganan
            Perjanjian Kerja Sama ini dan dapat diperpanjang atau diakhiri atas kesepakatan PARA PIHAK.
            """),
        Clause.OfText("7(2)", """
            Dalam hal salah satu PIHAK berkeinginan untuk memperpanjang atau mengakhiri Perjanjian Kerja Sama ini
            sebelum jangka waktu sebagaimana dimaksud pada ayat (1) berakhir, PIHAK tersebut wajib memberitahukan
            secara tertulis kepada PIHAK lainnya, paling lambat 3 (tiga) bulan sebelum Perjanjian Kerja Sama ini
            berakhir atau diakhiri.
            """),
    ]);
}
