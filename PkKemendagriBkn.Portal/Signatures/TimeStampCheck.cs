using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Examines the time-stamp (RFC 3161) over a signature.</summary>
internal static class TimeStampCheck
{
    /// <summary>The time that it says; null when it is damaged, stands over something else, or is of nobody who is trusted.</summary>
    public static DateTimeOffset? TimeOf(SignerInfo signer, X509Certificate2Collection beside, SignatureTrust trust)
    {
        var encoded = signer.UnsignedAttributes[0].Values[0].RawData;
        if (signer.UnsignedAttributes[0].Values.Count != 1 || CmsParts.Read(encoded, CmsParts.TimeStampInfo) is not { Uncovered: [] } parts
            || parts.Length != encoded.Length || !Rfc3161TimestampToken.TryDecode(encoded, out var token, out _))
            return null;
        try
        {
            if (!token.VerifySignatureForSignerInfo(signer, out var authority, beside) || authority is null)
                return null;
            var at = token.TokenInfo.Timestamp;
            return CertificateCheck.Of(authority, [.. token.AsSignedCms().Certificates, .. beside], trust, at, isStamped: true).Faults.Count == 0 ? at : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
