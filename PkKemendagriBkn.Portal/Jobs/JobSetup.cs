using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>
/// Hangfire as a clock: in memory beside the embedded database, on SQL Server storage beside SQL Server. The truth of what is
/// due lives in the portal's own tables, so losing Hangfire's loses nothing.
/// </summary>
public static class JobSetup
{
    /// <param name="services">What the portal is made of.</param>
    /// <param name="database">Where Hangfire keeps its own.</param>
    /// <param name="run">Whether this process runs jobs itself (<c>Jobs:Run</c>); otherwise it serves pages only.</param>
    public static void AddPortalJobs(this IServiceCollection services, DatabaseOptions database, bool run)
    {
        services.TryAddSingleton<JobLease>();
        services.AddSingleton<JobHealth>();
        services.AddSingleton<AuditCheck>();
        services.AddTransient<PortalJobs>();
        if (run)
        {
            services.AddHealthChecks().AddCheck<JobHealth>("jobs", tags: ["ready"]);
            services.AddHostedService<PackageWatch>();
            services.AddHostedService<ReconciliationWatch>();
            services.AddHangfireServer(server => server.WorkerCount = 2);
        }

        services.AddHangfire(config =>
        {
            config.UseRecommendedSerializerSettings().UseSimpleAssemblyNameTypeSerializer();
            if (database.IsSqlServer)
                config.UseSqlServerStorage(database.ConnectionString, new SqlServerStorageOptions
                {
                    // See JobTables: as long as nobody has migrated, there is nothing to look at.
                    PrepareSchemaIfNecessary = false, TryAutoDetectSchemaDependentOptions = false,
                });
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

    /// <summary>Schedules the jobs in Jakarta's time and runs the night pass at once, to catch up with any downtime.</summary>
    public static void StartPortalJobs(this WebApplication app)
    {
        var recurring = app.Services.GetRequiredService<IRecurringJobManager>();
        var inJakarta = new RecurringJobOptions { TimeZone = WibClock.Zone };
        recurring.AddOrUpdate<PortalJobs>(PortalJobs.Night, job => job.NightAsync(), "15 0 * * *", inJakarta);
        recurring.AddOrUpdate<PortalJobs>(PortalJobs.Urgent, job => job.UrgentAsync(), "45 * * * *", inJakarta);
        recurring.AddOrUpdate<PortalJobs>(PortalJobs.Mail, job => job.MailAsync(), Cron.Minutely(), inJakarta);
        recurring.AddOrUpdate<PortalJobs>(PortalJobs.Cleanup, job => job.CleanupAsync(), "15 2 * * *", inJakarta);
        recurring.AddOrUpdate<PortalJobs>(PortalJobs.Anchor, job => job.AnchorAsync(), "15 3 * * 1", inJakarta);
        app.Services.GetRequiredService<IBackgroundJobClient>().Enqueue<PortalJobs>(job => job.CatchUpAsync());
    }
}
