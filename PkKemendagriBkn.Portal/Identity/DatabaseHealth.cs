using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Ready means: the database can be read and has this version's shape. It is <c>Degraded</c>, and serves, while nothing can be stored or the
/// disk will soon be full.
/// </summary>
public sealed class DatabaseHealth(IDbContextFactory<PortalDbContext> contexts, StorageLook look, StorageState state) : IHealthCheck
{
    /// <summary>The tag of every check that decides whether the portal can do its work.</summary>
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await look.LookAsync(cancellationToken) is { } fault)
            return HealthCheckResult.Unhealthy(StorageFaults.ForOperator(fault));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return HealthCheckResult.Unhealthy();
        return state.Fault is not null || state.IsLow ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy();
    }
}
