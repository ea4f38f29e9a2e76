using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Cli.Backups;

/// <summary>
/// <c>restore FOLDER</c>, while the portal is stopped: checks the whole backup, its database and its audit trail beside the
/// present data, and puts it in place in one rename at the very end. What was there before is kept under another name.
/// </summary>
public static class RestoreVerb
{
    /// <returns>0, or 2 when the arguments are wrong.</returns>
    /// <exception cref="StartRefused">The backup does not fit or is not whole, or the portal runs; the present data are untouched.</exception>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        if (args is not [var folder] || folder.StartsWith('-'))
        {
            await output.WriteLineAsync("Usage: restore FOLDER (of a backup; stop the portal first)");
            return 2;
        }

        var options = services.GetRequiredService<DatabaseOptions>();
        var manifest = BackupManifest.Read(folder);
        if (!string.Equals(manifest.Provider, options.Provider, StringComparison.OrdinalIgnoreCase))
            throw new StartRefused($"The backup is of a database on {manifest.Provider}, and this portal runs on {options.Provider}.");
        await RefuseNewerAsync(services, manifest, ct);
        await manifest.RequireWholeAsync(folder, ct);
        if (!options.IsSqlServer)
        {
            using var held = HoldAlone(options.SqliteFile);
            SweepLeftovers(options.SqliteFile);
            var staged = await StageAsync(services, folder, manifest, ct);
            try
            {
                await RestoreEvidenceAsync(services.GetRequiredService<ContentStore>(), folder, manifest, ct);
                Swap(options, staged, services.GetRequiredService<TimeProvider>(), output);
            }
            finally
            {
                DeleteWithLogs(staged);
            }

            await FinishAsync(services, manifest, output, ct);
            return 0;
        }

        await RestoreEvidenceAsync(services.GetRequiredService<ContentStore>(), folder, manifest, ct);
        await output.WriteLineAsync("The evidence is restored. Restore the database with RESTORE DATABASE on the server, then run 'doctor'.");
        return 0;
    }

    /// <summary>Two at once would sweep away each other's work; the lock goes with the process.</summary>
    private static FileStream HoldAlone(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new FileStream(file + ".restore-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (StorageFaults.Of(e) is null)
        {
            throw new StartRefused("Another restore is under way: wait until it has ended.", e);
        }
    }

    /// <summary>Takes away what a restore left beside the database that was killed.</summary>
    private static void SweepLeftovers(string file)
    {
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}{Restoring}*"))
            File.Delete(left);
    }

    /// <summary>What stands in the name of a database that is not in its place yet.</summary>
    private const string Restoring = ".restoring-";

    private static async Task RefuseNewerAsync(IServiceProvider services, BackupManifest manifest, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(ct);
        if (manifest.Migrations.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
            throw new StartRefused($"The backup is of a newer version of the portal (migration {unknown}): restore it with that version.");
    }

    /// <summary>Copies the backup's database beside the present one and looks through it there.</summary>
    private static async Task<string> StageAsync(IServiceProvider services, string folder, BackupManifest manifest, CancellationToken ct)
    {
        if (manifest.Files.All(f => f.Path != BackupManifest.DatabaseFile))
            throw new StartRefused("The backup holds no database.");
        var file = services.GetRequiredService<DatabaseOptions>().SqliteFile;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var staged = $"{file}{Restoring}{Guid.CreateVersion7():N}";
        try
        {
            File.Copy(Path.Combine(folder, BackupManifest.DatabaseFile), staged);
            await using var db = BackupVerb.Open(services, staged);
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", ct);
            var integrity = await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync(ct);
            if (integrity != "ok")
                throw new StartRefused($"The database in the backup is damaged: {integrity}.");
            var verdict = await AuditTrail.VerifyAsync(db, services.GetRequiredService<AuditKey>(), [manifest.AuditHead], ct);
            if (!verdict.IsSound)
                throw new StartRefused("The audit trail in the backup does not verify: give the audit key that belongs to it (keys/audit.key or Audit:Key), or use another backup.");
        }
        catch (Exception e)
        {
            DeleteWithLogs(staged);
            throw e is SqliteException ? new StartRefused("The database in the backup cannot be read.", e) : e;
        }

        return staged;
    }

    /// <summary>Contents are added under their hashes and take nothing away, so this may come before the swap.</summary>
    private static async Task RestoreEvidenceAsync(ContentStore store, string folder, BackupManifest manifest, CancellationToken ct)
    {
        foreach (var file in manifest.Files.Where(f => f.Path != BackupManifest.DatabaseFile))
        {
            await using var source = File.OpenRead(Path.Combine(folder, file.Path));
            using var arrived = await store.ReceiveAsync(source, long.MaxValue, ct);
            if (arrived.Sha256 != file.Sha256)
                throw new StartRefused($"The backup changed while it was read: {file.Path}.");
            store.Keep(arrived);
        }
    }

    private static void Swap(DatabaseOptions options, string staged, TimeProvider clock, TextWriter output)
    {
        SqliteConnection.ClearAllPools();
        var present = options.SqliteFile;
        if (File.Exists(present))
        {
            // Before anything opens it: SQLite throws away the log of a file that it finds damaged.
            var kept = $"{present}.before-restore-{clock.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}";
            foreach (var part in new[] { "", "-wal" })
            {
                if (File.Exists(present + part))
                    File.Copy(present + part, kept + part, overwrite: true);
            }

            try
            {
                RefuseWhileInUse(present);
            }
            catch
            {
                DeleteWithLogs(kept);
                throw;
            }

            output.WriteLine($"The data from before are kept as {kept}.");
        }

        // Of an upgrade of what is being replaced: it would be put back over the restored file.
        new UpgradeCopy(present).Drop();
        // A log that stays behind would be played into the restored file.
        File.Delete(present + "-wal");
        File.Delete(present + "-shm");
        File.Move(staged, present, overwrite: true);
    }

    /// <summary>Leaving the write-ahead log works only when nobody else has the file open.</summary>
    private static void RefuseWhileInUse(string file)
    {
        try
        {
            using var connection =
                new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 2 }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            command.ExecuteScalar();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw new StartRefused("The database is in use: stop the portal, then restore.", e);
        }
        catch (SqliteException)
        {
            // Damaged: that is why it is being replaced.
        }
    }

    /// <summary>
    /// Brings the restored database to this version, and tells of the restore on its trail. Anchors of what is lost are set aside, not deleted.
    /// </summary>
    private static async Task FinishAsync(IServiceProvider services, BackupManifest manifest, TextWriter output, CancellationToken ct)
    {
        var anchors = services.GetRequiredService<AuditAnchors>();
        if (anchors.Read().Any(a => a.Sequence > manifest.AuditHead.Sequence))
        {
            var aside = $"{anchors.File}.before-restore-{services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}";
            File.Move(anchors.File, aside, overwrite: true);
            await output.WriteLineAsync($"Entries after {manifest.AuditHead.Sequence} are lost by this restore. Their anchors are kept as {aside}.");
        }

        await services.GetRequiredService<FirstFacts>().MigrateAsync(ct);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(ct);
        db.Because(new AuditNote(Actor.Portal, "RestoreBackup",
            Reason: $"Cadangan {manifest.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, entri 1–{manifest.AuditHead.Sequence}"));
        await db.SaveNoteAsync(ct);
        await anchors.AppendAsync(ct);
        await output.WriteLineAsync($"Restored to {manifest.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, {manifest.AuditHead.Sequence} audit entries.");
    }

    private static void DeleteWithLogs(string file)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
            File.Delete(file + part);
    }
}
