using PkKemendagriBkn.Tests.Documents;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

public class PdfSignerTests
{
    [Fact]
    public void What_was_locked_stays_byte_for_byte_at_the_beginning()
    {
        Assert.True(SignedSamples.SignedOnce.AsSpan().StartsWith(SignedSamples.Locked));
        Assert.True(SignedSamples.SignedTwice.AsSpan().StartsWith(SignedSamples.SignedOnce));
    }

    [Fact]
    public void One_signature_is_sound_and_says_who_when_and_why()
    {
        var report = SignedSamples.Verify(SignedSamples.SignedOnce);
        Assert.True(report.IsSound, string.Join("; ", report.Details.Concat(report.Signatures.SelectMany(s => s.Faults.Select(f => $"{f}")))));
        Assert.Equal(SignedSamples.Locked.Length, report.LockedLength);
        var signature = Assert.Single(report.Signatures);
        Assert.Equal((SignedSamples.First, "Otoritas Uji", "Menyetujui isi naskah – PIHAK KESATU", SignedSamples.SignedAt, SignedSamples.SignedOnce.Length,
            false),
            (signature.Signer, signature.Issuer, signature.Reason, signature.SignedAt, signature.Covered, signature.IsStamped));
    }

    [Fact]
    public void The_second_signature_leaves_the_first_sound()
    {
        var report = SignedSamples.Verify(SignedSamples.SignedTwice);
        Assert.True(report.IsSound, string.Join("; ", report.Details.Concat(report.Signatures.SelectMany(s => s.Faults.Select(f => $"{f}")))));
        Assert.Equal([SignedSamples.First, SignedSamples.Second], report.Signatures.Select(s => s.Signer));
        Assert.Equal([SignedSamples.SignedOnce.Length, SignedSamples.SignedTwice.Length], report.Signatures.Select(s => s.Covered));
    }

    [Fact]
    public void The_pages_say_the_same_after_signing()
    {
        using var locked = new PdfText(SignedSamples.Locked);
        using var signed = new PdfText(SignedSamples.SignedTwice);
        Assert.Equal(locked.Flat, signed.Flat);
        Assert.Equal("id-ID", signed.Language);
    }

    [Fact]
    public void A_file_that_somebody_added_to_is_not_signed() =>
        Assert.Throws<InvalidDataException>(() => SignedSamples.Sign([.. SignedSamples.Locked, .. "x"u8], SignedSamples.First,
            SignedSamples.CertificateOfFirst));

    [Fact]
    public void A_file_of_another_make_is_not_signed() =>
        Assert.Throws<InvalidDataException>(() => SignedSamples.Sign("%PDF-1.7 kosong"u8.ToArray(), SignedSamples.First, SignedSamples.CertificateOfFirst));
}
