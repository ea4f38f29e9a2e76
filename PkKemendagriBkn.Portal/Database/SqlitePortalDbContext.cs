using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The embedded database. SQLite has one writer; its transactions are not deferred, so that beginning one takes the lock before
/// anything is read.
/// </summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, AuditKey auditKey, TimeProvider clock, WriteGate gate)
    : PortalDbContext(options, auditKey, clock, gate)
{
    /// <summary>SQLite's "cannot open".</summary>
    private const int CannotOpen = 14;

    protected override void BeforeBegin(int seconds)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        connection.DefaultTimeout = seconds;
        // A connection that is open would go on writing into a file that was removed.
        if (!File.Exists(connection.DataSource))
            throw new SqliteException("The database file is gone.", CannotOpen);
    }
}
