using PkKemendagriBkn.Core.Matching.Review;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(ReviewQueue queue) => queue switch
    {
        ReviewQueue.Difference => "Isi berbeda",
        ReviewQueue.Only => "Hanya di satu sisi",
        _ => "Calon pasangan",
    };

    public static string Of(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Same => "Sama",
        ReviewVerdict.Different => "Berbeda",
        _ => "Ragu",
    };

    public static string Of(ReviewReason reason) => reason switch
    {
        ReviewReason.Writing => "Hanya cara menulis",
        ReviewReason.OtherDay => "Keadaan pada tanggal lain",
        ReviewReason.FirstToCorrect => "Data Itjen perlu diperbaiki",
        ReviewReason.SecondToCorrect => "Data BKN perlu diperbaiki",
        ReviewReason.ToInvestigate => "Perlu ditelusuri mana yang benar",
        ReviewReason.OutOfScope => "Memang di luar cakupan data sana",
        ReviewReason.MissingThere => "Seharusnya ada di sana",
        ReviewReason.TwoPersons => "Dua orang yang berbeda",
        ReviewReason.NeedsDocument => "Perlu melihat dokumen",
        _ => "Perlu ditanyakan kepada pihak lain",
    };

    /// <summary>In what two values differ, in a word.</summary>
    public static string Of(EditKind edit) => edit switch
    {
        EditKind.EmptyAtA => "kosong di sisi A",
        EditKind.EmptyAtB => "kosong di sisi B",
        EditKind.Spaces => "spasi saja",
        EditKind.Punctuation => "tanda baca saja",
        EditKind.Accents => "tanda aksen saja",
        EditKind.WordOrder => "urutan kata saja",
        EditKind.Title => "gelar saja",
        EditKind.Abbreviation => "singkatan",
        EditKind.OneCharacter => "satu huruf",
        EditKind.DayAndMonth => "hari dan bulan tertukar",
        EditKind.TwoValues => "dua nilai tertentu",
        _ => "tanpa pola",
    };

    public static string Of(FieldAgreement agreement) => agreement switch
    {
        FieldAgreement.Equal => "sama",
        FieldAgreement.EqualByRule => "sama menurut aturan",
        FieldAgreement.Differs => "berbeda",
        _ => "satu sisi",
    };
}
