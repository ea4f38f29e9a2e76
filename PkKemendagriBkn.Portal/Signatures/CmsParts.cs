using System.Formats.Asn1;
using System.Security.Cryptography;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>
/// What a CMS message of one signer says outside of what its signature covers. Bytes that no signature covers could be changed by
/// anybody, so each must have the one value that it can have.
/// </summary>
/// <param name="Length">How many bytes the message takes; what follows is filling.</param>
/// <param name="Uncovered">The identifiers of the attributes that the signature does not cover.</param>
/// <param name="RevocationLists">Lists of revoked certificates that stand beside it, encoded; each is signed by itself.</param>
public sealed record CmsParts(int Length, IReadOnlyList<string> Uncovered, IReadOnlyList<byte[]> RevocationLists)
{
    public const string Data = "1.2.840.113549.1.7.1", TimeStampInfo = "1.2.840.113549.1.9.16.1.4", TimeStamp = "1.2.840.113549.1.9.16.2.14";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1", Sha384 = "2.16.840.1.101.3.4.2.2", Sha512 = "2.16.840.1.101.3.4.2.3";

    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0, isConstructed: true), One = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>Looks at a message.</summary>
    /// <param name="message">The message, and filling perhaps.</param>
    /// <param name="content">What it signs: <see cref="Data"/>, kept elsewhere, or <see cref="TimeStampInfo"/>, kept inside.</param>
    /// <exception cref="CryptographicException">It is no such message.</exception>
    public static CmsParts Read(ReadOnlyMemory<byte> message, string content)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(message.Span, AsnEncodingRules.BER, out _, out _, out var length);
            var outer = new AsnReader(message[..length], AsnEncodingRules.BER).ReadSequence();
            Require(outer.ReadObjectIdentifier() == "1.2.840.113549.1.7.2");
            var body = outer.ReadSequence(Zero);
            var signed = body.ReadSequence();
            Require(!outer.HasData && !body.HasData);
            Require(signed.TryReadInt32(out var version) && version == (content == Data ? 1 : 3));
            var digests = signed.ReadSetOf(skipSortOrderValidation: true);
            var digest = Algorithm(digests);
            Require(!digests.HasData && digest is Sha256 or Sha384 or Sha512);
            var covered = signed.ReadSequence();
            Require(covered.ReadObjectIdentifier() == content && covered.HasData == (content != Data));
            var lists = new List<byte[]>();
            while (signed.HasData && signed.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 0 or 1 } tag)
            {
                var values = tag.TagValue == 1 ? signed.ReadSetOf(skipSortOrderValidation: true, One) : null;
                if (values is null)
                    signed.ReadEncodedValue();
                while (values is { HasData: true })
                    lists.Add(values.ReadEncodedValue().ToArray());
            }

            var signers = signed.ReadSetOf(skipSortOrderValidation: true);
            var signer = signers.ReadSequence();
            Require(!signers.HasData && !signed.HasData);
            return new CmsParts(length, Signer(signer, digest), lists);
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException("The message is damaged.", e);
        }
    }

    /// <summary>The lists in an attribute of the form <c>[0] SEQUENCE OF CertificateList</c>; none where it is damaged.</summary>
    public static IReadOnlyList<byte[]> RevocationListsOf(ReadOnlyMemory<byte> attribute)
    {
        try
        {
            var lists = new List<byte[]>();
            var archive = new AsnReader(attribute, AsnEncodingRules.BER).ReadSequence();
            if (!archive.HasData || !archive.PeekTag().HasSameClassAndValue(Zero))
                return lists;
            for (var values = archive.ReadSequence(Zero).ReadSequence(); values.HasData;)
                lists.Add(values.ReadEncodedValue().ToArray());
            return lists;
        }
        catch (AsnContentException)
        {
            return [];
        }
    }

    private static List<string> Signer(AsnReader signer, string digest)
    {
        Require(signer.TryReadInt32(out var version));
        var isByKey = signer.PeekTag().TagClass == TagClass.ContextSpecific;
        Require(version == (isByKey ? 3 : 1));
        signer.ReadEncodedValue();
        Require(Algorithm(signer) == digest);
        signer.ReadEncodedValue();
        _ = Algorithm(signer);
        signer.ReadOctetString();
        var unsigned = new List<string>();
        if (signer.HasData)
        {
            for (var attributes = signer.ReadSetOf(skipSortOrderValidation: true, One); attributes.HasData;)
                unsigned.Add(attributes.ReadSequence().ReadObjectIdentifier());
        }

        Require(!signer.HasData);
        return unsigned;
    }

    /// <summary>An algorithm without parameters, or with those of RSA-PSS, which the signature itself tests.</summary>
    private static string Algorithm(AsnReader reader)
    {
        var algorithm = reader.ReadSequence();
        var identifier = algorithm.ReadObjectIdentifier();
        if (algorithm.HasData && identifier != "1.2.840.113549.1.1.10")
        {
            algorithm.ReadNull();
            Require(!algorithm.HasData);
        }

        return identifier;
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new CryptographicException("The message is no signature of one person over this kind of content.");
    }
}
