using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;

namespace PkKemendagriBkn.Portal.Cli.Backups;

/// <summary>
/// <c>backup FOLDER</c>: database, evidence and a manifest of hashes, while the portal runs. The folder appears under its name
/// only when it is whole. With SQL Server it holds the evidence, and the database is backed up by the server's own means.
/// The audit key is not in it: whoever finds a backup must not be able to forge the trail.
/// </summary>
public static class BackupVerb
{
    /// <returns>0, 1 when evidence is missing or damaged and so not in the backup, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        if (args is not [var target] || target.StartsWith('-'))
        {
            await output.WriteLineAsync("Usage: backup FOLDER (which must not exist yet)");
            return 2;
        }

        target = Path.GetFullPath(target);
        if (Path.Exists(target))
            throw new StartRefused($"{target} exists already: name a new folder.");
        await services.GetRequiredService<DatabaseStart>().RequireMigratedAsync(ct);
        SweepLeftovers(Path.GetDirectoryName(target)!);
        var partial = $"{target}{Partial}{Guid.CreateVersion7():N}";
        var missing = await FillAsync(services, partial, output, ct);
        Directory.Move(partial, target);
        await output.WriteLineAsync($"Backup written to {target}. Keep the audit key ({(services.GetRequiredService<DatabaseOptions>().IsSqlServer ? "Audit:Key" : "keys/audit.key or Audit:Key")}) apart from it: without the key it cannot be restored.");
        foreach (var sha256 in missing)
            await output.WriteLineAsync($"NOT in it, because it is missing or damaged: evidence {sha256} (see 'doctor').");
        return missing.Count == 0 ? 0 : 1;
    }

    /// <summary>What stands in the name of a folder that is not whole, and the file in it that whoever fills it holds.</summary>
    private const string Partial = ".partial-", Writing = ".writing";

    /// <summary>Takes away what backups left behind that were killed: nobody holds their file any more.</summary>
    private static void SweepLeftovers(string parent)
    {
        foreach (var folder in Directory.Exists(parent) ? Directory.EnumerateDirectories(parent, $"*{Partial}*") : [])
        {
            if (!Guid.TryParseExact(folder.Split(Partial)[^1], "N", out _) || !File.Exists(Path.Combine(folder, Writing)))
                continue;
            try
            {
                using (new FileStream(Path.Combine(folder, Writing), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    // Ours now, so it is nobody else's.
                }

                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Under way.
            }
        }
    }

    private static async Task<IReadOnlyList<string>> FillAsync(IServiceProvider services, string folder, TextWriter output, CancellationToken ct)
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        CreatePrivate(folder);
        try
        {
            using var writing = new FileStream(Path.Combine(folder, Writing), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            await using var db = await contexts.CreateDbContextAsync(ct);
            db.Because(new AuditNote(Actor.Portal, "CreateBackup", Reason: Path.GetFileName(folder).Split(Partial)[0]));
            await db.SaveNoteAsync(ct);
            var files = new List<BackupFile>();
            if (options.IsSqlServer)
                await output.WriteLineAsync(NativeBackup(db.Database.GetDbConnection().Database));
            else
                files.Add(await SnapshotAsync(db, folder, ct));

            // From the snapshot itself, so that head, rows and database tell of the same moment.
            await using var snapshot = options.IsSqlServer
                ? await contexts.CreateDbContextAsync(ct)
                : Open(services, Path.Combine(folder, BackupManifest.DatabaseFile));
            var missing = await CopyEvidenceAsync(services.GetRequiredService<ContentStore>(), snapshot, folder, files, ct);
            var head = await snapshot.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync(ct);
            var migrations = (await snapshot.Database.GetAppliedMigrationsAsync(ct)).ToList();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            new BackupManifest(BackupManifest.CurrentFormat, now, options.Provider, migrations,
                new AuditAnchor(head.Sequence, Convert.ToHexStringLower(head.Hash), head.At), files, missing)
                .Write(folder);
            return missing;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private static async Task<BackupFile> SnapshotAsync(PortalDbContext db, string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, BackupManifest.DatabaseFile);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {path}", ct);
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        return new BackupFile(BackupManifest.DatabaseFile, new FileInfo(path).Length, await BackupManifest.HashAsync(path, ct));
    }

    private static async Task<IReadOnlyList<string>> CopyEvidenceAsync(ContentStore store, PortalDbContext snapshot, string folder, List<BackupFile> files,
        CancellationToken ct)
    {
        var missing = new List<string>();
        foreach (var sha256 in await snapshot.EvidenceFiles.AsNoTracking().Select(f => f.Sha256).Distinct().OrderBy(s => s).ToListAsync(ct))
        {
            try
            {
                await using var content = await store.OpenAsync(sha256, ct);
                var relative = $"{BackupManifest.EvidenceFolder}/{sha256[..2]}/{sha256}";
                var path = Path.Combine(folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await using var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                await content.CopyToAsync(copy, ct);
                copy.Flush(flushToDisk: true);
                files.Add(new BackupFile(relative, copy.Length, sha256));
            }
            catch (Exception e) when (e is EvidenceDamaged or ArgumentException)
            {
                missing.Add(sha256);
            }
        }

        return missing;
    }

    /// <summary>A context on another SQLite file; without a pool, so that the file is let go of at once.</summary>
    internal static SqlitePortalDbContext Open(IServiceProvider services, string file)
    {
        var builder = new DbContextOptionsBuilder<SqlitePortalDbContext>();
        PortalDatabase.UseSqlite(builder,
            new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = false }.ToString());
        return new SqlitePortalDbContext(builder.Options, services.GetRequiredService<AuditKey>(), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<WriteGate>());
    }

    /// <summary>A backup holds personal data and password hashes: for its owner only.</summary>
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string NativeBackup(string database) =>
        $"""
         The database is backed up by SQL Server itself. First this backup of the evidence, then at once on the server:
           BACKUP DATABASE [{database}] TO DISK = N'{database}.bak' WITH CHECKSUM, COMPRESSION, INIT;
           RESTORE VERIFYONLY FROM DISK = N'{database}.bak' WITH CHECKSUM;
         To restore: RESTORE DATABASE [{database}] FROM DISK = N'{database}.bak' WITH CHECKSUM, REPLACE; then 'restore FOLDER' for the evidence, then 'doctor'.
         """;
}
