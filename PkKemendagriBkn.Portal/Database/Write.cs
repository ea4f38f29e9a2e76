using Microsoft.EntityFrameworkCore.Storage;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>A write under way: its transaction, and the place in the queue that it gives back at the end.</summary>
public sealed class Write(IDbContextTransaction transaction, Action release) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            release();
        }
    }
}

/// <summary>The queue of writers in this process. Whoever waits in it holds no connection.</summary>
public sealed class WriteGate(StorageState storage) : IDisposable
{
    /// <summary>Is told when a write could not begin.</summary>
    public StorageState Storage { get; } = storage;

    public SemaphoreSlim Turn { get; } = new(1, 1);

    public void Dispose() => Turn.Dispose();
}

/// <summary>
/// A write did not get its turn in time. No <see cref="TimeoutException"/>: those SQL Server's execution strategy would try again, and
/// let the person wait six times as long.
/// </summary>
public sealed class WriteWaitedTooLong() : Exception("Other writes took too long, or a write was begun inside a write: this one did not get its turn.");
