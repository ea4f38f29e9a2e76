using Microsoft.Extensions.Diagnostics.HealthChecks;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Jobs;

/// <summary>One node at a time runs a job (F13), and what is known of it outlives the process.</summary>
public class JobLeaseTests
{
    private static readonly TimeSpan NoGap = TimeSpan.Zero;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Of_two_nodes_that_start_a_job_together_one_runs_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var runs = 0;
        var nodes = Enumerable.Range(0, 6).Select(_ => new JobLease(database.Contexts, database.Clock)).ToList();
        var ran =
            await Task.WhenAll(nodes.Select(n => Task.Run(() => n.RunAsync("malam", TimeSpan.FromHours(1),
                _ => Task.FromResult(Interlocked.Increment(ref runs)), Ct))));
        Assert.Equal((1, 1), (runs, ran.Count(r => r)));

        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await nodes[1].RunAsync("malam", TimeSpan.FromHours(1), _ => Task.CompletedTask, Ct));
    }

    [Fact]
    public async Task A_job_that_runs_on_one_node_is_not_begun_on_another_and_a_dead_nodes_lease_ends()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var (one, other) = (new JobLease(database.Contexts, database.Clock), new JobLease(database.Contexts, database.Clock));
        var never = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        var running = one.RunAsync("malam", NoGap, async _ =>
        {
            began.SetResult();
            await never.Task;
        }, Ct);
        await began.Task;
        Assert.False(await other.RunAsync("malam", NoGap, _ => Task.CompletedTask, Ct));
        Assert.True(await other.RunAsync("surel", NoGap, _ => Task.CompletedTask, Ct));
        never.SetResult();
        Assert.True(await running);
        Assert.True(await other.RunAsync("malam", NoGap, _ => Task.CompletedTask, Ct));
    }

    [Fact]
    public async Task A_failure_is_kept_until_the_next_success_and_leaves_the_lease()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var jobs = new JobLease(database.Contexts, database.Clock);
        for (var i = 0; i < 2; i++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => jobs.RunAsync("malam", NoGap, _ => throw new InvalidOperationException("Rusak\r\nsekali"),
                Ct));
        var failed = Assert.Single(await jobs.AllAsync(Ct));
        Assert.Equal((2, "InvalidOperationException: Rusak sekali", null), (failed.Failures, failed.LastError, failed.LastSucceededAt));

        await jobs.RunAsync("malam", NoGap, _ => Task.CompletedTask, Ct);
        var well = Assert.Single(await jobs.AllAsync(Ct));
        Assert.Equal((0, database.Clock.GetUtcNow(), null), (well.Failures, well.LastSucceededAt, well.LeaseUntil));
    }

    [Fact]
    public async Task Readiness_asks_whether_the_night_pass_succeeded_within_26_hours_on_any_node()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var jobs = new JobLease(database.Contexts, database.Clock);
        var health = new JobHealth(jobs, database.Clock);
        async Task<HealthStatus> LookAsync() => (await health.CheckHealthAsync(new HealthCheckContext(), Ct)).Status;

        Assert.Equal(HealthStatus.Healthy, await LookAsync());
        database.Clock.Advance(JobHealth.StartGrace + TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Unhealthy, await LookAsync());
        await new JobLease(database.Contexts, database.Clock).RunAsync(PortalJobs.Night, NoGap, _ => Task.CompletedTask, Ct);
        Assert.Equal(HealthStatus.Healthy, await LookAsync());
        database.Clock.Advance(JobHealth.MostLag);
        Assert.Equal(HealthStatus.Healthy, await LookAsync());
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Unhealthy, await LookAsync());
    }
}
