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
