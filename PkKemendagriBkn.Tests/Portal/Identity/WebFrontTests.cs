using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Account;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Cookies, headers, forms, proxies, errors: S27-S32, S36, S37, S40, S41.</summary>
public sealed class WebFrontTests : IAsyncLifetime
{
    private PortalFactory portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFactory.StartAsync(
        extend: app => app.MapGet("/uji/gagal", string () => throw new InvalidOperationException("rahasia-di-dalam-galat")).AllowAnonymous());

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_cookie_is_host_bound_secure_and_out_of_reach_of_scripts()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        using var browser = portal.NewBrowser();
        Answer[] answers =
        [
            await browser.GetAsync("/akun/masuk"),
            await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password)),
            await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", portal.NextCode(user))),
            await browser.GetAsync("/"),
        ];
        var cookies = answers.SelectMany(a => a.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.Equal(4, cookies.Select(c => c.Split('=')[0]).Distinct().Count());
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-portal", cookie, StringComparison.Ordinal);
            var parts = cookie.Split(';', StringSplitOptions.TrimEntries).Select(p => p.ToLowerInvariant()).ToList();
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains("path=/", parts);
            // A link from elsewhere leads to an open session; neither a form nor a known browser is recognised from there.
            var isStrict = cookie.Contains("formulir", StringComparison.Ordinal) || cookie.StartsWith(KnownBrowsers.CookiePrefix, StringComparison.Ordinal);
            Assert.Contains(isStrict ? "samesite=strict" : "samesite=lax", parts);
            Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("/akun/sesi", 200)]
    [InlineData("/", 200)]
    [InlineData("/tidak/ada", 404)]
    [InlineData("/administrasi/pengguna", 403)]
    [InlineData("/uji/gagal", 500)]
    [InlineData("/health/live", 200)]
    [InlineData("/portal.css", 200)]
    public async Task Every_response_carries_the_security_headers(string path, int status)
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var answer = await browser.GetAsync(path);
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Matches(@"^(text/(html; charset=utf-8|css)|text/plain)", answer.Header("Content-Type"));
        if (!path.EndsWith(".css", StringComparison.Ordinal))
            Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("""{"csp-report":{"violated-directive":"img-src","blocked-uri":"https://lain.example/x"}}""")]
    [InlineData("""{"csp-report":"bukan objek"}""")]
    [InlineData("[1,2,3]")]
    [InlineData("bukan json")]
    [InlineData("")]
    public async Task A_policy_report_is_taken_from_anyone_and_nonsense_harms_nothing(string body)
    {
        using var browser = portal.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Post, PolicyReports.Path) { Content = new StringContent(body) };
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SendAsync(request)).Status);
        Assert.Contains($"report-uri {PolicyReports.Path}", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_from_a_whole_network_are_counted_as_one_and_shut_no_other_door()
    {
        var limiter = portal.Get<AttemptLimiter>();
        var (signIns, reports) = (limiter.CountedAt(Door.SignIn), limiter.CountedAt(Door.PolicyReports));
        for (var i = 1; i <= 50; i++)
        {
            await portal.Server.SendAsync(http =>
            {
                (http.Request.Method, http.Request.Path) = (HttpMethods.Post, PolicyReports.Path);
                http.Connection.RemoteIpAddress = IPAddress.Parse($"2001:db8::{i}");
            }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(signIns, limiter.CountedAt(Door.SignIn));
        Assert.InRange(limiter.CountedAt(Door.PolicyReports), reports + 1, reports + 2);
    }

    [Fact]
    public void The_policy_allows_no_script_but_our_own()
    {
        var scripts = SecurityHeaders.ContentSecurityPolicy.Split(';', StringSplitOptions.TrimEntries)
            .Single(d => d.StartsWith("script-src", StringComparison.Ordinal));
        Assert.Equal("script-src 'self'", scripts);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_are_told_to_stay_on_https_for_a_year()
    {
        using var browser = portal.NewBrowser();
        var answer = await browser.GetAsync("/akun/masuk", ("Host", "portal.contoh.test"));
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Header("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/akun/masuk", "masuk")]
    [InlineData("/akun/verifikasi", "verifikasi")]
    [InlineData("/akun/totp", "totp")]
    [InlineData("/akun/kata-sandi", "kata-sandi")]
    [InlineData("/akun/kode-pemulihan", "kode-pemulihan")]
    [InlineData("/akun/sesi", "akhiri-lain")]
    [InlineData("/akun/keluar", "keluar")]
    [InlineData("/akun/penyiapan", "penyiapan")]
    public async Task A_form_without_its_token_or_with_somebody_elses_is_refused(string path, string handler)
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        using var stranger = portal.NewBrowser();
        var foreign = TestBrowser.TokenOf(await stranger.GetAsync("/akun/masuk"));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostRawAsync(path, [("_handler", handler)])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostRawAsync(path, [("_handler", handler), ("__RequestVerificationToken", foreign)])).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
    }

    [Fact]
    public async Task A_failure_tells_a_code_to_report_and_nothing_else()
    {
        using var browser = portal.NewBrowser();
        var answer = await browser.GetAsync("/uji/gagal");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("Terjadi gangguan pada portal", answer.Heading);
        Assert.Matches("<code>[0-9a-f]{32}</code>", answer.Body);
        Assert.DoesNotContain("rahasia-di-dalam-galat", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_page_says_so_in_Indonesian()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        Assert.Equal("Halaman tidak ditemukan", (await browser.GetAsync("/tidak/ada")).Heading);
        Assert.Equal("Anda tidak berwenang membuka halaman ini", (await browser.GetAsync("/administrasi/pengguna")).Heading);
    }

    [Theory]
    [InlineData("/tenggat?status=lewat#x", "/tenggat?status=lewat#x")]
    [InlineData("//jahat.test", "/")]
    [InlineData("/\\jahat.test", "/")]
    [InlineData("/\t/jahat.test", "/")]
    [InlineData("https:jahat.test", "/")]
    [InlineData("https://jahat.test", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("jahat.test", "/")]
    [InlineData(" //jahat.test", "/")]
    [InlineData("/akun/keluar", "/")]
    [InlineData("/_blazor", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Signing_in_leads_to_a_page_of_the_portal_only(string? asked, string goes) => Assert.Equal(goes, ReturnTo.Local(asked));

    [Theory]
    [InlineData("%2F%2Fjahat.test")]
    [InlineData("%2F%5Cjahat.test")]
    [InlineData("https%3A%2F%2Fjahat.test")]
    public async Task An_encoded_foreign_address_is_no_way_out_either(string asked)
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = portal.NewBrowser();
        var entered = await browser.PostAsync($"/akun/masuk?kembali={asked}", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.Equal("https://localhost/", new Uri(new Uri("https://localhost"), entered.Location!).ToString());
    }

    [Fact]
    public async Task Kestrel_does_not_name_itself_and_believes_no_forwarded_address_from_a_stranger()
    {
        await using var served = await PortalFactory.ServeAsync();
        await using var proxied = await PortalFactory.ServeAsync(settings: [("Security:TrustedProxies:0", "127.0.0.1")]);
        Assert.Null((await AttemptAsync(served)).Header("Server"));
        await AttemptAsync(proxied);
        Assert.Contains("127.0.0.1", Assert.Single(await served.TrailAsync(), e => e.Action == "SignInFailed").Reason, StringComparison.Ordinal);
        Assert.Contains("203.0.113.7", Assert.Single(await proxied.TrailAsync(), e => e.Action == "SignInFailed").Reason, StringComparison.Ordinal);

        static async Task<Answer> AttemptAsync(PortalFactory at)
        {
            using var browser = at.NewBrowser();
            var page = await browser.GetAsync("/akun/masuk");
            return await browser.PostRawAsync("/akun/masuk",
                [("_handler", "masuk"), ("__RequestVerificationToken", TestBrowser.TokenOf(page)), ("Input.Email", "x@contoh.test"), ("Input.Password", "x")],
                ("X-Forwarded-For", "203.0.113.7"));
        }
    }
}
