namespace PkKemendagriBkn.Core.Apip;

/// <summary>The three categories of APIP that Pasal 3(1)c names.</summary>
public enum ApipCategory { Pelaksana, Ppupd, Auditor }

/// <summary>The levels of the two functional positions, lowest first. PPUPD begins at Ahli Pertama; Pelaksana has none.</summary>
public enum ApipJenjang { Terampil, Mahir, Penyelia, AhliPertama, AhliMuda, AhliMadya, AhliUtama }

/// <summary>What is counted: Pelaksana as one figure, PPUPD and Auditor per jenjang (reading <c>per-jenjang</c> of the interpretation register).</summary>
public enum ApipPosition
{
    Pelaksana,
    PpupdAhliPertama,
    PpupdAhliMuda,
    PpupdAhliMadya,
    PpupdAhliUtama,
    AuditorTerampil,
    AuditorMahir,
    AuditorPenyelia,
    AuditorAhliPertama,
    AuditorAhliMuda,
    AuditorAhliMadya,
    AuditorAhliUtama,
}

/// <summary>Positions taken apart and put together.</summary>
public static class ApipPositions
{
    /// <summary>All twelve, in the order in which they are listed.</summary>
    public static IReadOnlyList<ApipPosition> All { get; } = Enum.GetValues<ApipPosition>();

    public static ApipCategory CategoryOf(ApipPosition position) => position switch
    {
        ApipPosition.Pelaksana => ApipCategory.Pelaksana,
        < ApipPosition.AuditorTerampil => ApipCategory.Ppupd,
        _ => ApipCategory.Auditor,
    };

    /// <summary>Null for Pelaksana.</summary>
    public static ApipJenjang? JenjangOf(ApipPosition position) => position switch
    {
        ApipPosition.Pelaksana => null,
        < ApipPosition.AuditorTerampil => ApipJenjang.AhliPertama + (position - ApipPosition.PpupdAhliPertama),
        _ => ApipJenjang.Terampil + (position - ApipPosition.AuditorTerampil),
    };

    public static IEnumerable<ApipPosition> Of(ApipCategory category) => All.Where(p => CategoryOf(p) == category);

    /// <summary>The position of a category and a jenjang, or what is wrong with the pair.</summary>
    public static (ApipPosition? Position, ApipCheck? Wrong) Of(ApipCategory category, ApipJenjang? jenjang)
    {
        foreach (var position in Of(category))
        {
            if (JenjangOf(position) == jenjang)
                return (position, null);
        }

        return (null,
            category == ApipCategory.Pelaksana ? ApipCheck.PelaksanaHasNoJenjang
                : jenjang is null ? ApipCheck.JenjangMissing
                : ApipCheck.JenjangOfOtherCategory);
    }
}
