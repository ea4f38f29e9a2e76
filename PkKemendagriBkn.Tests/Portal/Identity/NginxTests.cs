using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.WebSockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>The portal behind a real nginx that ends TLS, set as docs/operations.md says (S27, S28, S33, S36, S52).</summary>
public sealed class NginxTests : IAsyncLifetime
{
    private const string Nginx = "/usr/sbin/nginx";
    private readonly string folder = Directory.CreateTempSubdirectory("portal-nginx-").FullName;
    private readonly int port = PortalProcess.FreePort();
    private PortalFactory portal = null!;
    private Process? nginx;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Uri Address => new($"https://localhost:{port}");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Nginx), "Needs nginx");
        portal = await PortalFactory.ServeAsync(settings: [("Security:TrustedProxies:0", "127.0.0.1")]);
        await WriteSettingsAsync();
        nginx = Process.Start(new ProcessStartInfo(Nginx, ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log")])
        {
            RedirectStandardError = true, RedirectStandardOutput = true
        })!;
        using var probe = new HttpClient(Trusting());
        for (var tries = 0; ; tries++)
        {
            try
            {
                await probe.GetStringAsync(new Uri(Address, "/health/live"), Ct);
                return;
            }
            catch (HttpRequestException) when (tries < 100 && !nginx.HasExited)
            {
                await Task.Delay(50, Ct);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (nginx is not null)
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync(CancellationToken.None);
            nginx.Dispose();
        }

        if (portal is not null)
            await portal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Behind_it_people_sign_in_over_TLS_tabs_connect_and_no_address_is_believed_but_its_own()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = new TestBrowser(Address, Trusting());
        var page = await browser.GetAsync("/akun/masuk");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        using (var plain = new HttpClient(Trusting()))
        {
            // Browsers are not bound to TLS for the name of their own machine.
            using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "/akun/masuk")) { Headers = { Host = "pks.contoh.test" } };
            using var answer = await plain.SendAsync(message, Ct);
            Assert.Contains("max-age=", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
            Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        }

        // A stranger's own word about its address goes no further than the door.
        var signedIn = await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.Equal("/", signedIn.Path);
        await browser.GetAsync("/", ("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-Host", "jahat.test"));
        await using (var db = portal.Db())
            Assert.DoesNotContain(db.Sessions.Select(s => s.Address).ToList(), a => a.Contains("6.6.6.6", StringComparison.Ordinal));

        Assert.Equal(WebSocketState.Open, await ConnectAsync(browser, Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(WebSocketState.Closed, await ConnectAsync(browser, "https://jahat.test"));
        Assert.Equal(WebSocketState.Closed, await ConnectAsync(new TestBrowser(Address, Trusting()), Address.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task Old_TLS_is_refused()
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, Ct);
        await using var stream = new SslStream(client.GetStream());
#pragma warning disable SYSLIB0039, CA5397, CA5359 // what is asked for is what must be refused
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = "localhost", EnabledSslProtocols = SslProtocols.Tls11, RemoteCertificateValidationCallback = (_, _, _, _) => true
        };
#pragma warning restore SYSLIB0039, CA5397, CA5359
        Assert.NotNull(await Record.ExceptionAsync(() => stream.AuthenticateAsClientAsync(options, Ct)));
    }

    private async Task<WebSocketState> ConnectAsync(TestBrowser browser, string origin)
    {
        using var socket = new ClientWebSocket();
#pragma warning disable CA5359 // the certificate was made for this test
        socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.SetRequestHeader("Cookie", string.Join("; ", browser.Cookies.Select(c => $"{c.Key}={c.Value}")));
        try
        {
            await socket.ConnectAsync(new Uri($"wss://localhost:{port}/_blazor"), Ct);
            return socket.State;
        }
        catch (WebSocketException)
        {
            return WebSocketState.Closed;
        }
    }

    private static SocketsHttpHandler Trusting() => new()
    {
        UseCookies = false, AllowAutoRedirect = false,
#pragma warning disable CA5359 // the certificate was made for this test
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
#pragma warning restore CA5359
    };

    private async Task WriteSettingsAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(80));
        await File.WriteAllTextAsync(Path.Combine(folder, "pks.pem"), certificate.ExportCertificatePem(), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "pks.key"), key.ExportPkcs8PrivateKeyPem(), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), string.Create(CultureInfo.InvariantCulture, $$"""
            daemon off; pid nginx.pid; worker_processes 1;
            events { }
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                map $http_upgrade $connection_upgrade { default upgrade; '' close; }
                server {
                    listen 127.0.0.1:{{port}} ssl;
                    ssl_certificate pks.pem; ssl_certificate_key pks.key; ssl_protocols TLSv1.2 TLSv1.3;
                    client_max_body_size 30m;
                    location / {
                        proxy_pass http://127.0.0.1:{{portal.Address.Port}};
                        proxy_http_version 1.1;
                        proxy_set_header Host $host:$server_port;
                        proxy_set_header Upgrade $http_upgrade;
                        proxy_set_header Connection $connection_upgrade;
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_set_header X-Forwarded-Proto $scheme;
                        proxy_request_buffering off;
                    }
                }
            }
            """), Ct);
    }
}
