using Microsoft.Extensions.Configuration;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Signatures;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

public sealed class SigningSetupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("otoritas-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_local_authority_signs_for_whoever_asks_and_keeps_its_root()
    {
        var signing = Create(isDevelopment: true, ("Mode", "Local"));
        var order = new SigningOrder(SignedSamples.Locked, new SignatureStatement("Ratna Kusuma, S.H.", "Menyetujui", SignedSamples.SignedAt), "",
            LocalAuthority.Passphrase);
        var (pdf, signature) = await signing.SignAsync(order, TestContext.Current.CancellationToken);
        Assert.Equal("Ratna Kusuma, S.H.", signature.Signer);
        // After a restart the signatures of before still lead to its root.
        Assert.True(Create(isDevelopment: true, ("Mode", "Local")).Verify(pdf).IsSound);
        await Assert.ThrowsAsync<SigningRefused>(() => signing.SignAsync(order with { Passphrase = "salah" }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_key_of_the_local_authority_is_its_owners_alone()
    {
        Create(isDevelopment: true, ("Mode", "Local"));
        var key = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("Development alone", "Mode", "Local")]
    [InlineData("Signing:Address", "Mode", "Bsre")]
    [InlineData("Signing:Address", "Mode", "Bsre", "Address", "http://esign.contoh.go.id")]
    [InlineData("Signing:User", "Mode", "Bsre", "Address", "https://esign.contoh.go.id", "User", "itjen")]
    [InlineData("Signing:Roots", "Mode", "Bsre", "Address", "https://esign.contoh.go.id", "User", "itjen", "Password", "x")]
    [InlineData("Signing:Roots", "Mode", "Bsre", "Address", "https://esign.contoh.go.id", "User", "itjen", "Password", "x", "Roots", "/tidak/ada")]
    [InlineData("Signing:TimeoutSeconds", "Mode", "Bsre", "Address", "https://esign.contoh.go.id", "User", "itjen", "Password", "x", "TimeoutSeconds", "0")]
    [InlineData("under Signing", "Mode", "Entah")]
    public void A_setting_that_cannot_be_is_refused_at_start(string told, params string[] settings)
    {
        var refused = Assert.Throws<StartRefused>(() => Create(isDevelopment: false, [.. settings.Chunk(2).Select(s => (s[0], s[1]))]));
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_nobody_signs_so_and_nothing_is_left_behind()
    {
        Assert.False(Create(isDevelopment: true).IsOn);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    private CertifiedSigning Create(bool isDevelopment, params (string Name, string Value)[] settings) =>
        SigningSetup.Create(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>($"Signing:{s.Name}",
            s.Value))).Build(),
            isDevelopment, new DatabaseOptions { Folder = folder });
}
