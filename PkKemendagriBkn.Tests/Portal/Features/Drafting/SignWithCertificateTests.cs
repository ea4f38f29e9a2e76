using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Tests.Documents;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>Minutes that both parties sign with certificates of BSrE, whose double answers; in the whole portal, over its plain form.</summary>
public sealed class SignWithCertificateTests : IAsyncLifetime
{
    private EsignDouble esign = null!;
    private BsreClient client = null!;
    private PortalFactory portal = null!;
    private DraftingStory drafting = null!;
    private Guid id;

    public async ValueTask InitializeAsync()
    {
        esign = await EsignDouble.StartAsync();
        var options = esign.Options;
        (options.TimeoutSeconds, options.SecondOpinion) = (60, true);
        client = new BsreClient(options);
        portal = await PortalFactory.StartAsync(configure: s => s.AddSingleton(new CertifiedSigning(client, esign.Authority.Roots)));
        drafting = new DraftingStory(
            portal.Services, await portal.ActorAsync(Role.ItjenSecretariat, Party.First), await portal.ActorAsync(Role.BknSecretariat, Party.Second),
            await portal.ActorAsync(Role.Leadership, Party.First), await portal.ActorAsync(Role.Leadership, Party.Second));
        foreach (var leader in new[] { (Party.First, drafting.ItjenLeader), (Party.Second, drafting.BknLeader) })
            esign.People[(await portal.UserAsync(Role.Leadership, leader.Item1)).Email] = leader.Item2.Name;
        id = await drafting.AgreedMinutesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        client.Dispose();
        await esign.DisposeAsync();
    }

    [Fact]
    public async Task Both_sign_one_file_behind_the_locked_one_and_the_document_says_how()
    {
        Assert.Equal($"/naskah/{id}", (await SignAsync(Party.First)).Path);
        var half = (await drafting.ReadAsync(id)).Document.SignedFile!;
        await AssertGivenToAuditorsAloneAsync(half);
        Assert.Equal($"/naskah/{id}", (await SignAsync(Party.Second)).Path);
        await AssertGivenToAuditorsAloneAsync(half);
        var document = (await drafting.ReadAsync(id)).Document;
        Assert.Equal(DraftState.Signed, document.State);
        Assert.All(document.Signatures,
            s => Assert.StartsWith("Tanda tangan elektronik tersertifikat BSrE, nomor seri sertifikat ", s.Method, StringComparison.Ordinal));
        var (locked, both) = (await BytesAsync(document.Latest!.FileSha256), await BytesAsync(document.SignedFile!));
        Assert.True(both.AsSpan().StartsWith(locked));
        var report = PdfSignatures.Verify(both, esign.Authority.Roots);
        Assert.True(report.IsSound);
        Assert.Equal(document.Signatures.OrderBy(s => s.SignedAt).Select(s => s.Signer), report.Signatures.Select(s => s.Signer));
        Assert.Equal(locked.Length, report.LockedLength);

        using var reader = await portal.SignInAsync(Role.BknSecretariat, Party.Second);
        var file = (await drafting.ReadAsync(id)).Files.Single(f => f.Sha256 == document.SignedFile);
        var page = await reader.GetAsync($"/naskah/{id}");
        Assert.Contains($"/berkas/{file.Id}", page.Body, StringComparison.Ordinal);
        Assert.Contains(await portal.TrailAsync(),
            e => e.Action == nameof(SignWithCertificate) && e.Changes.Contains(document.SignedFile!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_orders_at_once_put_exactly_one_signature()
    {
        var (reached, open) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        esign.Gate = (reached, open.Task);
        var first = SignAsync(Party.First);
        await reached.Task;
        Assert.Contains("Percobaan Anda ditahan", (await SignAsync(Party.First)).Body, StringComparison.Ordinal);
        open.SetResult();
        Assert.Equal($"/naskah/{id}", (await first).Path);
        Assert.Single((await drafting.ReadAsync(id)).Document.Signatures);
        Assert.Single(esign.Asked, a => a.ContainsKey("passphrase"));
    }

    [Fact]
    public async Task The_sheet_of_signatures_is_given_to_whoever_holds_the_right_file()
    {
        await SignAsync(Party.First);
        using var anyone = portal.NewBrowser();
        var code = (await drafting.ReadAsync(id)).Document.VerificationCode;
        async Task<Answer> AskAsync(string digest) => await anyone.GetAsync(SignatureSheet.AddressOf(code, digest));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync((await drafting.ReadAsync(id)).Document.SignedFile!)).Status);
        await SignAsync(Party.Second);
        var document = (await drafting.ReadAsync(id)).Document;
        foreach (var wrong in new[] { new string('a', 64), "", "abc" })
            Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(wrong)).Status);
        var given = await AskAsync(document.SignedFile!);
        using var sheet = new PdfParts(await given.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var told = string.Join(' ', sheet.Tags.All.Select(t => t.Text));
        foreach (var word in new[] { "LEMBAR TANDA TANGAN", drafting.BknLeader.Name, "Otoritas BSrE Uji", "Sah.", "tidak diperiksa", document.SignedFile!,
            document.Latest!.FileSha256 })
            Assert.Contains(word, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passphrase_is_asked_for_thrice_an_hour_and_stands_nowhere()
    {
        for (var attempt = 0; attempt < PassphraseAttempts.MostWrong; attempt++)
            Assert.Contains("Frasa sandi ditolak", (await SignAsync(Party.First, "frasa yang keliru")).Body, StringComparison.Ordinal);
        var asked = esign.Asked.Count;
        Assert.Contains("Percobaan Anda ditahan", (await SignAsync(Party.First)).Body, StringComparison.Ordinal);
        Assert.Equal(asked, esign.Asked.Count);
        Assert.DoesNotContain(await portal.TrailAsync(), e => $"{e.Reason}{e.Changes}".Contains("frasa yang keliru", StringComparison.Ordinal));
        portal.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal($"/naskah/{id}", (await SignAsync(Party.First)).Path);
    }

    [Fact]
    public async Task An_answer_that_is_not_believed_leaves_the_document_unsigned()
    {
        foreach (var (behaviour, told) in new[] { (EsignBehaviour.Rewriting, "telah diubah, bukan hanya ditandatangani"),
            (EsignBehaviour.OtherPerson, "orang lain") })
        {
            esign.Behaviour = behaviour;
            Assert.Contains(told, (await SignAsync(Party.First)).Body, StringComparison.Ordinal);
        }

        var detail = await drafting.ReadAsync(id);
        Assert.Empty(detail.Document.Signatures);
        Assert.Equal(detail.Document.Versions.Select(v => v.FileSha256).Order(), detail.Files.Select(f => f.Sha256).Order());
        Assert.Equal(2, (await portal.TrailAsync()).Count(e => e.Action == "CertificateRefused" && e.SubjectId == id));
    }

    [Fact]
    public async Task A_letter_takes_its_signed_file_into_the_register_and_the_other_party_gets_it_then()
    {
        var bkn = await portal.ActorAsync(Role.BknSecretariat, Party.Second);
        id = await portal.Get<OpenDocument>().ExecuteAsync(
            new OpenDocument.Input { Kind = DraftKind.Letter, LetterKind = LetterKind.Other, Title = "Surat uji", Start = DraftStart.People }, bkn,
            TestContext.Current.CancellationToken);
        await drafting.CompleteAsync(id, bkn);
        await drafting.SendAsync(id, DraftStep.Propose, bkn);
        Assert.Equal($"/naskah/{id}", (await SignAsync(Party.Second)).Path);
        var detail = await drafting.ReadAsync(id);
        var (signed, file) = (detail.Document.SignedFile!, $"/berkas/{detail.Files.Single(f => f.Sha256 == detail.Document.SignedFile).Id}");
        using var writer = await portal.SignInAsync(Role.BknSecretariat, Party.Second);
        using var other = await portal.SignInAsync(Role.ItjenSecretariat, Party.First);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await writer.GetAsync(file)).Status, (await other.GetAsync(file)).Status));

        var letter = await portal.Get<SendLetter>().ExecuteAsync(new SendLetter.Input
        {
            DocumentId = id, Version = detail.Document.Version, SentOn = portal.Clock.Today(), Channel = LetterChannel.Email,
        }, bkn, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(file)).Status);
        await using var db = portal.Db();
        Assert.Equal(signed, (await db.EvidenceFiles.SingleAsync(f => f.FactId == letter, TestContext.Current.CancellationToken)).Sha256);
    }

    private async Task<Answer> SignAsync(Party party, string passphrase = EsignDouble.Passphrase)
    {
        var user = await portal.UserAsync(Role.Leadership, party);
        using var browser = await portal.SignInAsync(user);
        var document = (await drafting.ReadAsync(id)).Document;
        return await browser.PostAsync($"/naskah/{id}/tanda-tangan/sertifikat", "sertifikat", ("Version", $"{document.Version}"),
            ("FileSha256", document.Latest!.FileSha256), ("HasRead", "true"), ("Password", user.Password),
            ("Code", portal.NextCode(user)),
            ("Passphrase", passphrase));
    }

    /// <summary>A file that one party alone has signed could be passed off as agreed.</summary>
    private async Task AssertGivenToAuditorsAloneAsync(string sha256)
    {
        var file = $"/berkas/{(await drafting.ReadAsync(id)).Files.Single(f => f.Sha256 == sha256).Id}";
        using var auditor = await portal.SignInAsync(Role.Auditor, null);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync(file)).Status);
        foreach (var (role, party) in new[] { (Role.ItjenSecretariat, Party.First), (Role.Leadership, Party.First), (Role.BknSecretariat, Party.Second) })
        {
            using var reader = await portal.SignInAsync(role, party);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(file)).Status);
        }
    }

    private async Task<byte[]> BytesAsync(string sha256)
    {
        using var bytes = new MemoryStream();
        await using var kept = await portal.Services.GetRequiredService<ContentStore>().OpenAsync(sha256, TestContext.Current.CancellationToken);
        await kept.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
