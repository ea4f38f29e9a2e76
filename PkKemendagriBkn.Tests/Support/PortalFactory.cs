using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// The portal itself, whole, over a database of its own in a temporary folder, with a clock that stands still until a test moves it.
/// In memory (<see cref="StartAsync"/>, https://localhost), or on a real port for browsers (<see cref="ServeAsync"/>).
/// </summary>
public sealed class PortalFactory : IAsyncDisposable
{
    /// <summary>Monday, 2 March 2026, 10.00 WIB.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly ConcurrentDictionary<(Role, Party?), TestUser> usual = new();

    private readonly string? sqlServer;
    private bool keepsFolder;

    private PortalFactory(WebApplication app, FakeTimeProvider clock, string folder, string? sqlServer) =>
        (App, Clock, Folder, this.sqlServer) = (app, clock, folder, sqlServer);

    public WebApplication App { get; }
    public FakeTimeProvider Clock { get; }

    /// <summary>Where the database and the files lie.</summary>
    public string Folder { get; }

    /// <summary>The file of the embedded database; a test that reads it has nothing to read on SQL Server.</summary>
    public string SqliteFile
    {
        get
        {
            Assert.SkipUnless(sqlServer is null, "Reads the file of the embedded database");
            return Path.Combine(Folder, "portal.db");
        }
    }

    /// <summary>What the start printed for the operator.</summary>
    public StringWriter Console { get; } = new();
    public IServiceProvider Services => App.Services;
    public TestServer Server => App.GetTestServer();

    /// <summary>Where the portal answers: with a port only after <see cref="ServeAsync"/>.</summary>
    public Uri Address { get; private set; } = new("https://localhost");

    /// <param name="environment">Production, unless a test is about Development.</param>
    /// <param name="settings">Over those of appsettings.json.</param>
    /// <param name="configure">Registrations over the portal's own.</param>
    /// <param name="extend">Endpoints besides the portal's own.</param>
    /// <param name="folder">A folder for its data, empty or of a portal before it, that the test itself takes away; else one of its own.</param>
    public static Task<PortalFactory> StartAsync(
        string environment = "Production", IEnumerable<(string Key, string? Value)>? settings = null,
        Action<IServiceCollection>? configure = null, Action<WebApplication>? extend = null, string? folder = null) =>
        CreateAsync(environment, settings, builder =>
        {
            builder.WebHost.UseTestServer();
            configure?.Invoke(builder.Services);
        }, extend, folder);

    /// <summary>On a free port of this machine, for a real browser.</summary>
    public static async Task<PortalFactory> ServeAsync(string environment = "Production", IEnumerable<(string Key, string? Value)>? settings = null)
    {
        var factory = await CreateAsync(environment, settings, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"), extend: null);
        var port = new Uri(factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        factory.Address = new Uri($"http://localhost:{port}");
        return factory;
    }

    /// <summary>A fresh context; dispose it.</summary>
    public PortalDbContext Db() => Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A browser that has never been here: its own cookies, follows no redirect by itself.</summary>
    public TestBrowser NewBrowser() =>
        new(Address, Address.IsDefaultPort ? Server.CreateHandler() : new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Makes an account. With <paramref name="totp"/> null an authenticator is enrolled exactly when the role needs one.</summary>
    public async Task<TestUser> AddUserAsync(Role role, Party? party, bool? totp = null, string? email = null, bool temporary = false)
    {
        var person = new NewAccount(email ?? $"{role}-{Guid.NewGuid():N}@contoh.test".ToLowerInvariant(), $"Orang Uji {role}", "Jabatan uji", role, party);
        var password = NewAccount.TemporaryPassword();
        var now = Clock.GetUtcNow();
        var accounts = Get<Accounts>();
        var user = await accounts.ChangeAsync(new AuditNote(Actor.Portal, "CreateUser"), (db, users) =>
            person.AddAsync(db, users, password, now, temporary ? now + NewAccount.TemporaryLasts : null));
        if (!(totp ?? RolePermissions.MayWrite(role, party)))
            return new TestUser(user.Id, person.Email, password, null, []);

        var secret = Totp.NewSecret();
        var codes = await Get<OwnAccount>().EnrolAsync(user.ToActor(null), secret, Totp.CodeAt(secret, Totp.StepAt(now)));
        return new TestUser(user.Id, person.Email, password, secret, codes!);
    }

    /// <summary>A code that was not used yet: the clock moves on by one step first.</summary>
    public string NextCode(TestUser user)
    {
        Clock.Advance(TimeSpan.FromSeconds(30));
        return Totp.CodeAt(user.TotpSecret!, Totp.StepAt(Clock.GetUtcNow()));
    }

    /// <summary>The input with the password, and a code that was not used yet, of the person who sends it.</summary>
    public T Proven<T>(T input, TestUser by) where T : IProven
    {
        (input.Password, input.Code) = (by.Password, by.TotpSecret is null ? null : NextCode(by));
        return input;
    }

    /// <summary>As the other, of the usual administrator.</summary>
    public async Task<T> ProvenAsync<T>(T input) where T : IProven => Proven(input, await UserAsync(Role.Administrator, null));

    /// <summary>Signs in over HTTP as anybody, with a one-time code when one is enrolled.</summary>
    public async Task<TestBrowser> SignInAsync(TestUser user)
    {
        var browser = NewBrowser();
        var answer = await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password));
        if (user.TotpSecret is not null)
            answer = await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", NextCode(user)));
        if (answer.Path == "/akun/pemberitahuan")
            answer = await browser.PostAsync(answer.Path, "pemberitahuan");
        return answer.Path == "/" ? browser : throw new InvalidOperationException($"Not signed in: {answer.Status} {answer.Location}");
    }

    /// <summary>Signs in as this role's usual person, who is made at the first call.</summary>
    public async Task<TestBrowser> SignInAsync(Role role, Party? party) => await SignInAsync(await UserAsync(role, party));

    /// <summary>This role's usual person.</summary>
    public async Task<TestUser> UserAsync(Role role, Party? party) =>
        usual.TryGetValue((role, party), out var known) ? known : usual[(role, party)] = await AddUserAsync(role, party);

    /// <summary>The actor of this role's usual person, without a session: for calling actions directly.</summary>
    public async Task<Actor> ActorAsync(Role role, Party? party)
    {
        var user = await UserAsync(role, party);
        return (await Get<Accounts>().FindAsync(user.Id))!.ToActor(null);
    }

    /// <summary>The audit trail, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> TrailAsync()
    {
        await using var db = Db();
        return await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        if (sqlServer is not null)
            await SqlServerForTests.DropAsync(sqlServer);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!keepsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static async Task<PortalFactory> CreateAsync(
        string environment, IEnumerable<(string Key, string? Value)>? settings, Action<WebApplicationBuilder> host, Action<WebApplication>? extend,
        string? given = null)
    {
        var folder = given ?? Directory.CreateTempSubdirectory("portal-test-").FullName;
        var clock = new FakeTimeProvider(Start);
        var sqlServer = SqlServerForTests.Chosen == DatabaseProvider.SqlServer ? await SqlServerForTests.NewDatabaseAsync() : null;
        var app = BuildApp(environment, folder, clock, [.. OnSqlServer(sqlServer), .. settings ?? []], host);
        extend?.Invoke(app);
        if (sqlServer is null && !File.Exists(Path.Combine(folder, "portal.db")))
            File.Copy(Path.Combine(await Template.Value, "portal.db"), Path.Combine(folder, "portal.db"));
        else
            await PortalHost.MigrateAsync(app.Services);
        var factory = new PortalFactory(app, clock, folder, sqlServer) { keepsFolder = given is not null };
        await PortalHost.PrepareAsync(app, factory.Console);
        await app.StartAsync();
        return factory;
    }

    private static (string, string?)[] OnSqlServer(string? connectionString) => connectionString is null ? []
        : [("Database:Provider", nameof(DatabaseProvider.SqlServer)), ("Database:ConnectionString", connectionString)];

    private static WebApplication BuildApp(
        string environment, string folder, TimeProvider clock, IEnumerable<(string Key, string? Value)>? settings, Action<WebApplicationBuilder> host)
    {
        var builder = PortalHost.CreateBuilder(["--environment", environment, "--applicationName", "PkKemendagriBkn.Portal"]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Folder"] = folder,
            ["Audit:Key"] = Convert.ToBase64String(new byte[32]),
            ["AllowedHosts"] = "*",
            ["Evidence:ScanCommand"] = PkKemendagriBkn.Portal.Evidence.EvidenceOptions.NoScanner,
            // Hangfire's storage and activator are static: portals that run beside each other would take each other's jobs.
            ["Jobs:Run"] = "false",
            ["Urls"] = null,
        });
        builder.Configuration.AddInMemoryCollection((settings ?? []).Select(s => KeyValuePair.Create(s.Key, s.Value)));
        builder.Services.AddSingleton(clock).AddSingleton<Serilog.Core.ILogEventSink>(LogWatch.Instance);
        // Real hashing would be most of what the tests do; the one test that measures it asks for it.
        builder.Services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        builder.Services.ConfigureDbContext<SqlitePortalDbContext>(b => SqlServerTranslation.Watch(b));
        builder.WebHost.UseStaticWebAssets();
        host(builder);
        return PortalHost.Build(builder);
    }

    /// <summary>Migrating takes a second; every test starts from a copy of one migrated file.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("portal-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using (var app = BuildApp("Production", folder, new FakeTimeProvider(Start), null, builder => builder.WebHost.UseTestServer()))
            await app.Services.GetRequiredService<FirstFacts>().MigrateAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            await command.ExecuteNonQueryAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return folder;
    }
}

/// <summary>Somebody with an account, and what only that person knows.</summary>
public sealed record TestUser(Guid Id, string Email, string Password, string? TotpSecret, IReadOnlyList<string> RecoveryCodes);
