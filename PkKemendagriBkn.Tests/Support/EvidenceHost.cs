using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>The evidence endpoints on a real server, with a database of its own; who asks stands in a header, as the cookie would say it.</summary>
public sealed class EvidenceHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private EvidenceHost(TestDatabase database, WebApplication app)
    {
        Database = database;
        this.app = app;
    }

    public TestDatabase Database { get; }
    public Uri Address => new(app.Urls.Single());
    public ContentStore Store => app.Services.GetRequiredService<ContentStore>();
    public EvidenceUpload Upload => app.Services.GetRequiredService<EvidenceUpload>();
    public EvidenceSweep Sweep => app.Services.GetRequiredService<EvidenceSweep>();

    public static async Task<EvidenceHost> StartAsync(EvidenceOptions? options = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(database.Clock).AddSingleton(database.Options).AddSingleton(database.Journal)
            .AddSingleton(database.Contexts);
        builder.Services.AddEvidence(options ?? new EvidenceOptions()).AddAntiforgery();
        var app = builder.Build();
        app.Use((http, next) =>
        {
            if (http.Request.Headers["X-Test-User"].ToString() is { Length: > 0 } who)
                http.User = new ClaimsPrincipal(new ClaimsIdentity(who.Split(';').Select(c => c.Split('=', 2)).Select(c => new Claim(c[0], c[1])), "test"));
            return next(http);
        });
        app.MapGet("/token", (HttpContext http, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(http).RequestToken);
        app.MapEvidence();
        await app.StartAsync();
        return new EvidenceHost(database, app);
    }

    /// <summary>A browser of this person; null for nobody. With a token unless told otherwise.</summary>
    public async Task<HttpClient> ClientAsync(Actor? actor, bool withToken = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };
        if (actor is not null)
        {
            client.DefaultRequestHeaders.Add("X-Test-User", string.Join(';', new[]
            {
                $"{ClaimTypes.NameIdentifier}={actor.UserId}", $"{PortalClaims.Role}={actor.Role}", $"{PortalClaims.Party}={actor.Party}",
                $"{PortalClaims.FullName}=x",
            }));
        }

        if (withToken)
            client.DefaultRequestHeaders.Add("RequestVerificationToken", await client.GetStringAsync("/token"));
        return client;
    }

    /// <summary>As the operating system tells it to end: what is under way is finished first.</summary>
    public Task StopAsync(CancellationToken ct) => app.StopAsync(ct);

    public static MultipartFormDataContent Form(string name, Stream content) => new() { { new StreamContent(content), EvidenceEndpoints.Field, name } };

    public static MultipartFormDataContent Form(string name, byte[] content) => Form(name, new MemoryStream(content));

    /// <summary>What is left of uploads that came to nothing.</summary>
    public IReadOnlyList<string> TemporaryFiles => Directory.Exists(Store.Temporary) ? Directory.GetFiles(Store.Temporary) : [];

    public async Task<AuditEntry> NewestEntryAsync()
    {
        await using var db = await Database.Contexts.CreateDbContextAsync();
        return await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
