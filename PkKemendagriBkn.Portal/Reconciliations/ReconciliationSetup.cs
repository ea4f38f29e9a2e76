using Microsoft.Extensions.DependencyInjection.Extensions;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Registers what matches data sets and keeps what comes of it.</summary>
public static class ReconciliationSetup
{
    public static void AddReconciliations(this IServiceCollection services)
    {
        services.TryAddSingleton<JobLease>();
        services.TryAddSingleton<SecretBox>();
        services.AddSingleton<ReconciliationFiles>();
        services.AddSingleton<SideIntake>();
        services.AddSingleton<SideCheck>();
        services.AddSingleton<ReconciliationRunner>();
        services.AddSingleton<ReconciliationSweep>();
        services.AddSingleton<ReconciliationResults>();
        services.AddSingleton<MappedNomenclature>();
        services.AddSingleton<ReviewSeal>();
        services.AddSingleton<ReviewReader>();
        services.AddSingleton<ReviewAnnexes>();
        services.AddSingleton<FrozenRun>();
        services.AddSingleton<AgreedOutcome>();
    }
}
