using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Sets on every connection what makes an acknowledged fact survive a crash, FULL synchronisation with the write-ahead log, and how texts are
/// compared.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Reads the whole file, and says whether it hangs together.</summary>
    public static async Task<bool> IsSoundAsync(PortalDbContext db, CancellationToken ct = default) =>
        await db.Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check").ToListAsync(ct) is ["ok"];

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        command.ExecuteNonQuery();
        SqliteTexts.AddTo((SqliteConnection)connection);
    }
}
