namespace PkKemendagriBkn.Core.Matching;

/// <summary>One way in which two values may be written differently and still be the same, as minutes cite it.</summary>
/// <remarks>The version is raised whenever the rule may answer otherwise than before.</remarks>
public sealed record MatchingRule(string Name, int Version, string Meaning);

/// <summary>
/// All rules, and which of them compare a kind of field. Values that are equal byte for byte are equal without any rule; the key has
/// its own.
/// </summary>
public static class MatchingRules
{
    /// <summary>Raised whenever the engine may answer otherwise for the same files and the same rules.</summary>
    public const int EngineVersion = 1;

    public static MatchingRule Key { get; } = new("nip", 2,
        "Spasi, karakter tak terlihat, tanda petik, dan tanda = di depannya pada NIP diabaikan; NIP yang rusak tidak diperbaiki");
    public static MatchingRule Plain { get; } = new("teks-polos", 1,
        "Huruf besar dan kecil, jenis dan jumlah spasi, serta karakter tak terlihat tidak dibedakan");
    public static MatchingRule Titles { get; } = new("gelar", 1, "Gelar di depan dan di belakang nama, titik, serta koma pada nama diabaikan");
    public static MatchingRule Dates { get; } = new("bentuk-tanggal", 1,
        "Bentuk tanggal berbeda untuk hari yang sama dianggap sama; tahun dua angka tidak dibaca");
    public static MatchingRule Sexes { get; } = new("jenis-kelamin", 1, "L, Laki-laki, Pria, M dan P, Perempuan, Wanita, F");
    public static MatchingRule Grades { get; } = new("golongan", 1, "III/a, III / a, IIIa, dan 3a adalah golongan yang sama");
    public static MatchingRule Positions { get; } = new("nomenklatur", 1, "Nama jabatan lama dibaca sebagai nama barunya menurut padanan nomenklatur");

    public static IReadOnlyList<MatchingRule> All { get; } = [Key, Plain, Titles, Dates, Sexes, Grades, Positions];

    /// <summary>In the order in which they are applied.</summary>
    public static IReadOnlyList<MatchingRule> Of(FieldKind kind) => kind switch
    {
        FieldKind.Nip => [Key],
        FieldKind.Name => [Plain, Titles],
        FieldKind.Date => [Plain, Dates],
        FieldKind.Sex => [Plain, Sexes],
        FieldKind.Grade => [Plain, Grades],
        FieldKind.Position => [Plain, Positions],
        _ => [Plain],
    };
}
