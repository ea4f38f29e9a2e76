namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article08 { get; } = new(8, "PEMANTAUAN DAN EVALUASI",
    [
        Clause.OfText("8", """
            PARA PIHAK baik secara sendiri maupun bersama-sama mengadakan pemantauan dan evaluasi terhadap
            Perjanjian Kerja Sama ini secara berkala paling sedikit 2 (dua) kali dalam setahun atau diadakan
            sewaktu-waktu sesuai kebutuhan dan kesepakatan PARA PIHAK.
            """),
    ]);
}
