using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// How storing goes just now, as the last commands to the database and the last look at the disk told. A commit that succeeds ends what
/// kept others from writing; only a look ends what kept from reading.
/// </summary>
public sealed class StorageState : IDbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor, IDisposable
{
    private readonly Meter meter = new("PkKemendagriBkn.Portal");

    public StorageState()
    {
        meter.CreateObservableGauge("portal.storage.free", () => FreeBytes is { } free ? [new Measurement<long>(free)] : (IEnumerable<Measurement<long>>)[],
            "By", "Free bytes on the disk of the data folder");
        meter.CreateObservableGauge("portal.storage.writable", () => Fault is null ? 1 : 0, null, "1 while the database can be written");
    }

    /// <summary>Raised when <see cref="Fault"/> or <see cref="IsLow"/> has changed.</summary>
    public event Action? Changed;

    /// <summary>What keeps from storing; null while all is well.</summary>
    public StorageFault? Fault { get; private set; }

    /// <summary>Free bytes on the disk of the data folder; null when the system does not tell.</summary>
    public long? FreeBytes { get; private set; }

    /// <summary>Whether the disk will be full soon.</summary>
    public bool IsLow { get; private set; }

    /// <summary>What a look found: the fault that keeps from reading, or none, and the room.</summary>
    public void Looked(StorageFault? unreadable, long? free, long leastFree)
    {
        var standing = StorageFaults.CanBeRead(Fault) ? Fault : null;
        FreeBytes = free;
        Set(unreadable ?? standing, free < leastFree);
    }

    public void Failed(Exception exception)
    {
        if (StorageFaults.Of(exception) is { } fault)
            Set(fault, IsLow);
    }

    private void Written()
    {
        if (Fault is not null && StorageFaults.CanBeRead(Fault))
            Set(null, IsLow);
    }

    private void Set(StorageFault? fault, bool isLow)
    {
        if ((Fault, IsLow) == (fault, isLow))
            return;
        (Fault, IsLow) = (fault, isLow);
        Changed?.Invoke();
    }

    void IDbCommandInterceptor.CommandFailed(DbCommand command, CommandErrorEventData eventData) => Failed(eventData.Exception);

    Task IDbCommandInterceptor.CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken) =>
        FailedAsync(eventData.Exception);

    void IDbConnectionInterceptor.ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Failed(eventData.Exception);

    Task IDbConnectionInterceptor.ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken) =>
        FailedAsync(eventData.Exception);

    void IDbTransactionInterceptor.TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Failed(eventData.Exception);

    Task IDbTransactionInterceptor.TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData,
        CancellationToken cancellationToken) => FailedAsync(eventData.Exception);

    void IDbTransactionInterceptor.TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Written();

    Task IDbTransactionInterceptor.TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken)
    {
        Written();
        return Task.CompletedTask;
    }

    private Task FailedAsync(Exception exception)
    {
        Failed(exception);
        return Task.CompletedTask;
    }

    public void Dispose() => meter.Dispose();
}
