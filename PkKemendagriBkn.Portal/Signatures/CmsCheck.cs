using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>Examines the message of one signature: whether it is over these bytes, whose it is, and since when.</summary>
internal static class CmsCheck
{
    public static SignatureCheck Of(byte[] message, byte[] covered, string? reason, DateTimeOffset? claimedAt, int length, SignatureTrust trust)
    {
        var faults = new List<SignatureFault>();
        var (cms, at, isStamped) = (new SignedCms(new ContentInfo(covered), detached: true), claimedAt, false);
        X509Certificate2? certificate = null;
        var revocation = Revocation.NotChecked;
        try
        {
            var parts = CmsParts.Read(message, CmsParts.Data);
            if (message.AsSpan(parts.Length).ContainsAnyExcept((byte)0) || parts.Uncovered.Any(u => u != CmsParts.TimeStamp) || parts.Uncovered.Count > 1)
                throw new CryptographicException("There is more than a signature.");
            cms.Decode(message.AsSpan(0, parts.Length));
            var signer = cms.SignerInfos[0];
            certificate = signer.Certificate ?? throw new CryptographicException("The certificate is missing.");
            if (!IsRight(signer))
                faults.Add(SignatureFault.Content);
            if (!SigningCertificate.IsNamedBy(signer, certificate))
                faults.Add(SignatureFault.OtherCertificate);
            if (parts.Uncovered.Count > 0)
            {
                (at, isStamped) = TimeStampCheck.TimeOf(signer, cms.Certificates, trust) is { } stamped ? (stamped, true) : (claimedAt, false);
                if (!isStamped)
                    faults.Add(SignatureFault.TimeStamp);
            }

            if (at is { } time)
            {
                var own = trust with { Lists = trust.Lists.With([.. parts.RevocationLists, .. RevocationListsSigned(signer)]) };
                (var wrong, revocation) = CertificateCheck.Of(certificate, cms.Certificates, own, time, isStamped);
                faults.AddRange(wrong);
            }
            else
                faults.Add(SignatureFault.NoTime);
        }
        catch (CryptographicException)
        {
            faults.Add(SignatureFault.Form);
        }

        return new SignatureCheck(Plain(certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: false)) ?? "",
            Plain(certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: true)), certificate?.SerialNumber, Plain(reason), at, isStamped, length, faults)
        { Revocation = revocation };
    }

    /// <summary>Text out of a file that anybody may have made, without what would steer a screen.</summary>
    public static string? Plain(string? text) => text is null ? null
        : string.Concat(text.Take(300).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c));

    /// <summary>The lists that programs of Adobe's and others put under the signature itself (adbe-revocationInfoArchival).</summary>
    private static IEnumerable<byte[]> RevocationListsSigned(SignerInfo signer)
    {
        var found = signer.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid.Value == "1.2.840.113583.1.1.8");
        return found is null ? [] : CmsParts.RevocationListsOf(found.Values[0].RawData);
    }

    private static bool IsRight(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
