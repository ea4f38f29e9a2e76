using System.Net;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>The door that open tabs connect through: S33, S34.</summary>
public sealed class ConnectionTests(ConnectionTests.Front shared) : IClassFixture<ConnectionTests.Front>
{
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";
    private readonly PortalFactory portal = shared.Portal;

    /// <summary>A portal behind a front of another name.</summary>
    public sealed class Front : SharedPortal
    {
        protected override Task<PortalFactory> StartAsync() => PortalFactory.StartAsync(settings: [("Security:AllowedOrigins:0", "https://muka.contoh.test")]);
    }

    [Fact]
    public async Task Nobody_connects_without_having_signed_in()
    {
        using var browser = portal.NewBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostRawAsync(Negotiate, [])).Status);
        await AssertHandshakeAsync(browser, "https://localhost", 401);
    }

    [Theory]
    [InlineData("https://localhost", 200)]
    [InlineData("https://muka.contoh.test", 200)]
    [InlineData("http://localhost", 403)]
    [InlineData("https://localhost:444", 403)]
    [InlineData("https://localhost.jahat.test", 403)]
    [InlineData("https://jahat.test", 403)]
    [InlineData("null", 403)]
    public async Task Only_pages_of_the_portal_connect(string origin, int status)
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        Assert.Equal(status, (int)(await browser.PostRawAsync(Negotiate, [], ("Origin", origin))).Status);
        await AssertHandshakeAsync(browser, origin, status == 200 ? 101 : status);
    }

    [Fact]
    public async Task A_session_that_was_ended_connects_no_more()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var cookie = browser.Cookies[TestBrowser.SessionCookieName];
        await browser.PostAsync("/akun/keluar", "keluar");
        browser.Cookies[TestBrowser.SessionCookieName] = cookie;
        await AssertHandshakeAsync(browser, "https://localhost", 401);
    }

    private async Task AssertHandshakeAsync(TestBrowser browser, string origin, int status)
    {
        var client = portal.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Origin = origin;
            request.Headers.Cookie = string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}"));
        };
        var connect = () => client.ConnectAsync(new Uri("wss://localhost/_blazor"), TestContext.Current.CancellationToken);
        if (status == 101)
            (await connect()).Dispose();
        else
            Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture),
                (await Assert.ThrowsAsync<InvalidOperationException>(connect)).Message, StringComparison.Ordinal);
    }
}
