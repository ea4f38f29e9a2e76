using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>What an examination believes.</summary>
/// <param name="Roots">The certificates of the authorities that are trusted.</param>
/// <param name="Lists">The lists of revoked certificates at hand.</param>
public sealed record SignatureTrust(X509Certificate2Collection Roots, RevocationLists Lists);
