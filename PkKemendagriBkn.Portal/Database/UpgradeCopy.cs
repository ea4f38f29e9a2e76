using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The embedded database as it was before an upgrade. SQLite rebuilds a table outside of the migration's transaction, so an upgrade that
/// is killed can be half done and could be neither finished nor begun again; as long as the copy is there, the next start goes back to it.
/// </summary>
internal sealed class UpgradeCopy(string database)
{
    private string Kept => database + ".before-upgrade";

    /// <summary>Whether an upgrade was begun and never ended.</summary>
    public bool IsThere => File.Exists(Kept);

    /// <summary>Puts the database back to what it was, if an upgrade was cut off; nobody has written to it since.</summary>
    public bool PutBack()
    {
        if (!IsThere)
            return false;
        SqliteConnection.ClearAllPools();
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        File.Move(Kept, database, overwrite: true);
        return true;
    }

    /// <summary>Whole under its name, or not there.</summary>
    public async Task MakeAsync(PortalDbContext db, CancellationToken ct)
    {
        var part = Kept + ".part";
        File.Delete(part);
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (new FileStream(part, create))
        {
            // Empty, for its owner alone: SQLite fills it.
        }

        await db.Database.ExecuteSqlAsync($"VACUUM INTO {part}", ct);
        await using (var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        File.Move(part, Kept, overwrite: true);
    }

    /// <summary>The upgrade is done.</summary>
    public void Drop() => File.Delete(Kept);
}
