using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Data;

/// <summary>Something that only the operator can mend; the message is one line that says what to do.</summary>
public sealed class StartRefused(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Brings the database to this version's shape, or refuses to start with one clear line.</summary>
public sealed class DatabaseStart(IDbContextFactory<PortalDbContext> contexts, DatabaseOptions options, ILogger<DatabaseStart> log)
{
    /// <summary>Applies the migrations, then makes sure that the agreement itself is there.</summary>
    public async Task MigrateAsync(CancellationToken ct = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            using var held = options.IsSqlServer ? null : await HoldFileLockAsync(ct);
            if (!options.IsSqlServer)
                await ReleaseStaleMigrationLockAsync(db, ct);
            await db.Database.MigrateAsync(ct);
            await EnsureAgreementAsync(db, ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            throw new StartRefused($"The database file {options.SqliteFile} is damaged or is not a database. It is left as it is: restore a backup in its place.", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 8 or 14)
        {
            throw new StartRefused($"The database file {options.SqliteFile} cannot be opened for writing: check the folder's rights.", e);
        }
    }

    /// <summary>Refuses to serve a database whose shape is not this version's.</summary>
    public async Task RequireMigratedAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            throw new StartRefused($"The database lacks {pending.Count} migration(s): run 'dotnet PkKemendagriBkn.Portal.dll migrate' first.");
    }

    /// <summary>Only one process at a time may migrate the file; the operating system gives the lock back when that process dies.</summary>
    private async Task<FileStream> HoldFileLockAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(options.Folder);
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

    private static async Task EnsureAgreementAsync(PortalDbContext db, CancellationToken ct)
    {
        if (await db.Agreements.AnyAsync(a => a.Id == AgreementRecord.PksId, ct))
            return;
        db.Add(new AgreementRecord { Id = AgreementRecord.PksId, Catalogue = PksAgreement.Instance.Id, SignedOn = PksAgreement.Instance.SignedOn, TermYears = PksAgreement.Instance.TermYears });
        db.Because(new AuditNote(Actor.Portal, "RegisterAgreement", nameof(AgreementRecord), AgreementRecord.PksId));
        await db.SaveChangesAsync(ct);
    }
}
