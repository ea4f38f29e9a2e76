using Microsoft.Extensions.Diagnostics.HealthChecks;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>
/// Whether the night pass succeeded lately, on whichever node. A node that has just started gives it the time of its first run:
/// the pass at the start is under way.
/// </summary>
public sealed class JobHealth(JobLease jobs, TimeProvider clock) : IHealthCheck
{
    /// <summary>A day, and two hours of grace.</summary>
    public static readonly TimeSpan MostLag = TimeSpan.FromHours(26);

    /// <summary>What the pass at the start may take.</summary>
    public static readonly TimeSpan StartGrace = TimeSpan.FromMinutes(10);

    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var last = (await jobs.AllAsync(cancellationToken)).FirstOrDefault(j => j.Id == PortalJobs.Night)?.LastSucceededAt;
        return now - startedAt <= StartGrace || last is { } at && now - at <= MostLag
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The night pass has not succeeded within 26 hours.");
    }
}
