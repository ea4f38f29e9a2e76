namespace PkKemendagriBkn.Core.Corrections;

/// <summary>A part of a person's record in SIASN (jenis riwayat) that a proposal is about, by SIASN's own id.</summary>
public sealed record SiasnRecord(int Id, string Name)
{
    public static IReadOnlyList<SiasnRecord> All { get; } =
    [
        new(1, "Data Utama"), new(4, "CPNS/PNS"), new(5, "Golongan"), new(6, "PMK"), new(7, "Pendidikan"), new(8, "Jabatan"), new(9, "Diklat"),
        new(10, "Keluarga (10)"), new(11, "Keluarga (11)"), new(12, "Keluarga (12)"), new(13, "Kursus"), new(14, "Penghargaan"), new(16, "Hukuman Disiplin"),
        new(17, "PWK"), new(18, "Pindah Instansi"), new(19, "CLTN"), new(20, "Profesi"), new(21, "PNS Unor"), new(22, "Pemberhentian"),
        new(23, "Angka Kredit"), new(24, "Pembatalan"), new(25, "SKP"), new(27, "Konversi NIP"),
    ];

    private static readonly Dictionary<int, SiasnRecord> ById = All.ToDictionary(r => r.Id);

    public static SiasnRecord? Find(int id) => ById.GetValueOrDefault(id);

    /// <summary>The part's name, or its id where SIASN has added one that is not known here.</summary>
    public static string NameOf(int id) => Find(id)?.Name ?? $"Riwayat {id}";
}
