namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article05 { get; } = new(5, "MEKANISME PERTUKARAN DAN PEMANFAATAN DATA DAN/ATAU INFORMASI APARATUR SIPIL NEGARA",
    [
        Clause.OfText("5", """
            Mekanisme pertukaran dan pemanfaatan data dan/atau informasi Aparatur Sipil Negara dilakukan secara
            elektronik sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Perjanjian
            Kerja Sama ini.
            """),
    ]);
}
