using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>Which database, where. <c>Provider</c> is <c>Sqlite</c> (embedded) or <c>SqlServer</c>.</summary>
public sealed class DatabaseOptions
{
    public string Provider { get; set; } = "Sqlite";
    public string ConnectionString { get; set; } = "";

    /// <summary>The folder for the embedded database, evidence and keys; relative paths count from the content root.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>Free room on the disk of the folder below which people are warned that it will be full.</summary>
    public int LeastFreeMegabytes { get; set; } = 512;
    public bool IsSqlServer => string.Equals(Provider, "SqlServer", StringComparison.OrdinalIgnoreCase);

    /// <summary>The embedded database's file: the one that the connection string names, or <c>portal.db</c> in the folder.</summary>
    public string SqliteFile => ConnectionString.Length > 0
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource)
        : Path.Combine(Folder, "portal.db");
}

/// <summary>Registers the context of the chosen provider and the factory that every action takes it from.</summary>
public static class PortalDatabase
{
    /// <param name="services">What the portal is made of.</param>
    /// <param name="options">The database.</param>
    /// <param name="anchorFile">Where the audit trail's anchors are kept; by default in the folder.</param>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, DatabaseOptions options, string? anchorFile = null)
    {
        RequireReadable(options);
        services.AddSingleton(options);
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton(sp => new AuditAnchors(
            string.IsNullOrWhiteSpace(anchorFile) ? Path.Combine(options.Folder, "anchors", "audit-anchors.jsonl") : anchorFile,
            sp.GetRequiredService<IDbContextFactory<PortalDbContext>>(), sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<StorageState>();
        services.TryAddSingleton<TelemetryOptions>();
        services.AddSingleton<SlowCommands>();
        services.AddSingleton<StorageLook>();
        services.AddSingleton<TrailReplay>();
        services.AddSingleton<SealedHistory>();
        if (options.IsSqlServer)
        {
            services.AddDbContextFactory<SqlServerPortalDbContext>((parts, b) =>
                UseSqlServer(b, options.ConnectionString).AddInterceptors(Watching(parts)));
            services.AddSingleton<IDbContextFactory<PortalDbContext>, ContextFactory<SqlServerPortalDbContext>>();
        }
        else if (string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContextFactory<SqlitePortalDbContext>((parts, b) =>
                UseSqlite(b, SqliteConnectionString(options)).AddInterceptors(Watching(parts)));
            services.AddSingleton<IDbContextFactory<PortalDbContext>, ContextFactory<SqlitePortalDbContext>>();
        }
        else
        {
            throw new StartRefused($"Database:Provider is '{options.Provider}'; it must be Sqlite or SqlServer.");
        }

        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        return services;
    }

    private static IInterceptor[] Watching(IServiceProvider parts) => [parts.GetRequiredService<StorageState>(), parts.GetRequiredService<SlowCommands>()];

    public static DbContextOptionsBuilder UseSqlServer(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, o => o
            .ExecutionStrategy(d => d.CurrentContext.Context is PortalDbContext { ReadsOnce: true }
                ? new NonRetryingExecutionStrategy(d)
                : new SqlServerRetryingExecutionStrategy(d))
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    public static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SqlitePragmas.Instance)
            // A test compares the model with the migrations; the comparison is a second of the first start.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    public static string SqliteConnectionString(DatabaseOptions options) =>
        options.ConnectionString.Length > 0 ? options.ConnectionString : new SqliteConnectionStringBuilder
        {
            DataSource = options.SqliteFile,
            // One that is gone is not replaced by an empty one: migrate makes the file.
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString();

    /// <summary>
    /// For reading lists of any length row by row. What may be tried again is held in memory as a whole first; this is not tried again.
    /// </summary>
    public static async Task<PortalDbContext> CreateReadOnceAsync(this IDbContextFactory<PortalDbContext> contexts, CancellationToken ct = default)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.ReadsOnce = true;
        return db;
    }

    private static void RequireReadable(DatabaseOptions options)
    {
        try
        {
            _ = options.IsSqlServer
                ? (object)new SqlConnectionStringBuilder(options.ConnectionString)
                : new SqliteConnectionStringBuilder(options.ConnectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartRefused($"Database:ConnectionString cannot be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>What SQLite adds to the name of the file for what it keeps beside it.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Makes the file of the embedded database where there is none. It, and the logs that SQLite makes beside it, are for their owner alone.</summary>
    public static void CreateFile(DatabaseOptions options)
    {
        if (options.IsSqlServer)
            return;
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Directory.CreateDirectory(Path.GetDirectoryName(options.SqliteFile)!);
        var create = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = Own;
        if (!File.Exists(options.SqliteFile))
            new FileStream(options.SqliteFile, create).Dispose();
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Parts.Select(part => options.SqliteFile + part).Where(File.Exists))
        {
            if (File.GetUnixFileMode(file) != Own)
                File.SetUnixFileMode(file, Own);
        }
    }

    private sealed class ContextFactory<T>(IDbContextFactory<T> inner) : IDbContextFactory<PortalDbContext> where T : PortalDbContext
    {
        public PortalDbContext CreateDbContext() => inner.CreateDbContext();
    }
}
