using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>
/// The digest of a return's figures. Canonical form: one line for each figure, <c>unit code|position|count|need</c> and a line feed, what is
/// not known left empty, sorted by unit code (ordinal) and then by position; UTF-8; SHA-256 as 64 small hexadecimal digits.
/// </summary>
public static class ApipSeal
{
    public static string Of(IEnumerable<ApipLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.OrderBy(l => l.UnitCode, StringComparer.Ordinal).ThenBy(l => l.Position))
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line.UnitCode}|{line.Position}|{line.Count}|{line.Need}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
