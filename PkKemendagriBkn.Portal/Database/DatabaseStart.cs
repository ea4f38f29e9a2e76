using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>Brings the database to this version's shape, or refuses to start with one clear line.</summary>
public sealed class DatabaseStart(
    IDbContextFactory<PortalDbContext> contexts, DatabaseOptions options, AuditAnchors anchors, AuditKey key, TrailReplay replay,
    ILogger<DatabaseStart> log)
{
    /// <summary>Applies the migrations, then lets <paramref name="recordFirst"/> record what no database may lack.</summary>
    public Task MigrateAsync(Func<CancellationToken, Task> recordFirst, CancellationToken ct = default) => OrRefuseAsync(async () =>
    {
        using var held = options.IsSqlServer ? null : await HoldFileLockAsync(ct);
        var copy = options.IsSqlServer ? null : new UpgradeCopy(options.SqliteFile);
        if (copy?.PutBack() == true)
            log.LogWarning("An upgrade was cut off: the database is put back to what it was before, and upgraded again");
        RefuseToReplaceWhatIsGone();
        PortalDatabase.CreateFile(options);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!options.IsSqlServer)
        {
            await UseWriteAheadLogAsync(db, ct);
            await ReleaseStaleMigrationLockAsync(db, ct);
            await RefuseDamagedAsync(db, ct);
        }

        await RefuseNewerAsync(db, ct);
        // EF would look at the shapes of all versions first: a second of every start, for nothing.
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
        {
            if (copy is not null)
                await copy.MakeAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }

        await RefuseOtherSettingsAsync(db, ct);
        await RefuseOtherKeyAsync(db, ct);
        await recordFirst(ct);
        if (pending.Count > 0 && await replay.RecordMigratedAsync(string.Join(", ", pending), ct) is var fields and > 0)
            log.LogInformation("{Fields} field(s) that the migration changed are on the audit trail", fields);
        // What the migration changed is on the trail, or the next start does all of it again.
        copy?.Drop();
    });

    /// <summary>Refuses to serve a database whose shape is not this version's.</summary>
    public Task RequireMigratedAsync(CancellationToken ct = default) => OrRefuseAsync(async () =>
    {
        if (!options.IsSqlServer && new UpgradeCopy(options.SqliteFile).IsThere)
            throw new StartRefused("An upgrade of the database was cut off: run 'dotnet PkKemendagriBkn.Portal.dll migrate' again, which begins it anew.");
        RefuseToReplaceWhatIsGone();
        RequireFile();
        PortalDatabase.CreateFile(options);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!options.IsSqlServer)
        {
            await UseWriteAheadLogAsync(db, ct);
            await RefuseDamagedAsync(db, ct);
        }

        await RefuseNewerAsync(db, ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            throw new StartRefused($"The database lacks {pending.Count} migration(s): run 'dotnet PkKemendagriBkn.Portal.dll migrate' first.");
        await RefuseOtherSettingsAsync(db, ct);
        await RefuseOtherKeyAsync(db, ct);
    });

    /// <summary>Opening an embedded database that is not there would make one.</summary>
    public void RequireFile()
    {
        if (!options.IsSqlServer && !File.Exists(options.SqliteFile))
            throw new StartRefused($"There is no database at {options.SqliteFile}: run 'dotnet PkKemendagriBkn.Portal.dll migrate' first.");
    }

    private async Task OrRefuseAsync(Func<Task> start)
    {
        try
        {
            await start();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            throw Damaged(e);
        }
        catch (Exception e) when (e is SqliteException { SqliteErrorCode: 8 or 14 } or UnauthorizedAccessException)
        {
            throw new StartRefused($"The database file {options.SqliteFile} cannot be opened for writing: check the rights of the file and its folder.", e);
        }
        catch (Exception e) when (e is SqlException or RetryLimitExceededException)
        {
            throw new StartRefused($"SQL Server does not answer as it should: {(e.InnerException ?? e).Message}", e);
        }
    }

    /// <summary>
    /// SQLite takes a missing or an emptied file for a new database. Where anchors say that a trail existed, a new one would
    /// bury the loss.
    /// </summary>
    private void RefuseToReplaceWhatIsGone()
    {
        if (options.IsSqlServer || File.Exists(options.SqliteFile) && new FileInfo(options.SqliteFile).Length > 0 || anchors.Read() is not { Count: > 0 } seen)
            return;
        throw new StartRefused(
            $"The database file {options.SqliteFile} is missing or empty, but {anchors.File} knows of {seen.Max(a => a.Sequence)} audit entries. Restore a backup, or move that file away to start anew.");
    }

    private async Task RefuseDamagedAsync(PortalDbContext db, CancellationToken ct)
    {
        if (!await SqlitePragmas.IsSoundAsync(db, ct))
            throw Damaged(null);
    }

    private StartRefused Damaged(Exception? e) =>
        new($"The database file {options.SqliteFile} is damaged or is not a database. It is left as it is: restore a backup in its place.", e);

    private static async Task RefuseNewerAsync(PortalDbContext db, CancellationToken ct)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new StartRefused($"The database was made by a newer version of the portal (migration {unknown[^1]}): start that version.");
    }

    private async Task RefuseOtherSettingsAsync(PortalDbContext db, CancellationToken ct)
    {
        if (options.IsSqlServer && await SqlServerSettings.FaultAsync(db, ct) is { } fault)
            throw new StartRefused(fault);
    }

    /// <summary>Going on with another key than the one that the trail was begun with would break it at this point for good.</summary>
    private async Task RefuseOtherKeyAsync(PortalDbContext db, CancellationToken ct)
    {
        var first = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).FirstOrDefaultAsync(ct);
        if (first is not null && !AuditChain.Seal(first, key.Bytes).AsSpan().SequenceEqual(first.Hash))
            throw new StartRefused("The audit key does not fit this database's audit trail (or its first entry was altered): give the right Audit:Key, or look with 'verify-audit'.");
    }

    /// <summary>A log that lets readers go on beside the writer. It is kept in the file; EF sets it only in files that it makes itself.</summary>
    private static async Task UseWriteAheadLogAsync(PortalDbContext db, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", ct);

    /// <summary>Only one process at a time may migrate the file; the operating system gives the lock back when that process dies.</summary>
    private async Task<FileStream> HoldFileLockAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.SqliteFile)!);
        var path = options.SqliteFile + ".migrating";
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (attempt < 60)
            {
                if (attempt == 0)
                    log.LogWarning(e, "Another process is migrating the database; waiting");
                await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
            }
            catch (IOException e)
            {
                throw new StartRefused($"Another process has been migrating the database for 30 seconds (lock file {path}).", e);
            }
        }
    }

    /// <summary>
    /// A process that was killed while migrating leaves its row in EF's lock table, and the next start would wait for it for ever.
    /// We hold the file lock, so whoever wrote that row is gone.
    /// </summary>
    private static async Task ReleaseStaleMigrationLockAsync(PortalDbContext db, CancellationToken ct)
    {
        var exists = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (exists > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
    }
}
