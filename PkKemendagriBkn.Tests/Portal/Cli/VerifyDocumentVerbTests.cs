using System.Security.Cryptography;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Tests.Portal.Signatures;

namespace PkKemendagriBkn.Tests.Portal.Cli;

public sealed class VerifyDocumentVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("periksa-").FullName;

    public VerifyDocumentVerbTests() =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "akar")).FullName, "akar.pem"),
            SignedSamples.Authority.Root.ExportCertificatePem());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_sound_file_names_both_signers_and_the_digest_of_what_was_locked()
    {
        var (code, said) = Ask(SignedSamples.SignedTwice);
        Assert.Equal(0, code);
        Assert.Contains($"Penanda tangan: {SignedSamples.First}", said, StringComparison.Ordinal);
        Assert.Contains($"Penanda tangan: {SignedSamples.Second}", said, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(SignedSamples.Locked)), said, StringComparison.Ordinal);
        Assert.Contains("Pencabutan sertifikat tidak diperiksa", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_or_unsigned_file_is_not_sound()
    {
        Assert.Equal((1, true),
            (Ask([.. SignedSamples.SignedTwice, .. "x"u8]) is var (code, said) ? code : -1, said.Contains("belakang akhir berkas", StringComparison.Ordinal)));
        Assert.Equal(1, Ask(SignedSamples.Locked).Code);
    }

    [Fact]
    public void Without_roots_nobody_is_trusted_and_it_says_so()
    {
        var (code, said) = Ask(SignedSamples.SignedOnce, []);
        Assert.Equal(1, code);
        Assert.Contains("Isi berkas tidak berubah sejak ditandatangani, tetapi penandatangannya tidak dapat dipastikan.", said, StringComparison.Ordinal);
        Assert.Contains("Tanpa --roots", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_apart()
    {
        Assert.Equal(2, Ask("bukan PDF"u8.ToArray()).Code);
        using var output = new StringWriter();
        Assert.Equal(2, VerifyDocumentVerb.Run([Path.Combine(folder, "tidak-ada.pdf")], output, output));
        Assert.Equal(2, VerifyDocumentVerb.Run([], output, output));
        File.WriteAllText(Path.Combine(folder, "akar", "rusak.pem"), "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----");
        Assert.Equal(2, Ask(SignedSamples.SignedOnce).Code);
    }

    private (int Code, string Said) Ask(byte[] pdf, string[]? roots = null)
    {
        var file = Path.Combine(folder, "naskah.pdf");
        File.WriteAllBytes(file, pdf);
        using var output = new StringWriter();
        return (VerifyDocumentVerb.Run([file, .. roots ?? ["--roots", Path.Combine(folder, "akar")]], output, output), output.ToString());
    }
}
