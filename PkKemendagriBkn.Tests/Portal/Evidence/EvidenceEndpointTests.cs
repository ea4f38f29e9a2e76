using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

public class EvidenceEndpointTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Upload_comes_back_as_it_went_in_and_only_as_a_download()
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First, "Petugas");
        using var client = await host.ClientAsync(officer);
        var sent = await client.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form("Surat é 1.pdf", SampleFiles.Pdf), None);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var answer = await sent.Content.ReadFromJsonAsync<JsonElement>(None);
        Assert.Equal(SampleFiles.Pdf.Length, answer.GetProperty("ukuran").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleFiles.Pdf)), answer.GetProperty("sha256").GetString());
        var entry = await host.NewestEntryAsync();
        Assert.Equal(("UploadEvidence", "Petugas", "EvidenceFile"), (entry.Action, entry.ActorName, entry.SubjectType));

        var got = await client.GetAsync(new Uri($"{EvidenceEndpoints.Path}/{answer.GetProperty("id").GetGuid()}", UriKind.Relative), None);
        Assert.Equal(SampleFiles.Pdf, await got.Content.ReadAsByteArrayAsync(None));
        Assert.Equal("application/pdf", got.Content.Headers.ContentType?.ToString());
        var disposition = got.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.StartsWith("attachment;", disposition, StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''Surat%20", disposition, StringComparison.Ordinal);
        Assert.Equal(("nosniff", "default-src 'none'; sandbox", "no-store"),
            (got.Headers.GetValues("X-Content-Type-Options").Single(), got.Headers.GetValues("Content-Security-Policy").Single(),
                got.Headers.CacheControl?.ToString()));
        Assert.Empty(host.TemporaryFiles);
    }

    [Fact]
    public async Task Only_those_who_may_attach_files_upload()
    {
        await using var host = await EvidenceHost.StartAsync();
        (Role, Party?, HttpStatusCode)[] table =
        [
            (Role.ItjenSecretariat, Party.First, HttpStatusCode.Created), (Role.BknSecretariat, Party.Second, HttpStatusCode.Created),
            (Role.Leadership, Party.First, HttpStatusCode.Forbidden), (Role.Leadership, Party.Second, HttpStatusCode.Forbidden),
            (Role.Auditor, null, HttpStatusCode.Forbidden),
            (Role.Administrator, null, HttpStatusCode.Created), // for the lists and decrees that the portal is set up with
        ];
        foreach (var (role, party, expected) in table)
        {
            using var client = await host.ClientAsync(await host.Database.AddUserAsync(role, party));
            Assert.Equal(expected, await UploadAsync(client, "a.pdf", SampleFiles.Pdf));
            Assert.Equal(expected == HttpStatusCode.Forbidden ? "AccessDenied" : "UploadEvidence", (await host.NewestEntryAsync()).Action);
        }

        using var nobody = await host.ClientAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, await UploadAsync(nobody, "a.pdf", SampleFiles.Pdf));
    }

    [Fact]
    public async Task Cookie_that_outlives_its_role_does_not_upload()
    {
        await using var host = await EvidenceHost.StartAsync();
        var auditor = await host.Database.AddUserAsync(Role.Auditor, null);
        using var client = await host.ClientAsync(auditor with { Role = Role.ItjenSecretariat, Party = Party.First });
        Assert.Equal(HttpStatusCode.Forbidden, await UploadAsync(client, "a.pdf", SampleFiles.Pdf));
        Assert.Equal("AccessDenied", (await host.NewestEntryAsync()).Action);
    }

    [Fact]
    public async Task Upload_without_the_pages_token_is_refused()
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        using var bare = await host.ClientAsync(officer, withToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, await UploadAsync(bare, "a.pdf", SampleFiles.Pdf));
        using var other = await host.ClientAsync(await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        bare.DefaultRequestHeaders.Add("RequestVerificationToken", other.DefaultRequestHeaders.GetValues("RequestVerificationToken"));
        Assert.Equal(HttpStatusCode.BadRequest, await UploadAsync(bare, "a.pdf", SampleFiles.Pdf));
    }

    [Fact]
    public async Task Unbound_upload_is_seen_by_its_uploader_only_and_a_bound_one_by_all()
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var auditor = await host.Database.AddUserAsync(Role.Auditor, null);
        var file = await host.Upload.AcceptAsync(officer, "a.png", new MemoryStream(SampleFiles.Png), None);
        var address = new Uri($"{EvidenceEndpoints.Path}/{file.Id}", UriKind.Relative);
        using var mine = await host.ClientAsync(officer);
        using var theirs = await host.ClientAsync(auditor);
        using var nobodys = await host.ClientAsync(null);

        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync(address, None)).StatusCode);
        var hidden = await theirs.GetAsync(address, None);
        var absent = await theirs.GetAsync(new Uri($"{EvidenceEndpoints.Path}/{Guid.CreateVersion7()}", UriKind.Relative), None);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, absent.StatusCode));
        Assert.Equal(await absent.Content.ReadAsStringAsync(None), await hidden.Content.ReadAsStringAsync(None));
        Assert.Equal("AccessDenied", (await host.NewestEntryAsync()).Action);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobodys.GetAsync(address, None)).StatusCode);

        await using (var db = await host.Database.Contexts.CreateDbContextAsync(None))
        {
            await EvidenceBinding.BindAsync(db, Guid.CreateVersion7(), [file.Id], officer, ct: None);
            db.Because(new PkKemendagriBkn.Portal.Database.AuditNote(officer, "Bind"));
            await db.SaveChangesAsync(None);
        }

        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync(address, None)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobodys.GetAsync(address, None)).StatusCode);
    }

    [Fact]
    public async Task Each_refusal_has_its_status_and_sentence_and_leaves_nothing_behind()
    {
        await using var host = await EvidenceHost.StartAsync(new EvidenceOptions { MaxMegabytes = 1 });
        using var client = await host.ClientAsync(await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        (string, Stream, HttpStatusCode, string)[] table =
        [
            ("a.exe", new MemoryStream([1]), HttpStatusCode.UnsupportedMediaType, "Jenis berkas"),
            ("a.pdf", new MemoryStream(SampleFiles.Png), HttpStatusCode.UnsupportedMediaType, "tidak sesuai"),
            ("a.pdf", new MemoryStream([]), HttpStatusCode.UnprocessableEntity, "kosong"),
            ("a.pdf", SampleFiles.LargePdf((1024 * 1024) + 1), HttpStatusCode.RequestEntityTooLarge, "lebih besar dari 1 MB"),
            ("a.docx", new MemoryStream(SampleFiles.Docm), HttpStatusCode.UnprocessableEntity, "makro"),
            ("a.pdf", new MemoryStream([.. "%PDF-1.4\n"u8, .. TestVirus.Text, .. "\n%%EOF"u8]), HttpStatusCode.UnprocessableEntity, "berbahaya"),
        ];
        foreach (var (name, content, status, words) in table)
        {
            var answer = await client.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form(name, content), None);
            Assert.Equal(status, answer.StatusCode);
            Assert.Contains(words, (await answer.Content.ReadFromJsonAsync<JsonElement>(None)).GetProperty("pesan").GetString(), StringComparison.Ordinal);
            Assert.Empty(host.TemporaryFiles);
        }

        using var announced = new HttpRequestMessage(HttpMethod.Post,
            EvidenceEndpoints.Path)
        { Content = EvidenceHost.Form("a.pdf", new byte[3 * 1024 * 1024]) };
        announced.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(announced, None)).StatusCode);

        Assert.Equal("EvidenceInfected", (await host.NewestEntryAsync()).Action);
        Assert.Empty(host.Store.All());
        Assert.Equal(HttpStatusCode.Created,
            (await client.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form("a.pdf", SampleFiles.LargePdf(1024 * 1024)), None)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType,
            (await client.PostAsync(EvidenceEndpoints.Path, new StringContent("{}", Encoding.UTF8, "application/json"), None)).StatusCode);
    }

    [Fact]
    public async Task What_acts_is_kept_for_auditors_alone_where_the_operator_wants_it()
    {
        await using var host = await EvidenceHost.StartAsync(new EvidenceOptions { ActiveContent = ActiveContentRule.Quarantine });
        using var officer = await host.ClientAsync(await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        var file = MadePdf.Of("/OpenAction 10 0 R", "<</S/JavaScript/JS(x)>>");
        var address = new Uri($"{EvidenceEndpoints.Path}/karantina/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))}",
            UriKind.Relative);
        var sent = await officer.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form("a.pdf", file), None);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("dikarantina", await sent.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        var entry = await host.NewestEntryAsync();
        Assert.Equal("QuarantineEvidence", entry.Action);
        Assert.Contains("skrip", entry.Reason, StringComparison.Ordinal);
        Assert.Empty(host.Store.All());
        Assert.Empty(host.TemporaryFiles);

        using var auditor = await host.ClientAsync(await host.Database.AddUserAsync(Role.Auditor, null));
        var got = await auditor.GetAsync(address, None);
        Assert.Equal(file, await got.Content.ReadAsByteArrayAsync(None));
        Assert.Equal(("application/octet-stream", "default-src 'none'; sandbox"),
            (got.Content.Headers.ContentType?.ToString(), got.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.StartsWith("attachment;", got.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        using var administrator = await host.ClientAsync(await host.Database.AddUserAsync(Role.Administrator, null));
        foreach (var other in new[] { officer, administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(address, None)).StatusCode);
            Assert.Equal("AccessDenied", (await host.NewestEntryAsync()).Action);
        }

        await using var db = await host.Database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(0, await db.EvidenceFiles.CountAsync(None));
    }

    [Fact]
    public async Task Daily_quota_counts_for_each_person()
    {
        await using var host = await EvidenceHost.StartAsync(new EvidenceOptions { DailyFilesPerUser = 2 });
        using var one = await host.ClientAsync(await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        using var other = await host.ClientAsync(await host.Database.AddUserAsync(Role.BknSecretariat, Party.Second));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(one, "a.pdf", SampleFiles.Pdf));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(one, "b.pdf", SampleFiles.Pdf));
        Assert.Equal(HttpStatusCode.TooManyRequests, await UploadAsync(one, "c.pdf", SampleFiles.Pdf));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(other, "c.pdf", SampleFiles.Pdf));
        host.Database.Clock.Advance(TimeSpan.FromHours(15)); // 00:00 WIB
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(one, "c.pdf", SampleFiles.Pdf));
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("missing")]
    public async Task Content_that_is_not_what_it_was_is_not_given_out(string damage)
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var file = await host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None);
        var path = host.Store.PathOf(file.Sha256);
        var bytes = await File.ReadAllBytesAsync(path, None);
        bytes[^3] ^= 1;
        File.Delete(path);
        if (damage == "flip")
            await File.WriteAllBytesAsync(path, bytes, None);

        using var client = await host.ClientAsync(officer);
        var got = await client.GetAsync(new Uri($"{EvidenceEndpoints.Path}/{file.Id}", UriKind.Relative), None);
        Assert.Equal(HttpStatusCode.InternalServerError, got.StatusCode);
        Assert.Contains("hilang atau tidak lagi sama", await got.Content.ReadAsStringAsync(None), StringComparison.Ordinal);

        // Whoever uploads it again mends it.
        await host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"{EvidenceEndpoints.Path}/{file.Id}", UriKind.Relative), None)).StatusCode);
    }

    [Fact]
    public async Task Upload_that_is_cut_off_leaves_nothing()
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        using var client = await host.ClientAsync(officer);
        await UploadAsync(client, "a.pdf", SampleFiles.Pdf);
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(host.Address.Host, host.Address.Port, None);
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri("/token", UriKind.Relative));
            var cookie = (await (await host.ClientAsync(officer, withToken: false)).SendAsync(message, None));
            var token = await cookie.Content.ReadAsStringAsync(None);
            var head =
                $"POST {EvidenceEndpoints.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n"
                + $"X-Test-User: {client.DefaultRequestHeaders.GetValues("X-Test-User").Single()}\r\nCookie: {cookie.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}\r\n"
                + $"RequestVerificationToken: {token}\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"b.pdf\"\r\n\r\n%PDF-1.4\n{new string(' ', 200_000)}";
            await socket.SendAsync(Encoding.ASCII.GetBytes(head), None);
            for (var i = 0; i < 500 && host.TemporaryFiles.Count == 0; i++)
                await Task.Delay(10, None);
            Assert.NotEmpty(host.TemporaryFiles);
            socket.LingerState = new LingerOption(true, 0);
        }

        for (var i = 0; i < 500 && host.TemporaryFiles.Count > 0; i++)
            await Task.Delay(10, None);
        Assert.Empty(host.TemporaryFiles);
        await using var db = await host.Database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(1, await db.EvidenceFiles.CountAsync(None));
    }

    private static async Task<HttpStatusCode> UploadAsync(HttpClient client, string name, byte[] content) =>
        (await client.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form(name, content), None)).StatusCode;
}
