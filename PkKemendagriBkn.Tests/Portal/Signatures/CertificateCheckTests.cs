using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>Whose certificate, when, and who says so.</summary>
public class CertificateCheckTests
{
    private static readonly SignatureStatement Words = new(SignedSamples.First, "Menyetujui", SignedSamples.SignedAt);

    private static IReadOnlyList<SignatureFault> FaultsOf(byte[] pdf) => SignedSamples.Verify(pdf).Signatures.Single().Faults;

    [Fact]
    public void A_certificate_of_an_authority_that_is_not_trusted_is_found()
    {
        using var other = new TestAuthority("Otoritas Lain");
        using var certificate = other.Issue(SignedSamples.First);
        Assert.Equal([SignatureFault.Untrusted], FaultsOf(PdfSigner.Sign(SignedSamples.Locked, Words, certificate)));
    }

    [Fact]
    public void A_certificate_that_the_signature_does_not_name_is_found()
    {
        var named = SignedSamples.CertificateOfFirst.GetCertHashString(HashAlgorithmName.SHA256);
        Assert.Contains(SignatureFault.OtherCertificate, FaultsOf(SignedSamples.SignedOnce.Replace(named, new string('0', named.Length))));
    }

    [Fact]
    public void Without_roots_nobody_is_trusted() =>
        Assert.Equal([SignatureFault.Untrusted], PdfSignatures.Verify(SignedSamples.SignedOnce, []).Signatures.Single().Faults);

    [Fact]
    public void A_certificate_that_may_not_sign_is_found()
    {
        using var certificate = SignedSamples.Authority.Issue(SignedSamples.First, RSA.Create(2048), usage: X509KeyUsageFlags.KeyEncipherment);
        Assert.Equal([SignatureFault.Untrusted], FaultsOf(PdfSigner.Sign(SignedSamples.Locked, Words, certificate)));
    }

    [Fact]
    public void A_certificate_counts_if_it_was_valid_when_it_signed()
    {
        using var certificate = SignedSamples.Authority.Issue(SignedSamples.First, until: SignedSamples.SignedAt.AddDays(1));
        Assert.Empty(FaultsOf(PdfSigner.Sign(SignedSamples.Locked, Words, certificate)));
        Assert.Equal([SignatureFault.OutOfTime],
            FaultsOf(PdfSigner.Sign(SignedSamples.Locked, Words with { At = SignedSamples.SignedAt.AddDays(2) }, certificate)));
    }

    [Fact]
    public void A_time_stamp_of_somebody_trusted_says_the_time()
    {
        using var authority = SignedSamples.Authority.Issue("Penanda Waktu", stamps: true);
        var signature = SignedSamples.Verify(Stamped(authority, SignedSamples.SignedAt.AddMinutes(1))).Signatures.Single();
        Assert.Empty(signature.Faults);
        Assert.Equal((true, SignedSamples.SignedAt.AddMinutes(1)), (signature.IsStamped, signature.SignedAt));
    }

    [Fact]
    public void A_certificate_that_was_taken_back_after_its_time_stamp_had_signed_before()
    {
        using var authority = SignedSamples.Authority.Issue("Penanda Waktu", stamps: true);
        var list = SignedSamples.Authority.RevocationList(SignedSamples.SignedAt.AddDays(9),
            (SignedSamples.CertificateOfFirst, SignedSamples.SignedAt.AddDays(3)));
        var signature = PdfSignatures.Verify(Stamped(authority, SignedSamples.SignedAt), SignedSamples.Authority.Roots, RevocationLists.None.With([list]))
            .Signatures.Single();
        Assert.Equal((true, RevocationState.Revoked), (signature.IsSound, signature.Revocation.State));
    }

    [Fact]
    public void A_time_stamp_of_nobody_trusted_is_found()
    {
        using var other = new TestAuthority("Otoritas Lain");
        using var authority = other.Issue("Penanda Waktu", stamps: true);
        Assert.Equal([SignatureFault.TimeStamp], FaultsOf(Stamped(authority, SignedSamples.SignedAt)));
    }

    [Fact]
    public void A_time_stamp_over_something_else_is_found()
    {
        using var authority = SignedSamples.Authority.Issue("Penanda Waktu", stamps: true);
        var foreign = PdfSigner.Sign(SignedSamples.Locked, Words, SignedSamples.CertificateOfFirst,
            _ => Token("lain"u8.ToArray(), authority, SignedSamples.SignedAt));
        Assert.Equal([SignatureFault.TimeStamp], FaultsOf(foreign));
    }

    [Fact]
    public void Bytes_changed_in_a_time_stamp_are_found()
    {
        using var authority = SignedSamples.Authority.Issue("Penanda Waktu", stamps: true);
        var pdf = Stamped(authority, SignedSamples.SignedAt);
        var signature = System.Text.Encoding.Latin1.GetString(pdf).LastIndexOf("/Contents <", StringComparison.Ordinal) + "/Contents <".Length;
        var length = CmsParts.Read(Convert.FromHexString(System.Text.Encoding.Latin1.GetString(pdf, signature, 8192)), CmsParts.Data).Length;
        Assert.DoesNotContain(Enumerable.Range(0, length / 9), at =>
        {
            var changed = (byte[])pdf.Clone();
            var place = signature + at * 18;
            changed[place] = changed[place] == '5' ? (byte)'4' : (byte)'5';
            return SignedSamples.Verify(changed).IsSound;
        });
    }

    private static byte[] Stamped(X509Certificate2 authority, DateTimeOffset at) =>
        PdfSigner.Sign(SignedSamples.Locked, Words, SignedSamples.CertificateOfFirst, signer => Token(signer.GetSignature(), authority, at));

    /// <summary>A time-stamp as RFC 3161 has it.</summary>
    private static Rfc3161TimestampToken Token(byte[] stamped, X509Certificate2 authority, DateTimeOffset at)
    {
        var info = new Rfc3161TimestampTokenInfo(new Oid("1.2.3.4"), new Oid("2.16.840.1.101.3.4.2.1"), SHA256.HashData(stamped), new byte[] { 7 }, at);
        var cms = new SignedCms(new ContentInfo(new Oid(CmsParts.TimeStampInfo), info.Encode()));
        var signer = new CmsSigner(authority) { DigestAlgorithm = new("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(SigningCertificate.Of(authority));
        cms.ComputeSignature(signer);
        return Rfc3161TimestampToken.TryDecode(cms.Encode(), out var token, out _) ? token : throw new InvalidOperationException("No token was made.");
    }
}
