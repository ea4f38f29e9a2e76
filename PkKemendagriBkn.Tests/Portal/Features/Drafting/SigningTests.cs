using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>Signing with an enrolled authenticator, in the whole portal; and the verification page over HTTP.</summary>
public sealed class SigningTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private DraftingStory drafting = null!;
    private Guid id;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        drafting = new DraftingStory(
            portal.Services, await portal.ActorAsync(Role.ItjenSecretariat, Party.First), await portal.ActorAsync(Role.BknSecretariat, Party.Second),
            await portal.ActorAsync(Role.Leadership, Party.First), await portal.ActorAsync(Role.Leadership, Party.Second));
        id = await drafting.AgreedMinutesAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_signature_takes_the_right_code_once_and_tells_how_it_was_proven()
    {
        var (first, second) = (await portal.UserAsync(Role.Leadership, Party.First), await portal.UserAsync(Role.Leadership, Party.Second));
        Assert.NotNull(first.TotpSecret);
        await RefusedAsync(() => SignAsync(drafting.ItjenLeader, first, null));
        await RefusedAsync(() => SignAsync(drafting.ItjenLeader, first, "000000"));
        var code = portal.NextCode(first);
        await SignAsync(drafting.ItjenLeader, first, code);
        var signature = Assert.Single((await drafting.ReadAsync(id)).Document.Signatures);
        Assert.Equal(("Kata sandi dan kode sekali pakai (TOTP)", "Jabatan uji", Party.First), (signature.Method, signature.Position, signature.Party));
        Assert.Equal((await drafting.ReadAsync(id)).Document.Latest!.FileSha256, signature.FileSha256);
        Assert.Equal(portal.Clock.GetUtcNow(), signature.SignedAt);
        await RefusedAsync(() => SignAsync(drafting.ItjenLeader, first, code));
        await RefusedAsync(() => SignAsync(drafting.BknLeader, second, code));
        await SignAsync(drafting.BknLeader, second, portal.NextCode(second));
        Assert.Equal(DraftState.Signed, await drafting.StateAsync(id));
    }

    [Fact]
    public async Task The_verification_page_needs_no_account_and_tells_what_it_is_to_whoever_has_the_signed_digest()
    {
        var document = (await drafting.ReadAsync(id)).Document;
        var digest = document.Latest!.FileSha256;
        using var anyone = portal.NewBrowser();
        foreach (var (actor, party) in new[] { (drafting.ItjenLeader, Party.First), (drafting.BknLeader, Party.Second) })
        {
            Assert.Contains("Tidak sama.", (await anyone.GetAsync($"/verifikasi/{document.VerificationCode}?sidik={digest}")).Body, StringComparison.Ordinal);
            var user = await portal.UserAsync(Role.Leadership, party);
            await SignAsync(actor, user, portal.NextCode(user));
        }

        var same = await anyone.GetAsync($"/verifikasi/{document.VerificationCode}?sidik={digest}");
        foreach (var word in new[] { "Sama.</strong>", document.Title, "700/2/IJ", "12/HM/2026", drafting.ItjenLeader.Name, "Berlaku; tidak digantikan" })
            Assert.Contains(word, same.Body, StringComparison.Ordinal);
        var grouped = Uri.EscapeDataString(string.Join(' ', digest.ToUpperInvariant().Chunk(8).Select(c => new string(c))));
        Assert.Contains("Sama.</strong>", (await anyone.GetAsync($"/verifikasi/{document.VerificationCode}?sidik={grouped}")).Body, StringComparison.Ordinal);
        Assert.NotNull(same.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", same.Header("X-Content-Type-Options"));

        // An unknown code and a wrong digest are told apart by nobody.
        var other = new string('a', 64);
        var wrongDigest = await anyone.GetAsync($"/verifikasi/{document.VerificationCode}?sidik={other}");
        var unknownCode = await anyone.GetAsync($"/verifikasi/{new string('b', 32)}?sidik={other}");
        Assert.Equal(wrongDigest.Status, unknownCode.Status);
        foreach (var word in new[] { document.Title, "Penanda Kesatu", "Inspektur", "PPUPD", drafting.ItjenLeader.Name, id.ToString() })
            Assert.DoesNotContain(word, wrongDigest.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Neutral(wrongDigest.Body), Neutral(unknownCode.Body));
        Assert.Contains("Sidik itu tidak lengkap.", (await anyone.GetAsync($"/verifikasi/{document.VerificationCode}?sidik=abc")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_downloaded_by_those_who_are_signed_in_alone_and_is_the_very_file_that_was_frozen()
    {
        using var anyone = portal.NewBrowser();
        Assert.Equal("/akun/masuk", (await anyone.GetAsync($"/naskah/{id}/unduh/pdf")).Path);
        using var bkn = await portal.SignInAsync(Role.BknSecretariat, Party.Second);
        var answer = await bkn.GetAsync($"/naskah/{id}/unduh/pdf");
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((await drafting.ReadAsync(id)).Document.Latest!.FileSha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bkn.GetAsync($"/naskah/{Guid.NewGuid()}/unduh/docx")).Status);
    }

    [Fact]
    public async Task A_file_that_is_sent_is_told_apart_in_words()
    {
        using var bkn = await portal.SignInAsync(Role.BknSecretariat, Party.Second);
        byte[] Bytes(Answer answer) => answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        var (pdf, word) = (Bytes(await bkn.GetAsync($"/naskah/{id}/unduh/pdf")), Bytes(await bkn.GetAsync($"/naskah/{id}/unduh/docx")));
        foreach (var (actor, party) in new[] { (drafting.ItjenLeader, Party.First), (drafting.BknLeader, Party.Second) })
        {
            var user = await portal.UserAsync(Role.Leadership, party);
            await SignAsync(actor, user, portal.NextCode(user));
        }

        var document = (await drafting.ReadAsync(id)).Document;
        var told = await SendAsync(document, pdf);
        Assert.Contains("Asli.</strong>", told, StringComparison.Ordinal);
        Assert.Contains(document.Title, told, StringComparison.Ordinal);
        foreach (var (file, verdict) in new[]
        {
            ([.. pdf, .. "x"u8], "Diubah atau bukan berkasnya."), (word, "Salinan kerja."), (SampleFiles.Png, "Pindaian."),
            ("%PDF-1.4 /Image"u8.ToArray(), "Pindaian."),
        })
        {
            var answer = await SendAsync(document, file);
            Assert.Contains(verdict, answer, StringComparison.Ordinal);
            Assert.DoesNotContain(document.Title, answer, StringComparison.Ordinal);
        }

        Assert.Contains("boleh dikirim", await SendAsync(document, pdf, consent: null), StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(word));
        var words =
            string.Concat(zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.Contains("SALINAN KERJA", words, StringComparison.Ordinal);
        Assert.DoesNotContain("yang dikunci pada", words, StringComparison.Ordinal);
        Assert.DoesNotContain(document.VerificationCode, words, StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(TwoPartyDocument document, byte[] file, string? consent = "true")
    {
        using var anyone = portal.NewBrowser();
        var path = $"/verifikasi/{document.VerificationCode}";
        var form = new MultipartFormDataContent
        {
            { new StringContent("berkas"), "_handler" },
            { new StringContent(TestBrowser.TokenOf(await anyone.GetAsync(path))), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "File", "berkas.bin" },
        };
        if (consent is not null)
            form.Add(new StringContent(consent), "Consent");
        return (await anyone.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form })).Body;
    }

    /// <summary>What differs by chance or by the address itself.</summary>
    private static string Neutral(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "/verifikasi/[0-9a-f]+|value=\"CfDJ8[^\"]*\"|nonce=\"[^\"]*\"|<!--.*?-->", "",
            System.Text.RegularExpressions.RegexOptions.Singleline);

    private async Task SignAsync(Actor actor, TestUser user, string? code)
    {
        var document = (await drafting.ReadAsync(id)).Document;
        await portal.Get<SignDocument>().ExecuteAsync(
            new SignDocument.Input
            {
                DocumentId = id, Version = document.Version, FileSha256 = document.Latest!.FileSha256, HasRead = true,
                Password = user.Password, Code = code
            }, actor, TestContext.Current.CancellationToken);
    }

    private static async Task RefusedAsync(Func<Task> act) => Assert.IsType<RuleViolation>(await Record.ExceptionAsync(act));
}
