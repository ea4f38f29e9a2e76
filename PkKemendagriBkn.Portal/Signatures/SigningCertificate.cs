using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>The attribute signing-certificate-v2 (RFC 5035): it binds a signature to one certificate, so that nobody puts another beside it.</summary>
public static class SigningCertificate
{
    private const string Identifier = "1.2.840.113549.1.9.16.2.47";

    public static AsnEncodedData Of(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData)); // Without an algorithm it is SHA-256.
        return new AsnEncodedData(new Oid(Identifier), writer.Encode());
    }

    /// <summary>Whether a signature names this certificate, once.</summary>
    public static bool IsNamedBy(SignerInfo signer, X509Certificate2 certificate)
    {
        var attributes = signer.SignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == Identifier).ToList();
        if (attributes is not [{ Values: { Count: 1 } values }])
            return false;
        try
        {
            var named = new AsnReader(values[0].RawData, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
            var algorithm = named.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? named.ReadSequence().ReadObjectIdentifier() : "2.16.840.1.101.3.4.2.1";
            var hash = named.ReadOctetString();
            return algorithm switch
            {
                "2.16.840.1.101.3.4.2.1" => hash.AsSpan().SequenceEqual(SHA256.HashData(certificate.RawData)),
                "2.16.840.1.101.3.4.2.2" => hash.AsSpan().SequenceEqual(SHA384.HashData(certificate.RawData)),
                "2.16.840.1.101.3.4.2.3" => hash.AsSpan().SequenceEqual(SHA512.HashData(certificate.RawData)),
                _ => false,
            };
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
