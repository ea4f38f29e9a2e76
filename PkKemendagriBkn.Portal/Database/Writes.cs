using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// The one place where a transaction is opened. A database that asks for a retry gets the whole of it anew, with a new context;
/// a transaction that is begun outside cannot be retried, and is refused by the execution strategy of SQL Server.
/// </summary>
public static class Writes
{
    /// <summary>What a write of the sign-in may wait for its turn: within ten seconds there is an answer.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    /// <summary>Takes the place of the one writer, runs <paramref name="change"/>, which saves, and commits. It may run more than once.</summary>
    public static async Task<T> WriteAsync<T>(this IDbContextFactory<PortalDbContext> contexts, Func<PortalDbContext, Task<T>> change,
        TimeSpan? patience, CancellationToken ct = default)
    {
        await using var outer = await contexts.CreateDbContextAsync(ct);
        return await outer.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            db.Patience = patience ?? db.Patience;
            await using var write = await db.BeginWriteAsync(ct);
            var result = await change(db);
            await write.CommitAsync(ct);
            return result;
        });
    }

    /// <summary>As the other, with the patience of a context.</summary>
    public static Task<T> WriteAsync<T>(this IDbContextFactory<PortalDbContext> contexts, Func<PortalDbContext, Task<T>> change,
        CancellationToken ct = default) => contexts.WriteAsync(change, patience: null, ct);

    /// <summary>As the other, for a change that has no answer.</summary>
    public static Task WriteAsync(this IDbContextFactory<PortalDbContext> contexts, Func<PortalDbContext, Task> change, CancellationToken ct = default) =>
        contexts.WriteAsync(async db =>
        {
            await change(db);
            return true;
        }, ct);
}
