using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>
/// The lists of revoked certificates at hand: files beside the roots (<c>.crl</c>), fetched by whoever runs the portal, and those in a signature
/// itself. No network is asked.
/// </summary>
public sealed class RevocationLists
{
    private const long MostBytes = 20 * 1024 * 1024;

    private readonly IReadOnlyList<RevocationList> lists;

    private RevocationLists(IReadOnlyList<RevocationList> lists) => this.lists = lists;

    public static RevocationLists None { get; } = new([]);

    /// <summary>Reads those of a folder. One that cannot be read counts as not being there: then it is said that nothing was checked.</summary>
    public static RevocationLists Read(string folder) => !Directory.Exists(folder) ? None
        : None.With(Directory.EnumerateFiles(folder, "*.crl").Where(f => new FileInfo(f).Length <= MostBytes).Select(File.ReadAllBytes));

    /// <summary>These and further ones, encoded; what is no list is left out.</summary>
    public RevocationLists With(IEnumerable<byte[]> encoded)
    {
        var all = lists.ToList();
        foreach (var bytes in encoded)
        {
            try
            {
                all.Add(RevocationList.Read(bytes.AsSpan().StartsWith("-----BEGIN"u8)
                    ? PemEncoding.TryFind(System.Text.Encoding.ASCII.GetString(bytes), out var found)
                        ? Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(bytes)[found.Base64Data]) : default
                    : bytes));
            }
            catch (Exception e) when (e is CryptographicException or FormatException)
            {
                // Nothing is known from it.
            }
        }

        return new RevocationLists(all);
    }

    /// <summary>What the lists say of a chain, from the signer's certificate up to the root, for a signature of this time.</summary>
    public Revocation Of(IReadOnlyList<X509Certificate2> chain, DateTimeOffset signedAt)
    {
        var said = Enumerable.Range(0, Math.Max(0, chain.Count - 1)).Select(i => Of(chain[i], chain[i + 1], signedAt)).ToList();
        return said.Where(r => r.State == RevocationState.Revoked).MinBy(r => r.At)
            ?? (said.Count > 0 && said.TrueForAll(r => r.State == RevocationState.NotListed) ? said.MinBy(r => r.At)! : Revocation.NotChecked);
    }

    private Revocation Of(X509Certificate2 certificate, X509Certificate2 issuer, DateTimeOffset signedAt)
    {
        var serial = new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: false, isBigEndian: true);
        var own = lists.Where(l => l.IsOf(issuer)).OrderByDescending(l => l.MadeAt).ToList();
        foreach (var list in own)
        {
            if (list.Revoked.TryGetValue(serial, out var at))
                return new Revocation(RevocationState.Revoked, at);
        }

        // A list from before the signature says nothing of the day of signing.
        return own.FirstOrDefault() is { } newest && newest.MadeAt >= signedAt ? new Revocation(RevocationState.NotListed, newest.MadeAt)
            : Revocation.NotChecked;
    }
}
