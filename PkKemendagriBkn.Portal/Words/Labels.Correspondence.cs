using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(LetterClassification classification) => classification switch
    {
        LetterClassification.Ordinary => "Biasa",
        LetterClassification.Restricted => "Terbatas",
        _ => "Rahasia",
    };

    public static string Of(LetterChannel channel) => channel switch
    {
        LetterChannel.Email => "Surel",
        LetterChannel.RegisteredPost => "Surat tercatat (pos)",
        LetterChannel.Courier => "Kurir",
        LetterChannel.ByHand => "Diserahkan langsung",
        LetterChannel.LetterApplication => "Aplikasi persuratan",
        _ => "Saluran lain",
    };
}
