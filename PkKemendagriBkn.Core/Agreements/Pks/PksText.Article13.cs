namespace PkKemendagriBkn.Core.Agreements.Pks;

internal static partial class PksText
{
    internal static Article Article13 { get; } = new(13, "ADENDUM",
    [
        Clause.OfText("13", """
            Hal-hal yang belum diatur dan/atau yang perlu dilakukan perubahan atas Perjanjian Kerja Sama ini akan
            diatur dalam adendum yang merupakan satu kesatuan yang tidak terpisahkan dari Perjanjian Kerja Sama ini.
            """),
    ]);
}
