using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>
/// Hangfire as a clock: in memory beside the embedded database, on SQL Server storage beside SQL Server. The truth of what is
/// due lives in the portal's own tables, so losing Hangfire's loses nothing.
/// </summary>
public static class JobSetup
{
    /// <param name="run">Whether this process runs jobs itself (<c>Jobs:Run</c>); otherwise it serves pages only.</param>
    public static void AddPortalJobs(this IServiceCollection services, DatabaseOptions database, bool run)
    {
        services.AddSingleton<JobHealth>();
        services.AddTransient<NightPassJob>();
        if (run)
        {
            services.AddHealthChecks().AddCheck<JobHealth>("jobs", tags: ["ready"]);
            services.AddHangfireServer(server => server.WorkerCount = 2);
        }

        services.AddHangfire(config =>
        {
            config.UseRecommendedSerializerSettings().UseSimpleAssemblyNameTypeSerializer();
            if (database.IsSqlServer)
                config.UseSqlServerStorage(database.ConnectionString, new SqlServerStorageOptions { PrepareSchemaIfNecessary = true });
            else
                config.UseInMemoryStorage(new InMemoryStorageOptions());
        });
    }

    /// <summary>The dashboard stands behind the portal's own policy; Hangfire's local-only filter would let a proxy's every visitor in.</summary>
    public static void MapPortalJobs(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(nameof(Permission.ViewJobs), "/administrasi/pekerjaan", new DashboardOptions
        {
            DashboardTitle = "Pekerjaan terjadwal",
            DisplayStorageConnectionString = false,
            AppPath = "/",
        });

    /// <summary>Schedules the passes in Jakarta's time and runs one at once, to catch up with any downtime.</summary>
    public static void StartPortalJobs(this WebApplication app)
    {
        var recurring = app.Services.GetRequiredService<IRecurringJobManager>();
        recurring.AddOrUpdate<NightPassJob>(NightPassJob.Id, job => job.RunAsync(), "15 0 * * *", new RecurringJobOptions { TimeZone = WibClock.Zone });
        app.Services.GetRequiredService<IBackgroundJobClient>().Enqueue<NightPassJob>(job => job.RunAsync());
    }
}
