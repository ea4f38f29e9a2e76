using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The embedded database. One write at a time: SQLite has one writer, and queueing in the process is fairer and faster than its retries.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options, AuditKey auditKey, TimeProvider clock, WriteGate gate)
    : PortalDbContext(options, auditKey, clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public override async Task<Write> BeginWriteAsync(CancellationToken ct = default)
    {
        if (!await gate.Turn.WaitAsync(LongestWait, ct))
            throw new TimeoutException("Another write has been under way for 60 seconds, or a write was begun inside a write.");
        try
        {
            // Not deferred, so this is BEGIN IMMEDIATE: the lock is taken before anything is read.
            var transaction = await Database.BeginTransactionAsync(ct);
            return new Write(transaction, () => gate.Turn.Release());
        }
        catch
        {
            gate.Turn.Release();
            throw;
        }
    }
}

/// <summary>The queue of writers in this process.</summary>
public sealed class WriteGate : IDisposable
{
    public SemaphoreSlim Turn { get; } = new(1, 1);

    public void Dispose() => Turn.Dispose();
}
