using System.Diagnostics;
using System.Text;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Tests.Documents;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>Programs of others judge our files and signatures too: <c>pdfsig</c> (poppler), <c>openssl</c> and <c>qpdf</c>.</summary>
public sealed class IndependentJudgeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tanda-tangan-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Pdfsig_finds_both_signatures_valid_and_the_last_over_the_whole_file()
    {
        var said = await AskAsync("pdfsig", Write("dua.pdf", SignedSamples.SignedTwice));
        Assert.Equal(2, Count(said, "Signature Validation: Signature is Valid."));
        Assert.Equal(2, Count(said, "Signature Type: ETSI.CAdES.detached"));
        Assert.Equal(2, Count(said, "Signing Hash Algorithm: SHA-256"));
        Assert.Equal((1, 1), (Count(said, "Total document signed"), Count(said, "Not total document signed")));
        Assert.Equal((1, 1),
            (Count(said, $"Signer Certificate Common Name: {SignedSamples.First}"), Count(said, $"Signer Certificate Common Name: {SignedSamples.Second}")));
    }

    [Fact]
    public async Task Pdfsig_finds_a_changed_byte_as_we_do()
    {
        var changed = (byte[])SignedSamples.SignedTwice.Clone();
        changed[SignedSamples.Locked.Length / 2] ^= 1;
        Assert.Equal(2, Count(await AskAsync("pdfsig", Write("ubah.pdf", changed)), "Signature Validation: Digest Mismatch."));
        Assert.False(SignedSamples.Verify(changed).IsSound);
    }

    [Fact]
    public async Task Openssl_verifies_the_message_against_the_root()
    {
        var pdf = SignedSamples.SignedOnce;
        var at = Encoding.Latin1.GetString(pdf).LastIndexOf("/Contents <", StringComparison.Ordinal) + "/Contents <".Length;
        var end = at + pdf.AsSpan(at).IndexOf((byte)'>');
        var message = Convert.FromHexString(Encoding.Latin1.GetString(pdf, at, end - at));
        var cms = Write("pesan.der", message[..CmsParts.Read(message, CmsParts.Data).Length]);
        var content = Write("isi.bin", [.. pdf[..(at - 1)], .. pdf[(end + 1)..]]);
        var root = Write("akar.pem", Encoding.ASCII.GetBytes(SignedSamples.Authority.Root.ExportCertificatePem()));
        string[] ask = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", cms, "-content", content, "-CAfile", root, "-purpose", "any",
            "-attime", $"{SignedSamples.SignedAt.ToUnixTimeSeconds()}", "-out", Path.Combine(folder, "keluar.bin")];
        Assert.Contains("erification successful", await AskAsync("openssl", ask), StringComparison.Ordinal);
        await File.AppendAllTextAsync(content, "x", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("erification successful", await AskAsync("openssl", ask), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qpdf_finds_nothing_wrong_in_a_printed_file_and_in_one_signed_twice()
    {
        foreach (var bytes in new[] { new SkiaPdfRenderer().Render(SampleDocument.OfEverything()), SignedSamples.SignedTwice })
            Assert.Contains("No syntax or stream encoding errors found", await AskAsync("qpdf", "--check", Write("berkas.pdf", bytes)),
                StringComparison.Ordinal);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Skips where a judge is not installed; fails where it must be, as the browser.</summary>
    private static void RequireProgram(string program)
    {
        if (Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(f => File.Exists(Path.Combine(f, program))))
            return;
        Assert.False(Chromium.IsRequired, $"There is no {program}: install it (apt-get install poppler-utils openssl qpdf).");
        Assert.Skip($"There is no {program}.");
    }

    private static int Count(string text, string part) => text.Split('\n').Count(l => l.TrimStart(' ', '-').StartsWith(part, StringComparison.Ordinal));

    private static async Task<string> AskAsync(string program, params string[] arguments)
    {
        RequireProgram(program);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await output + await errors;
    }
}
