using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>Which database, where. <c>Provider</c> is <c>Sqlite</c> (embedded) or <c>SqlServer</c>.</summary>
public sealed class DatabaseOptions
{
    public string Provider { get; set; } = "Sqlite";
    public string ConnectionString { get; set; } = "";

    /// <summary>The folder for the embedded database, evidence and keys; relative paths count from the content root.</summary>
    public string Folder { get; set; } = "data";
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
        services.AddSingleton(options);
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton(sp => new AuditAnchors(
            string.IsNullOrWhiteSpace(anchorFile) ? Path.Combine(options.Folder, "anchors", "audit-anchors.jsonl") : anchorFile,
            sp.GetRequiredService<IDbContextFactory<PortalDbContext>>(), sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<TrailReplay>();
        services.AddSingleton<SealedHistory>();
        if (options.IsSqlServer)
        {
            services.AddDbContextFactory<SqlServerPortalDbContext>(b => UseSqlServer(b, options.ConnectionString));
            services.AddSingleton<IDbContextFactory<PortalDbContext>, ContextFactory<SqlServerPortalDbContext>>();
        }
        else if (string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContextFactory<SqlitePortalDbContext>(b => UseSqlite(b, SqliteConnectionString(options)));
            services.AddSingleton<IDbContextFactory<PortalDbContext>, ContextFactory<SqlitePortalDbContext>>();
        }
        else
        {
            throw new StartRefused($"Database:Provider is '{options.Provider}'; it must be Sqlite or SqlServer.");
        }

        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        return services;
    }

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

    private sealed class ContextFactory<T>(IDbContextFactory<T> inner) : IDbContextFactory<PortalDbContext> where T : PortalDbContext
    {
        public PortalDbContext CreateDbContext() => inner.CreateDbContext();
    }
}
