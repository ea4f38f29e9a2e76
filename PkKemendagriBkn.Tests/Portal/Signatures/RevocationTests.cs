using System.Formats.Asn1;
using System.Security.Cryptography;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>Whether the issuer took a certificate back is told from its lists, and is never sound by silence.</summary>
public class RevocationTests
{
    private static readonly DateTimeOffset After = SignedSamples.SignedAt.AddDays(9), Taken = SignedSamples.SignedAt.AddDays(3);

    private static SignatureCheck Check(params byte[][] lists) => Check(SignedSamples.Authority, lists);

    private static SignatureCheck Check(TestAuthority authority, params byte[][] lists) =>
        PdfSignatures.Verify(SignedSamples.SignedOnce, authority.Roots, RevocationLists.None.With(lists)).Signatures.Single();

    [Fact]
    public void A_list_made_after_the_signature_that_does_not_name_the_certificate_is_told_with_its_day()
    {
        var check = Check(SignedSamples.Authority.RevocationList(After));
        Assert.Equal((true, new Revocation(RevocationState.NotListed, After)), (check.IsSound, check.Revocation));
        Assert.Contains("tidak tercantum dalam daftar pencabutan penerbitnya tertanggal 13 Maret 2026", SignatureSentences.Of(check.Revocation),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_was_taken_back_is_not_sound_whatever_day_the_signer_wrote()
    {
        var check = Check(SignedSamples.Authority.RevocationList(After, (SignedSamples.CertificateOfFirst, Taken)));
        Assert.Equal([SignatureFault.Revoked], check.Faults);
        Assert.Equal(new Revocation(RevocationState.Revoked, Taken), check.Revocation);
    }

    [Fact]
    public void Without_a_list_or_with_one_that_says_nothing_it_was_not_checked()
    {
        using var other = new TestAuthority();
        var right = SignedSamples.Authority.RevocationList(After);
        byte[] forged = [.. right[..^1], (byte)(right[^1] ^ 1)];
        foreach (var lists in new[] { [], [SignedSamples.Authority.RevocationList(SignedSamples.SignedAt.AddDays(-1))], [other.RevocationList(After)],
            [forged], [right[..40]], new[] { "bukan daftar"u8.ToArray() } })
            Assert.Equal(Revocation.NotChecked, Check(lists).Revocation);
        Assert.Contains("tidak diperiksa", SignatureSentences.Of(Revocation.NotChecked), StringComparison.Ordinal);
        Assert.EndsWith("Pencabutan sertifikat tidak diperiksa.", SignatureSentences.Of(SignedSamples.Verify(SignedSamples.SignedOnce)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_inside_a_signature_is_read_from_its_archive()
    {
        var list = SignedSamples.Authority.RevocationList(After);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
        using (writer.PushSequence())
            writer.WriteEncodedValue(list);
        Assert.Equal(list, Assert.Single(CmsParts.RevocationListsOf(writer.Encode())));
        Assert.Empty(CmsParts.RevocationListsOf("rusak"u8.ToArray()));
    }

    [Fact]
    public void Lists_stand_as_files_beside_the_roots()
    {
        var folder = Directory.CreateTempSubdirectory("daftar-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "rusak.crl"), "bukan daftar"u8.ToArray());
            File.WriteAllText(Path.Combine(folder, "daftar.crl"), PemEncoding.WriteString("X509 CRL", SignedSamples.Authority.RevocationList(After)));
            var report = PdfSignatures.Verify(SignedSamples.SignedOnce, SignedSamples.Authority.Roots, RevocationLists.Read(folder));
            Assert.Equal(RevocationState.NotListed, report.Signatures.Single().Revocation.State);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
