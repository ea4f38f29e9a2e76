using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>A failure that goes away when it is tried again, as SQL Server has them.</summary>
public sealed class TransientFault(string where) : Exception(where);

/// <summary>Retries at once on <see cref="TransientFault"/>, on either database: what SQL Server's own strategy does in production.</summary>
public sealed class RetryAtOnce(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.Zero)
{
    protected override bool ShouldRetryOn(Exception exception) => exception is TransientFault or DbUpdateException { InnerException: TransientFault };

    protected override TimeSpan? GetNextDelay(Exception lastException) => ExceptionsEncountered.Count < 4 ? TimeSpan.Zero : null;

    public static void On(DbContextOptionsBuilder options)
    {
        if (options.Options.Extensions.Any(e => e.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)))
            new SqliteDbContextOptionsBuilder(options).ExecutionStrategy(d => new RetryAtOnce(d));
        else
            new SqlServerDbContextOptionsBuilder(options).ExecutionStrategy(d => new RetryAtOnce(d));
    }
}

/// <summary>Fails the n-th command from when it was armed, once.</summary>
public sealed class FailingCommand : DbCommandInterceptor
{
    private int left;

    /// <summary>Whether the command that was to fail has been reached.</summary>
    public bool Struck => left <= 0;

    public void Arm(int nth) => left = nth;

    private void Count(DbCommand command)
    {
        if (--left == 0)
            throw new TransientFault(command.CommandText);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }
}

/// <summary>Fails every command whose text holds a word, for good.</summary>
public sealed class FailingOn(string word) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        command.CommandText.Contains(word, StringComparison.Ordinal) ? throw new IOException("The disk is full.") : new(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        command.CommandText.Contains(word, StringComparison.Ordinal) ? throw new IOException("The disk is full.") : new(result);
}

/// <summary>Fails a commit once: its answer is lost after it was done, or it is not done at all.</summary>
public sealed class LostCommit : DbTransactionInterceptor
{
    private bool armed, early;

    public void Arm(bool beforeItIsDone = false) => (armed, early) = (!beforeItIsDone, beforeItIsDone);

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!early)
            return new(result);
        early = false;
        throw new TransientFault("commit");
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!armed)
            return Task.CompletedTask;
        armed = false;
        throw new TransientFault("commit");
    }
}

/// <summary>From the n-th command on none is carried out, as of a process that is gone; not even those that would clear up.</summary>
public sealed class Death : DbCommandInterceptor
{
    private int left = int.MaxValue;

    public bool HasCome => left <= 0;

    public void ComesAfter(int commands) => left = commands;

    /// <summary>The next process.</summary>
    public void IsOver() => left = int.MaxValue;

    private T Count<T>(T result)
    {
        if (left != int.MaxValue && --left <= 0)
            throw new InvalidOperationException("The process is gone.");
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Count(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Count(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Count(result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Count(result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Count(result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        Count(result);
}
