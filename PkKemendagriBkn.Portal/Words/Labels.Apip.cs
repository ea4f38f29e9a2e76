using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>Words of the aggregates of APIP. The position is always called JF Auditor, to tell it from the role.</summary>
public static partial class Labels
{
    public static string Of(RegionKind kind) => kind switch
    {
        RegionKind.Province => "Provinsi",
        RegionKind.Kabupaten => "Kabupaten",
        _ => "Kota",
    };

    public static string Of(UnitKind kind) => kind == UnitKind.InspektoratDaerah ? "Inspektorat Daerah" : "Inspektorat Pembantu";

    public static string Of(ApipCategory category) => category switch
    {
        ApipCategory.Pelaksana => "Pelaksana",
        ApipCategory.Ppupd => "PPUPD",
        _ => "JF Auditor",
    };

    public static string Of(ApipJenjang jenjang) => jenjang switch
    {
        ApipJenjang.Terampil => "Terampil",
        ApipJenjang.Mahir => "Mahir",
        ApipJenjang.Penyelia => "Penyelia",
        ApipJenjang.AhliPertama => "Ahli Pertama",
        ApipJenjang.AhliMuda => "Ahli Muda",
        ApipJenjang.AhliMadya => "Ahli Madya",
        _ => "Ahli Utama",
    };

    public static string Of(ApipPosition position) =>
        ApipPositions.JenjangOf(position) is { } jenjang ? $"{Of(ApipPositions.CategoryOf(position))} {Of(jenjang)}" : Of(ApipPositions.CategoryOf(position));

    public static string Of(ApipCheck check) => check switch
    {
        ApipCheck.UnknownUnit => "Unit tidak dikenal",
        ApipCheck.DuplicateFigure => "Angka ganda",
        ApipCheck.NegativeFigure => "Angka negatif",
        ApipCheck.PelaksanaHasNoJenjang => "Pelaksana berjenjang",
        ApipCheck.JenjangMissing => "Jenjang kosong",
        ApipCheck.JenjangOfOtherCategory => "Jenjang bukan milik kategorinya",
        ApipCheck.TotalDiffers => "Jumlah tidak cocok",
        ApipCheck.ParentMissing => "Inspektorat Daerah induk tidak ada",
        ApipCheck.AssistantsExceedParent => "Inspektorat Pembantu melebihi induknya",
        ApipCheck.PartlyReported => "Dilaporkan sebagian",
        ApipCheck.Jump => "Perubahan besar",
        _ => "Inspektorat Daerah belum ada",
    };

    /// <summary>What was found, where, and what to do about it.</summary>
    public static string Sentence(ApipFinding finding)
    {
        var place = Inspectorate.Find(finding.Place)?.Name ?? Regions.Find(finding.Place)?.FullName ?? finding.Place;
        var what = finding.Position is { } position ? Of(position) : finding.Category is { } category ? Of(category) : "seluruh APIP";
        var (found, expected) = (IndonesianNumbers.Whole(finding.Found ?? 0), IndonesianNumbers.Whole(finding.Expected ?? 0));
        return finding.Check switch
        {
            ApipCheck.UnknownUnit => $"“{place}” bukan Inspektorat Daerah atau Inspektorat Pembantu yang dikenal. Perbaiki kode atau namanya.",
            ApipCheck.DuplicateFigure => $"{place}: angka {what} tertulis {found} kali. Sisakan satu.",
            ApipCheck.NegativeFigure => $"{place}: angka {what} {found}. Jumlah pegawai dan kebutuhan tidak boleh kurang dari 0.",
            ApipCheck.PelaksanaHasNoJenjang => "Pelaksana tidak berjenjang. Kosongkan kolom jenjang pada baris Pelaksana.",
            ApipCheck.JenjangMissing => "Isi jenjang: PPUPD dan JF Auditor dihitung menurut jenjang.",
            ApipCheck.JenjangOfOtherCategory => "Jenjang itu tidak ada pada PPUPD. PPUPD berjenjang Ahli Pertama, Ahli Muda, Ahli Madya, dan Ahli Utama.",
            ApipCheck.TotalDiffers => $"{place}: jumlah {what} tertulis {found}, sedangkan hasil penjumlahannya {expected}. Perbaiki angka atau jumlahnya.",
            ApipCheck.ParentMissing =>
                $"{place} belum ada dalam data, padahal {found} Inspektorat Pembantu di bawahnya ada. Tambahkan angka induknya; angka induk mencakup Inspektorat Pembantu.",
            ApipCheck.AssistantsExceedParent => $"{place}: jumlah {what} pada Inspektorat Pembantu ({found}) melebihi angka induknya ({expected}).",
            ApipCheck.PartlyReported => $"{place}: baru {found} dari {expected} angka yang dilaporkan. Sel kosong berarti tidak dilaporkan, bukan 0.",
            ApipCheck.Jump => $"{place}: {what} berubah dari {expected} menjadi {found}.",
            _ => $"{place}: {found} dari {expected} Inspektorat Daerah belum ada dalam data.",
        };
    }

    /// <summary>The setting of jumps in words.</summary>
    public static string Sentence(JumpLimit limit) =>
        $"Perubahan ditandai bila lebih dari {IndonesianNumbers.Whole(limit.Percent)}% dan paling sedikit {IndonesianNumbers.Whole(limit.Least)} orang terhadap data sebelumnya, menurut kategori pada setiap unit.";

    /// <summary>A figure, or a dash when it was not given.</summary>
    public static string Figure(long? figure) => figure is { } known ? IndonesianNumbers.Whole(known) : "–";
}
