using Microsoft.EntityFrameworkCore;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The production database. The writers whose turn it is on their nodes queue at an application lock, so that the audit chain never forks.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options, AuditKey auditKey, TimeProvider clock, WriteGate gate)
    : PortalDbContext(options, auditKey, clock, gate)
{
    /// <summary>Less than the 30 seconds of a command, so that the wait ends with our own words.</summary>
    private const int LongestLockWait = 20_000;

    protected override async Task TakeTurnAmongNodesAsync(int seconds, CancellationToken ct)
    {
        var milliseconds = Math.Min(LongestLockWait, seconds * 1000);
        var result = await Database.SqlQuery<int>(
            $"""
             DECLARE @result int;
             EXEC @result = sp_getapplock @Resource = 'PkKemendagriBkn.Write', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {milliseconds};
             SELECT @result AS Value;
             """).ToListAsync(ct);
        if (result is not [>= 0])
            throw new WriteWaitedTooLong();
    }
}
