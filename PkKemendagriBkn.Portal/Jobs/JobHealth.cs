using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>When the night pass last succeeded in this process. It also runs at start, so a healthy process has always seen one.</summary>
public sealed class JobHealth(TimeProvider clock) : IHealthCheck
{
    /// <summary>A day, and two hours of grace.</summary>
    public static readonly TimeSpan MostLag = TimeSpan.FromHours(26);

    private DateTimeOffset? lastNightPassAt;

    public DateTimeOffset? LastNightPassAt => lastNightPassAt;

    public void NightPassSucceeded() => lastNightPassAt = clock.GetUtcNow();

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lastNightPassAt is { } at && clock.GetUtcNow() - at <= MostLag
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The night pass has not succeeded within 26 hours."));
}
