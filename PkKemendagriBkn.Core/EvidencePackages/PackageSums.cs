using System.Text;

namespace PkKemendagriBkn.Core.EvidencePackages;

/// <summary>The manifest of a package in the form that <c>sha256sum -c</c> reads: a digest, two spaces, a path, in the order of the paths.</summary>
public sealed class PackageSums
{
    private readonly SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
    private readonly HashSet<string> folded = new(StringComparer.OrdinalIgnoreCase);

    public int Count => sums.Count;

    /// <param name="path">Its name in the package.</param>
    /// <param name="sha256">64 lower-case hexadecimal digits.</param>
    /// <exception cref="ArgumentException">The path is not safe, stands there already (whatever the case of its letters), or the digest is none.</exception>
    public void Add(string path, string sha256)
    {
        if (!PackageNames.IsSafe(path) || !folded.Add(path))
            throw new ArgumentException($"{path} cannot stand in a package, or does already.", nameof(path));
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
        sums.Add(path, sha256);
    }

    public override string ToString() =>
        sums.Aggregate(new StringBuilder(), (text, sum) => text.Append(sum.Value).Append("  ").Append(sum.Key).Append('\n')).ToString();
}
