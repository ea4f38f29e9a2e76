namespace PkKemendagriBkn.Core.Apip;

/// <summary>
/// The need for APIP in all regions as the Inspector General stated it publicly about 2023. A point of reference only: the need of a unit
/// comes from the data alone.
/// </summary>
public static class NationalNeed
{
    public const int Auditor = 30_219;
    public const int Ppupd = 23_100;

    /// <summary>Who said so and when, in the words of the screen.</summary>
    public const string Source = "pernyataan Inspektur Jenderal Kemendagri kepada pers, sekitar 2023";

    /// <summary>Null for Pelaksana, for which no need was stated.</summary>
    public static int? Of(ApipCategory category) => category switch
    {
        ApipCategory.Ppupd => Ppupd,
        ApipCategory.Auditor => Auditor,
        _ => null,
    };
}
