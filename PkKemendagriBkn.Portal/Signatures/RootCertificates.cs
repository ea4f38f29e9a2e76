using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>The certificates of the authorities that are trusted, kept as files in a folder (<c>.pem</c>, <c>.crt</c>, <c>.cer</c>).</summary>
public static class RootCertificates
{
    /// <summary>Reads all of them.</summary>
    /// <exception cref="InvalidDataException">A file of the folder is no certificate; the sentence names it.</exception>
    public static X509Certificate2Collection Read(string folder)
    {
        var roots = new X509Certificate2Collection();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".pem" or ".crt" or ".cer"))
        {
            try
            {
                var before = roots.Count;
                var bytes = File.ReadAllBytes(file);
                if (bytes.AsSpan().IndexOf("-----BEGIN"u8) >= 0)
                    roots.ImportFromPem(System.Text.Encoding.ASCII.GetString(bytes));
                else
                    roots.Add(X509CertificateLoader.LoadCertificate(bytes));
                if (roots.Count == before)
                    throw new CryptographicException("No certificate stands in the file.");
            }
            catch (CryptographicException e)
            {
                throw new InvalidDataException($"{Path.GetFileName(file)} bukan sertifikat yang dapat dibaca.", e);
            }
        }

        return roots;
    }
}
