using PkKemendagriBkn.Core.Codes;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Explains the classification of a position to an officer: what it is, why, and what to do.</summary>
public static class NomenclatureSentences
{
    /// <summary>The explanation of one line, as one paragraph.</summary>
    public static string Of(PositionFinding finding) => string.Join(' ', finding.Traps.Select(t => Of(t, finding)).Prepend(Verdict(finding)));

    /// <summary>How urgent it looks: a tone of <see cref="Components.Tag"/>.</summary>
    public static string Tone(PositionVerdict verdict) => verdict switch
    {
        PositionVerdict.Current => "good",
        PositionVerdict.Replaced or PositionVerdict.JenjangMissing or PositionVerdict.SeveralJenjang or PositionVerdict.Retired => "soon",
        PositionVerdict.NoPredecessor or PositionVerdict.NoSuchJenjang or PositionVerdict.LookAlike or PositionVerdict.Contradiction => "bad",
        _ => "quiet",
    };

    private static string Verdict(PositionFinding finding) => finding.Verdict switch
    {
        PositionVerdict.Current => $"Jabatan ini berlaku: {finding.Found!.Name}.",
        PositionVerdict.Replaced => $"Nomenklatur lama {finding.Pair!.OldName} telah diganti dengan {finding.Pair.NewName} menurut {finding.Pair.Basis}.",
        PositionVerdict.NoPredecessor =>
            "Pengawas Pemerintahan Utama tidak pernah ada: nomenklatur lama hanya sampai Ahli Madya, dan PPUPD Ahli Utama jenjang baru tanpa pendahulu. Periksa keputusan pengangkatannya sebelum memilih penggantinya.",
        PositionVerdict.NoSuchJenjang => "Jabatan fungsional ini tidak mempunyai jenjang tersebut. Periksa jenjang pada keputusan pengangkatannya.",
        PositionVerdict.LookAlike =>
            "Jabatan pelaksana (JFU 2018971) yang namanya mirip PPUPD, tetapi bukan jabatan fungsional. Jangan dipetakan ke PPUPD; dalam data agregat APIP dihitung sebagai Pelaksana.",
        PositionVerdict.ApipPelaksana => "Pelaksana tanpa jenjang adalah kategori APIP menurut Pasal 3 ayat (1) huruf c, bukan jenjang lama Auditor Pelaksana.",
        PositionVerdict.OtherAuditor => $"{finding.Found!.Name} bukan Auditor APIP dan tidak dihitung dalam data agregat APIP.",
        PositionVerdict.Contradiction =>
            "Id, kode, dan nama pada baris ini menunjuk jabatan yang berbeda, sehingga tidak ada yang disarankan. Cocokkan dengan keputusan pengangkatannya.",
        PositionVerdict.JenjangMissing => "Jenjangnya tidak disebut, sehingga jabatannya belum dapat ditentukan. Lengkapi jenjangnya.",
        PositionVerdict.SeveralJenjang => "Baris ini menyebut lebih dari satu jenjang. Pilih satu menurut keputusan pengangkatannya.",
        PositionVerdict.Retired => $"{finding.Found!.Name} berstatus lama (O) pada kode referensi dan belum mempunyai padanan yang tercatat.",
        PositionVerdict.OtherPosition => $"{finding.Found!.Name} terdapat pada kode referensi jabatan fungsional, tetapi bukan PPUPD maupun Auditor.",
        _ => "Tidak ditemukan pada jabatan yang dikenal portal maupun pada kode referensi yang berlaku. Periksa penulisannya.",
    };

    private static string Of(PositionTrap trap, PositionFinding finding) => trap switch
    {
        PositionTrap.LeadingZeroLost => $"Kode {finding.Line.Code} kehilangan nol di depan; seharusnya {finding.Found?.Code}.",
        PositionTrap.IdCaseDiffers => "Huruf besar-kecil id berbeda dari kode referensi; id tetap dikenali, tetapi sistem lain dapat menolaknya.",
        PositionTrap.OldAndNewMixed => "Sebagian isian memakai nomenklatur lama dan sebagian yang baru; samakan semuanya dengan yang baru.",
        PositionTrap.AliasLabel => $"Nama ditulis dengan sebutan lain: “{finding.Line.Label}”.",
        PositionTrap.OldAuditorLabel =>
            $"“{finding.Line.Label}” sebutan lama Auditor: Pelaksana menjadi Terampil dan Pelaksana Lanjutan menjadi Mahir. Ini bukan kategori Pelaksana pada data agregat APIP.",
        PositionTrap.GroupId =>
            "Id itu milik kelompok jabatan, bukan suatu jabatan; nama kelompok lama menyesatkan karena berbunyi “Pengawas Pemerintahan Madya”.",
        PositionTrap.IdUnknown => "Id tidak dikenal; penentuan bertumpu pada kode atau nama.",
        PositionTrap.CodeUnknown => "Kode tidak dikenal; penentuan bertumpu pada id atau nama.",
        PositionTrap.LabelUnknown => "Nama tidak dikenal; penentuan bertumpu pada id atau kode.",
        _ => "Kata sesudah jenjang, misalnya nama unit, tidak diperhitungkan.",
    };
}
