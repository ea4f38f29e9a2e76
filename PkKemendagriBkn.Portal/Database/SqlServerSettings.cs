using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How a database on SQL Server must be set for the portal to be right, and quick, on it.</summary>
public static class SqlServerSettings
{
    private sealed record Found(bool? Snapshots, string? Collation);

    /// <summary>What the database's owner has to change, in one line that says how; null when nothing.</summary>
    public static async Task<string?> FaultAsync(PortalDbContext db, CancellationToken ct = default)
    {
        var found = await db.Database.SqlQuery<Found>(
            $"""
             SELECT CAST(is_read_committed_snapshot_on AS bit) AS Snapshots, CAST(DATABASEPROPERTYEX(name, 'Collation') AS nvarchar(128)) AS Collation
             FROM sys.databases WHERE database_id = DB_ID()
             """).ToListAsync(ct);
        return found is [var (snapshots, collation)] ? Fault(db.Database.GetDbConnection().Database, snapshots, collation) : null;
    }

    /// <param name="database">Its name.</param>
    /// <param name="snapshots">Whether READ_COMMITTED_SNAPSHOT is on; null when the server does not say.</param>
    /// <param name="collation">The collation of its texts; null when the server does not say.</param>
    public static string? Fault(string database, bool? snapshots, string? collation)
    {
        if (snapshots == false)
            return $"READ_COMMITTED_SNAPSHOT is off in the database {database}, so that everybody who reads waits for whoever writes. While nobody uses it, let its owner run: ALTER DATABASE [{database}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE.";
        return collation is not null && !collation.Contains("_CI_", StringComparison.OrdinalIgnoreCase)
            ? $"The collation of the database {database} is {collation}, which takes small and capital letters for different ones, so that a search misses what it should find. Make the database with a collation such as Latin1_General_100_CI_AS."
            : null;
    }
}
