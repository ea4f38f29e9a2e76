using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>A list of certificates that their issuer took back (a CRL, RFC 5280, 5), whole and of one issuer.</summary>
/// <param name="Issuer">The name of the issuer, encoded.</param>
/// <param name="MadeAt">When the issuer made it.</param>
/// <param name="Revoked">The serial numbers, and since when.</param>
internal sealed record RevocationList(byte[] Issuer, DateTimeOffset MadeAt, IReadOnlyDictionary<BigInteger, DateTimeOffset> Revoked)
{
    private const string SignatureAlgorithmRsa = "1.2.840.113549.1.1.", SignatureAlgorithmEc = "1.2.840.10045.4.3.";

    private byte[] Covered { get; init; } = [];

    private byte[] Signature { get; init; } = [];

    private string Algorithm { get; init; } = "";

    /// <summary>Reads a list.</summary>
    /// <exception cref="CryptographicException">It is none, only a part of one, or of several issuers.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            var outer = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
            var covered = outer.PeekEncodedValue().ToArray();
            var body = outer.ReadSequence();
            var algorithm = outer.ReadSequence().ReadObjectIdentifier();
            var signature = outer.ReadBitString(out _);
            if (body.PeekTag() == Asn1Tag.Integer)
                body.ReadInteger();
            body.ReadEncodedValue();
            var issuer = body.ReadEncodedValue().ToArray();
            var madeAt = Time(body);
            if (body.HasData && IsTime(body))
                Time(body);
            var revoked = new Dictionary<BigInteger, DateTimeOffset>();
            if (body.HasData && body.PeekTag() == Asn1Tag.Sequence)
                ReadEntries(body.ReadSequence(), revoked);
            if (body.HasData)
                RequireWhole(body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
            return new RevocationList(issuer, madeAt, revoked) { Covered = covered, Signature = signature, Algorithm = algorithm };
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException("This is no list of revoked certificates.", e);
        }
    }

    /// <summary>Whether this issuer made and signed it, and may.</summary>
    public bool IsOf(X509Certificate2 issuer)
    {
        if (!issuer.SubjectName.RawData.AsSpan().SequenceEqual(Issuer)
            || issuer.Extensions.OfType<X509KeyUsageExtension>().SingleOrDefault() is { } usage && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign))
            return false;
        using var rsa = issuer.GetRSAPublicKey();
        using var curve = issuer.GetECDsaPublicKey();
        return Algorithm switch
        {
            SignatureAlgorithmRsa + "11" => rsa?.VerifyData(Covered, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) == true,
            SignatureAlgorithmRsa + "12" => rsa?.VerifyData(Covered, Signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1) == true,
            SignatureAlgorithmRsa + "13" => rsa?.VerifyData(Covered, Signature, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1) == true,
            SignatureAlgorithmEc + "2" => IsRight(curve, HashAlgorithmName.SHA256),
            SignatureAlgorithmEc + "3" => IsRight(curve, HashAlgorithmName.SHA384),
            SignatureAlgorithmEc + "4" => IsRight(curve, HashAlgorithmName.SHA512),
            _ => false,
        };
    }

    private bool IsRight(ECDsa? key, HashAlgorithmName hash) => key?.VerifyData(Covered, Signature, hash, DSASignatureFormat.Rfc3279DerSequence) == true;

    private static void ReadEntries(AsnReader entries, Dictionary<BigInteger, DateTimeOffset> revoked)
    {
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            revoked[entry.ReadInteger()] = Time(entry);
        }
    }

    /// <summary>What must be understood and is not, such as that it lists changes or one kind of certificates only, makes it say nothing.</summary>
    private static void RequireWhole(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            extension.ReadObjectIdentifier();
            if (extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean())
                throw new CryptographicException("The list is a part, or of more than one issuer.");
        }
    }

    private static bool IsTime(AsnReader reader) => reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime)
        || reader.PeekTag().HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
