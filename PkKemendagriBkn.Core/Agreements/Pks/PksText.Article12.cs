namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article12 { get; } = new(12, "PENYELESAIAN PERSELISIHAN",
    [
        Clause.OfText("12(1)", """
            Dalam hal terjadinya perselisihan atau perbedaan pendapat dalam pelaksanaan Perjanjian Kerja Sama ini
            ini PARA PIHAK sepakat menyelesaikan perselisihan secara musyawarah untuk mencapai mufakat.
            """),
        Clause.OfText("12(2)", """
            Dalam hal penyelesaian secara musyawarah untuk mencapai mufakat sebagaimana dimaksud pada ayat (1) tidak
            tercapai, PARA PIHAK sepakat untuk menyelesaikannya menurut ketentuan peraturan perundang-undangan.
            """),
    ]);
}
