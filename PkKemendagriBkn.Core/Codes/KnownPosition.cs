namespace PkKemendagriBkn.Core.Codes;

/// <summary>Whose positions they are, as far as the agreement's counts of APIP (Pasal 3(1)c) go.</summary>
public enum PositionFamily { Ppupd, PengawasPemerintahan, Auditor, LookAlike, OtherAuditor, Other }

/// <summary>
/// A position as SIASN's reference names it: jenjang in SIASN's letters, null for a post without one; the id is null where only the code is known.
/// </summary>
public sealed record KnownPosition(PositionFamily Family, string Name, string? Jenjang, string? Code, CodeStatus? Status, string? Id);

/// <summary>
/// The positions that the agreement is about, and those taken for them by mistake: SIASN's reference of functional positions as of
/// June 2024. They belong to the agreement's domain as its clauses do, and so stand here and in no table; a newer state of the reference
/// comes in as a code set version, and a newer mapping as a recorded fact.
/// </summary>
public static class KnownPositions
{
    /// <summary>Groups (kelompok jabatan): an id of one of these in the place of a position says which family, and no jenjang.</summary>
    public static IReadOnlyDictionary<string, PositionFamily> Groups { get; } = new Dictionary<string, PositionFamily>(StringComparer.OrdinalIgnoreCase)
    {
        ["ff80808135ad75000135bcec27c270ee"] = PositionFamily.Ppupd,
        ["ff8080813dcf6fb4013dd91bcfd678a3"] = PositionFamily.PengawasPemerintahan,
        ["A5EB03E23DA0F6A0E040640A040252AD"] = PositionFamily.Auditor,
    };

    public static IReadOnlyList<KnownPosition> All { get; } =
    [
        new(PositionFamily.Ppupd, "PPUPD Ahli Pertama", "PT", "03901", CodeStatus.New, "ff80808135ad75000135bcf5c39c7718"),
        new(PositionFamily.Ppupd, "PPUPD Ahli Muda", "MU", "03902", CodeStatus.New, "ff80808135ad75000135bcf4e80b769c"),
        new(PositionFamily.Ppupd, "PPUPD Ahli Madya", "MA", "03903", CodeStatus.New, "ff80808135ad75000135bcf3b83c75dc"),
        new(PositionFamily.Ppupd, "PPUPD Ahli Utama", "UT", "03904", CodeStatus.New, "8ae483a67e63e2c3017e7aef0d264b11"),
        new(PositionFamily.PengawasPemerintahan, "Pengawas Pemerintahan Ahli Pertama", "PT", "22000", CodeStatus.Old, "ff8080813dcf9559013dd92badd07679"),
        new(PositionFamily.PengawasPemerintahan, "Pengawas Pemerintahan Ahli Muda", "MU", "22001", CodeStatus.Old, "ff8080813dcf9559013dd92c3838769e"),
        new(PositionFamily.PengawasPemerintahan, "Pengawas Pemerintahan Ahli Madya", "MA", "22002", CodeStatus.Old, "ff8080813dcf9559013dd92caa7a76b1"),
        new(PositionFamily.Auditor, "Auditor Ahli Utama", "UT", "10701", CodeStatus.New, "A5EB03E23EB7F6A0E040640A040252AD"),
        new(PositionFamily.Auditor, "Auditor Ahli Madya", "MA", "10702", CodeStatus.New, "A5EB03E23EB8F6A0E040640A040252AD"),
        new(PositionFamily.Auditor, "Auditor Ahli Muda", "MU", "10703", CodeStatus.New, "A5EB03E23EB9F6A0E040640A040252AD"),
        new(PositionFamily.Auditor, "Auditor Ahli Pertama", "PT", "10704", CodeStatus.New, "A5EB03E23F12F6A0E040640A040252AD"),
        new(PositionFamily.Auditor, "Auditor Penyelia", "PY", "10705", CodeStatus.New, "A5EB03E23F13F6A0E040640A040252AD"),
        new(PositionFamily.Auditor, "Auditor Mahir", "MH", "10706", CodeStatus.New, "A5EB03E23F14F6A0E040640A040252AD"),
        new(PositionFamily.Auditor, "Auditor Terampil", "TR", "10707", CodeStatus.New, "A5EB03E23F15F6A0E040640A040252AD"),
        new(PositionFamily.LookAlike, "Pengawas Penyelenggara Pemerintahan Urusan Daerah Pertama", null, "2018971", null, "ff8080814855069601485d80107d2b60"),
        .. Excluded("Auditor Kepegawaian", CodeStatus.Old, 44001, 44003),
        .. Excluded("Auditor Manajemen ASN", CodeStatus.New, 44006, 44009),
        .. Excluded("Auditor Perkeretaapian", CodeStatus.New, 87397, 87399),
    ];

    /// <summary>The three old positions that became PPUPD under PermenPAN-RB 36/2020. Ahli Utama is new: it has no predecessor.</summary>
    public static IReadOnlyList<NomenclaturePair> Pairs { get; } =
    [
        .. All.Where(p => p.Family == PositionFamily.PengawasPemerintahan)
            .Select(old => (Old: old, New: All.Single(p => p.Family == PositionFamily.Ppupd && p.Jenjang == old.Jenjang)))
            .Select(p => new NomenclaturePair(p.Old.Id!, p.Old.Code, p.Old.Name, p.New.Id!, p.New.Code, p.New.Name, "PermenPAN-RB 36/2020", null, null, null)),
    ];

    private static IEnumerable<KnownPosition> Excluded(string name, CodeStatus status, int from, int to) =>
        Enumerable.Range(from, to - from + 1)
            .Select(code => new KnownPosition(PositionFamily.OtherAuditor, name, null, code.ToString(System.Globalization.CultureInfo.InvariantCulture), status,
                null));
}
