using PkKemendagriBkn.Core.Codes;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(CodeSetKind kind) => kind switch
    {
        CodeSetKind.FunctionalPosition => "Jabatan fungsional",
        CodeSetKind.Jenjang => "Jenjang jabatan",
        CodeSetKind.Unor => "Unit organisasi",
        CodeSetKind.Institution => "Instansi",
        CodeSetKind.Golongan => "Golongan ruang",
        CodeSetKind.Location => "Lokasi",
        _ => "Kode lain",
    };

    /// <summary>A code set's name: its kind, or its own title.</summary>
    public static string Of(CodeSetKey set) => set.Title ?? Of(set.Kind);

    /// <summary>The words for SIASN's two letters of a level, with the letters; letters that are not known stand alone.</summary>
    public static string Jenjang(string letters) => letters switch
    {
        "PM" => "Pemula (PM)",
        "TR" => "Terampil (TR)",
        "MH" => "Mahir (MH)",
        "PY" => "Penyelia (PY)",
        "PT" => "Ahli Pertama (PT)",
        "MU" => "Ahli Muda (MU)",
        "MA" => "Ahli Madya (MA)",
        "UT" => "Ahli Utama (UT)",
        _ => letters,
    };

    public static string Of(CodeStatus status) => status == CodeStatus.New ? "Berlaku (N)" : "Lama (O)";

    public static string Of(CodeDifferenceKind kind) => kind switch
    {
        CodeDifferenceKind.Removed => "Dihapus",
        CodeDifferenceKind.Added => "Ditambahkan",
        CodeDifferenceKind.LeadingZeroLost => "Nol di depan hilang",
        CodeDifferenceKind.LeadingZeroRestored => "Nol di depan dipulihkan",
        CodeDifferenceKind.CodeChanged => "Kode berubah",
        CodeDifferenceKind.Renamed => "Nama berubah",
        CodeDifferenceKind.StatusChanged => "Status berubah",
        CodeDifferenceKind.OtherChanged => "Keterangan lain berubah",
        _ => "Huruf besar-kecil id berubah",
    };

    public static string Of(PositionFamily family) => family switch
    {
        PositionFamily.Ppupd => "PPUPD",
        PositionFamily.PengawasPemerintahan => "Pengawas Pemerintahan (nomenklatur lama)",
        PositionFamily.Auditor => "JF Auditor",
        PositionFamily.LookAlike => "Jabatan pelaksana yang namanya mirip PPUPD",
        PositionFamily.OtherAuditor => "Auditor di luar APIP",
        _ => "Jabatan lain",
    };

    public static string Of(PositionVerdict verdict) => verdict switch
    {
        PositionVerdict.Current => "Jabatan berlaku",
        PositionVerdict.Replaced => "Nomenklatur lama",
        PositionVerdict.NoPredecessor => "Anomali: jabatan tidak pernah ada",
        PositionVerdict.NoSuchJenjang => "Anomali: jenjang tidak ada",
        PositionVerdict.LookAlike => "Jabatan pelaksana yang mirip",
        PositionVerdict.ApipPelaksana => "Kategori Pelaksana",
        PositionVerdict.OtherAuditor => "Auditor di luar APIP",
        PositionVerdict.Contradiction => "Saling bertentangan",
        PositionVerdict.JenjangMissing => "Jenjang tidak disebut",
        PositionVerdict.SeveralJenjang => "Lebih dari satu jenjang",
        PositionVerdict.Retired => "Tidak berlaku lagi",
        PositionVerdict.OtherPosition => "Jabatan fungsional lain",
        _ => "Tidak dikenal",
    };

    public static string Of(PositionTrap trap) => trap switch
    {
        PositionTrap.LeadingZeroLost => "Nol di depan kode hilang",
        PositionTrap.IdCaseDiffers => "Huruf besar-kecil id berbeda",
        PositionTrap.OldAndNewMixed => "Lama dan baru bercampur",
        PositionTrap.AliasLabel => "Sebutan lain",
        PositionTrap.OldAuditorLabel => "Sebutan lama Auditor",
        PositionTrap.GroupId => "Id kelompok, bukan jabatan",
        PositionTrap.IdUnknown => "Id tidak dikenal",
        PositionTrap.CodeUnknown => "Kode tidak dikenal",
        PositionTrap.LabelUnknown => "Nama tidak dikenal",
        _ => "Ada kata tambahan",
    };
}
