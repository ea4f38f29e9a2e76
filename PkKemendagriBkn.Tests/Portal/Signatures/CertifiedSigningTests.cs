using System.Security.Cryptography.X509Certificates;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>What the service of BSrE answers is believed only after it was looked at.</summary>
public sealed class CertifiedSigningTests(CertifiedSigningTests.Service service) : IClassFixture<CertifiedSigningTests.Service>
{
    private static readonly SignatureStatement Statement = new("Dr. Ratna Kusuma, S.H., M.Si.", "Menyetujui isi naskah", TestAuthority.From.AddMonths(3));

    public static TheoryData<EsignBehaviour, SigningRefusal> Evil { get; } = new()
    {
        { EsignBehaviour.Slow, SigningRefusal.Unavailable }, { EsignBehaviour.Cut, SigningRefusal.Unavailable },
        { EsignBehaviour.NoJson, SigningRefusal.Unavailable }, { EsignBehaviour.NoFile, SigningRefusal.Unavailable },
        { EsignBehaviour.Broken, SigningRefusal.Unavailable }, { EsignBehaviour.Rewriting, SigningRefusal.Rewritten },
        { EsignBehaviour.SentBack, SigningRefusal.Rewritten }, { EsignBehaviour.Adding, SigningRefusal.Rewritten },
        { EsignBehaviour.Twice, SigningRefusal.Rewritten },
        { EsignBehaviour.OtherPerson, SigningRefusal.OtherPerson }, { EsignBehaviour.Untrusted, SigningRefusal.Unsound },
        { EsignBehaviour.Revoked, SigningRefusal.NoCertificate }, { EsignBehaviour.Strange, SigningRefusal.Rejected },
        { EsignBehaviour.Redirecting, SigningRefusal.Rejected },
    };

    [Fact]
    public async Task A_sound_answer_is_taken_with_the_person_that_it_names()
    {
        var (pdf, signature) = await SignAsync(EsignBehaviour.Good);
        Assert.True(pdf.AsSpan().StartsWith(SignedSamples.Locked));
        Assert.Equal((EsignDouble.Name, true), (signature.Signer, signature.IsSound));
        Assert.Equal(["email"], service.Double.Asked[^2].Select(p => p.Key));
        Assert.Equal("INVISIBLE", service.Double.Asked[^1]["signatureProperties"]![0]!["tampilan"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Evil))]
    public async Task An_answer_that_is_not_what_was_asked_for_is_thrown_away(EsignBehaviour behaviour, SigningRefusal refusal)
    {
        var refused = await Assert.ThrowsAsync<SigningRefused>(() => SignAsync(behaviour));
        Assert.Equal(refusal, refused.Refusal);
        Assert.EndsWith(".", SignatureSentences.Of(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_passphrase_and_an_unknown_person_are_told_apart()
    {
        Assert.Equal(SigningRefusal.WrongPassphrase,
            (await Assert.ThrowsAsync<SigningRefused>(() => SignAsync(EsignBehaviour.Good, passphrase: "salah"))).Refusal);
        Assert.Equal(SigningRefusal.NotRegistered,
            (await Assert.ThrowsAsync<SigningRefused>(() => SignAsync(EsignBehaviour.Good, "lain@contoh.go.id"))).Refusal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told_without_the_passphrase()
    {
        using var client = new BsreClient(new SigningOptions { Address = "http://127.0.0.1:9", User = "a", Password = "b", TimeoutSeconds = 1 });
        var refused = await Assert.ThrowsAsync<SigningRefused>(() => client.SignAsync(Order(), TestContext.Current.CancellationToken));
        Assert.Equal(SigningRefusal.Unavailable, refused.Refusal);
        Assert.DoesNotContain(EsignDouble.Passphrase, $"{refused} {Order()}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signs_where_it_is_off() =>
        await Assert.ThrowsAsync<SigningRefused>(() => new CertifiedSigning(null, []).SignAsync(Order(), TestContext.Current.CancellationToken));

    [Fact]
    public async Task What_the_service_thinks_of_a_file_is_told_in_its_own_words_where_it_is_to_be_asked()
    {
        async Task<SecondOpinion?> AskAsync(EsignBehaviour behaviour, bool asks = true)
        {
            service.Double.Behaviour = behaviour;
            var options = service.Double.Options;
            options.SecondOpinion = asks;
            using var client = new BsreClient(options);
            return await new CertifiedSigning(client, service.Roots).AskAsync(SignedSamples.SignedOnce, TestContext.Current.CancellationToken);
        }

        Assert.Equal(new SecondOpinion("VALID", "Dokumen asli"), await AskAsync(EsignBehaviour.Good));
        Assert.Equal(["file"], service.Double.Asked[^1].Select(p => p.Key));
        foreach (var behaviour in new[] { EsignBehaviour.Broken, EsignBehaviour.NoJson, EsignBehaviour.NoFile })
            Assert.Contains("pendapat kedua tidak ada", SignatureSentences.Of((await AskAsync(behaviour))!), StringComparison.Ordinal);
        var asked = service.Double.Asked.Count;
        Assert.Null(await AskAsync(EsignBehaviour.Good, asks: false));
        Assert.Null(await new CertifiedSigning(null, []).AskAsync(SignedSamples.SignedOnce, TestContext.Current.CancellationToken));
        Assert.Equal(asked, service.Double.Asked.Count);
    }

    [Theory]
    [InlineData("Ratna Kusuma", "RATNA KUSUMA", true)]
    [InlineData("Dr. H. Ratna  Kusuma, S.H., M.Si.", "ratna kusuma", true)]
    [InlineData("Ratna Kusuma", "Ratna Kusumawati", false)]
    [InlineData("Ratna", "Ratna Kusuma", false)]
    [InlineData("Dr.", "H.", false)]
    [InlineData("M. Yusuf", "A. Yusuf", false)]
    [InlineData("", "", false)]
    public void Names_are_compared_without_titles(string account, string certificate, bool isSame) =>
        Assert.Equal(isSame, PersonName.IsSame(account, certificate));

    private async Task<(byte[] Pdf, SignatureCheck Signature)> SignAsync(EsignBehaviour behaviour, string email = EsignDouble.Known,
        string passphrase = EsignDouble.Passphrase)
    {
        service.Double.Behaviour = behaviour;
        using var client = new BsreClient(service.Double.Options);
        return await new CertifiedSigning(client, service.Roots).SignAsync(Order() with { Email = email, Passphrase = passphrase },
            TestContext.Current.CancellationToken);
    }

    private static SigningOrder Order() => new(SignedSamples.Locked, Statement, EsignDouble.Known, EsignDouble.Passphrase);

    public sealed class Service : IAsyncLifetime
    {
        internal EsignDouble Double { get; private set; } = null!;

        internal X509Certificate2Collection Roots => Double.Authority.Roots;

        public async ValueTask InitializeAsync() => Double = await EsignDouble.StartAsync();

        public ValueTask DisposeAsync() => Double.DisposeAsync();
    }
}
