using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>Looks whether the database can truly be read, and how much room is left beside it.</summary>
public sealed class StorageLook(IDbContextFactory<PortalDbContext> contexts, DatabaseOptions options, StorageState state)
{
    /// <summary>What does not answer by then is taken for unreachable.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>The fault that keeps from reading; null when all can be read.</returns>
    public async Task<StorageFault?> LookAsync(CancellationToken ct = default)
    {
        StorageFault? fault;
        try
        {
            // SQLite's reading cannot be called off: it is left behind.
            fault = await Task.Run(() => ReadAsync(ct), ct).WaitAsync(Patience, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            fault = StorageFaults.Of(e) is { } known && !StorageFaults.CanBeRead(known) ? known : StorageFault.Unreachable;
        }

        state.Looked(fault, Free(), options.LeastFreeMegabytes * 1024L * 1024L);
        return fault;
    }

    /// <summary>Reads the embedded database through and through; longer than a look, for the start and the night.</summary>
    public async Task<StorageFault?> QuickCheckAsync(CancellationToken ct = default)
    {
        if (options.IsSqlServer)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await SqlitePragmas.IsSoundAsync(db, ct))
            return null;
        state.Looked(StorageFault.Damaged, state.FreeBytes, 0);
        return StorageFault.Damaged;
    }

    private async Task<StorageFault?> ReadAsync(CancellationToken ct)
    {
        // A connection that is open goes on with a file that was removed, and what it writes is lost.
        if (!options.IsSqlServer && !File.Exists(options.SqliteFile))
            return StorageFault.Unreachable;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).Select(e => e.Hash).FirstOrDefaultAsync(ct);
        await db.Letters.AsNoTracking().OrderByDescending(l => l.DatedOn).Select(l => l.Number).FirstOrDefaultAsync(ct);
        return null;
    }

    private long? Free()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(options.Folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Looks every half minute, so that a full disk is told before a person meets it.</summary>
public sealed class StorageWatch(StorageLook look, StorageState state, TimeProvider clock, ILogger<StorageWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        state.Changed += Tell;
        using var timer = new PeriodicTimer(Interval, clock);
        do
            await look.LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell()
    {
        if (state.Fault is { } fault)
            log.LogError("Storage: {Fault}. {Advice}", fault, StorageFaults.ForOperator(fault));
        else if (state.IsLow)
            log.LogWarning("Storage: {Free} bytes are left on the disk", state.FreeBytes);
        else
            log.LogInformation("Storage: all is well again");
    }

    public override void Dispose()
    {
        state.Changed -= Tell;
        base.Dispose();
    }
}
