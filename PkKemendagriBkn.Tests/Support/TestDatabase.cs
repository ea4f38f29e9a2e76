using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// A migrated database of its own, put together as the portal does it, with a clock that stands still; gone when disposed.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>A migrated SQLite file, made once in a run and copied for each test.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateTemplateAsync);

    private readonly ServiceProvider services;
    private readonly DatabaseProvider provider;

    private TestDatabase(DatabaseProvider provider, string folder, string connectionString, Action<DbContextOptionsBuilder>? tweak, bool evidence = false)
    {
        this.provider = provider;
        Folder = folder;
        Options = new DatabaseOptions { Provider = provider.ToString(), ConnectionString = connectionString, Folder = folder };
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddSingleton<TimeProvider>(Clock);
        parts.AddSingleton(Key);
        parts.AddPortalDatabase(Options).AddFacts();
        parts.ConfigureDbContext<SqlitePortalDbContext>(b => SqlServerTranslation.Watch(b));
        if (tweak is not null)
        {
            parts.ConfigureDbContext<SqlitePortalDbContext>(tweak);
            parts.ConfigureDbContext<SqlServerPortalDbContext>(tweak);
        }

        if (evidence)
            parts.AddEvidence(new EvidenceOptions());
        services = parts.BuildServiceProvider();
    }

    /// <summary>The key of every test database's trail.</summary>
    public static AuditKey Key { get; } = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    /// <summary>1 September 2026, 09:00 WIB.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 1, 2, 0, 0, TimeSpan.Zero));

    /// <summary>An empty folder for files, keys and anchors.</summary>
    public string Folder { get; }
    public DatabaseOptions Options { get; }
    public IDbContextFactory<PortalDbContext> Contexts => services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
    public Journal Journal => services.GetRequiredService<Journal>();
    public DatabaseStart Start => services.GetRequiredService<DatabaseStart>();

    /// <summary>Brings the database to shape, with the facts that no database may lack.</summary>
    public Task MigrateAsync(CancellationToken ct = default) => services.GetRequiredService<FirstFacts>().MigrateAsync(ct);
    public AuditAnchors Anchors => services.GetRequiredService<AuditAnchors>();

    /// <param name="provider">The database to run on.</param>
    /// <param name="tweak">What this test adds to the contexts, such as an interceptor that fails.</param>
    /// <param name="migrate">False leaves the database for the test to make.</param>
    /// <param name="evidence">Whether files can be uploaded.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, Action<DbContextOptionsBuilder>? tweak = null, bool migrate = true,
        bool evidence = false)
    {
        var folder = Directory.CreateTempSubdirectory("pkbkn-test-").FullName;
        var connection = provider == DatabaseProvider.SqlServer ? await SqlServerForTests.NewDatabaseAsync() : "";
        if (migrate && provider == DatabaseProvider.Sqlite)
            await File.WriteAllBytesAsync(Path.Combine(folder, "portal.db"), await Template.Value);
        else if (migrate)
        {
            await using var plain = new TestDatabase(provider, folder, connection, null) { Keep = true };
            await plain.MigrateAsync();
        }

        return new TestDatabase(provider, folder, connection, tweak, evidence);
    }

    /// <summary>A database of an earlier version, with the agreement in it.</summary>
    /// <param name="provider">The database to run on.</param>
    /// <param name="version">The name of its last migration.</param>
    /// <param name="ct">Ends the making.</param>
    /// <param name="tweak">Over the options of its contexts.</param>
    public static async Task<TestDatabase> OfVersionAsync(DatabaseProvider provider, string version, CancellationToken ct,
        Action<DbContextOptionsBuilder>? tweak = null)
    {
        var old = await CreateAsync(provider, tweak, migrate: false);
        PortalDatabase.CreateFile(old.Options);
        await using var db = await old.Contexts.CreateDbContextAsync(ct);
        await db.GetService<IMigrator>().MigrateAsync(version, ct);
        await old.TamperAsync($"""
            INSERT INTO "Agreements" ("Id", "Catalogue", "SignedOn", "TermYears", "Version")
            VALUES ({AgreementRecord.PksId}, {PksAgreement.Instance.Id}, {PksAgreement.Instance.SignedOn}, 3, {Guid.NewGuid()})
            """);
        return old;
    }

    /// <summary>Adds an account that may sign in, and answers with it as an actor without a session.</summary>
    public async Task<Actor> AddUserAsync(Role role, Party? party, string name = "Pengguna Uji") => (await AddUsersAsync([(role, party, name)]))[0];

    /// <summary>As the other, several at once and with one entry on the trail.</summary>
    public async Task<IReadOnlyList<Actor>> AddUsersAsync(IEnumerable<(Role Role, Party? Party, string Name)> people)
    {
        List<PortalUser> users =
        [
            .. people.Select(p => new PortalUser
            {
                Id = Guid.CreateVersion7(), FullName = p.Name, Role = p.Role, Party = p.Party, UserName = $"u{Guid.CreateVersion7():N}",
                CreatedAt = Clock.GetUtcNow(),
            }),
        ];
        await using var db = await Contexts.CreateDbContextAsync();
        db.AddRange(users);
        db.Because(new AuditNote(Actor.Portal, "CreateUser"));
        await db.SaveChangesAsync();
        return [.. users.Select(u => u.ToActor(null))];
    }

    public async Task<AuditVerdict> VerifyAsync(IReadOnlyList<AuditAnchor>? anchors = null)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        return await AuditTrail.VerifyAsync(db, Key, anchors ?? Anchors.Read());
    }

    /// <summary>Runs a statement past the portal, as somebody with the database's password would.</summary>
    public async Task TamperAsync(FormattableString sql)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync(sql);
    }

    /// <summary>Takes away the database's own guard of the trail, as its owner could.</summary>
    public async Task DropAuditTriggersAsync()
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            await TamperAsync($"DROP TRIGGER AuditEntries_AppendOnly");
            return;
        }

        await TamperAsync($"DROP TRIGGER AuditEntries_NoUpdate");
        await TamperAsync($"DROP TRIGGER AuditEntries_NoDelete");
    }

    /// <summary>Adds entries to the trail that change nothing.</summary>
    public async Task AddEntriesAsync(int count)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        db.Because(new AuditNote(Actor.Portal, "Note", Reason: "uji"));
        for (var i = 0; i < count; i++)
            await db.SaveNoteAsync();
    }

    /// <summary>Everything that the portal has registered.</summary>
    public IServiceProvider Services => services;

    private bool Keep { get; init; }

    public async ValueTask DisposeAsync()
    {
        var connection = Options.ConnectionString;
        await services.DisposeAsync();
        if (Keep)
            return;
        if (provider == DatabaseProvider.SqlServer)
            await SqlServerForTests.DropAsync(connection);
        else
            ClosePool();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Lets go of the database file, as the end of the process would.</summary>
    public void ClosePool()
    {
        using var connection = new SqliteConnection(PortalDatabase.SqliteConnectionString(Options));
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<byte[]> MigrateTemplateAsync()
    {
        await using var database = await CreateAsync(DatabaseProvider.Sqlite, migrate: false);
        await database.MigrateAsync();
        database.ClosePool();
        return await File.ReadAllBytesAsync(database.Options.SqliteFile);
    }
}
