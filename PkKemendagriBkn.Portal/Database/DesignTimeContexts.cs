using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Lets <c>dotnet ef migrations add NAME --context SqlitePortalDbContext --output-dir Data/Migrations/Sqlite</c> work without a running portal.
/// </summary>
public sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        PortalDatabase.UseSqlite(options, "Data Source=:memory:");
        return new SqlitePortalDbContext(options.Options, new AuditKey(new byte[32]), TimeProvider.System, new WriteGate(new StorageState()));
    }
}

/// <summary>As <see cref="DesignTimeSqlite"/>, with <c>--context SqlServerPortalDbContext --output-dir Data/Migrations/SqlServer</c>.</summary>
public sealed class DesignTimeSqlServer : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalDbContext>();
        PortalDatabase.UseSqlServer(options, "Server=unused;Database=unused");
        return new SqlServerPortalDbContext(options.Options, new AuditKey(new byte[32]), TimeProvider.System, new WriteGate(new StorageState()));
    }
}
