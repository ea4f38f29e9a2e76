using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The production database. Writers of all nodes queue at an application lock, so that the audit chain never forks.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options, AuditKey auditKey, TimeProvider clock)
    : PortalDbContext(options, auditKey, clock)
{
    /// <summary>Less than the 30 seconds of a command, so that the wait ends with our own words.</summary>
    private const int LockWaitMilliseconds = 20_000;

    public override async Task<Write> BeginWriteAsync(CancellationToken ct = default)
    {
        var transaction = await Database.BeginTransactionAsync(ct);
        try
        {
            await Database.ExecuteSqlAsync(
                $"""
                 DECLARE @result int;
                 EXEC @result = sp_getapplock @Resource = 'PkKemendagriBkn.Write', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {LockWaitMilliseconds};
                 IF @result < 0 THROW 51000, 'The write lock was not granted in time.', 1;
                 """, ct);
            return new Write(transaction, () => { });
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
