using System.Globalization;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Core.EvidencePackages;

/// <summary>What the files in a package are about; each has a folder of its own.</summary>
public enum PackageFolder { Letters, Exchange, Reports, Evaluations, Access, Events, Documents, Reminders, Trail, Status }

/// <summary>
/// Names of the files in a package: small letters, digits and hyphens alone, made here and never taken from a file that somebody
/// uploaded. So no name leads out of the folder, hides an ending or tells of a person, and every program can unpack it.
/// </summary>
public static class PackageNames
{
    public const string Sums = "SHA256SUMS", ReadMe = "BACA-SAYA.txt", Faults = "BERKAS-BERMASALAH.txt", Index = "daftar-bukti.csv";

    public static string Of(PackageFolder folder) => folder switch
    {
        PackageFolder.Letters => "01-surat",
        PackageFolder.Exchange => "02-pertukaran-data",
        PackageFolder.Reports => "03-laporan",
        PackageFolder.Evaluations => "04-evaluasi",
        PackageFolder.Access => "05-akses",
        PackageFolder.Events => "06-peristiwa",
        PackageFolder.Documents => "07-naskah",
        PackageFolder.Reminders => "08-pengingat",
        PackageFolder.Trail => "09-jejak-audit",
        _ => "10-status",
    };

    /// <summary>The name of a file that proves a fact, such as <c>01-surat/bukti/2026-03-04-0198a5b4…5b6a-01.pdf</c>, with the whole id.</summary>
    /// <param name="folder">What the fact is.</param>
    /// <param name="on">The fact's day (WIB).</param>
    /// <param name="factId">The fact.</param>
    /// <param name="ordinal">Which of the fact's files, from 1.</param>
    /// <param name="fileName">The name it came with: only a known ending is taken from it.</param>
    public static string Evidence(PackageFolder folder, DateOnly on, Guid factId, int ordinal, string fileName) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Of(folder)}/bukti/{on:yyyy-MM-dd}-{factId:N}-{ordinal:D2}{(EvidenceKinds.Of(fileName) is null ? ".bin" : EvidenceKinds.Extension(fileName))}");

    /// <summary>Whether a path may stand in a package.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= 120 && path[0] != '/' && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/')
            && path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part[^1] != '.');
}
