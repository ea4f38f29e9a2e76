using Microsoft.Extensions.DependencyInjection.Extensions;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Documents;

namespace PkKemendagriBkn.Portal.Packages;

/// <summary>Registers what puts packages together.</summary>
public static class PackageSetup
{
    public static void AddPackages(this IServiceCollection services)
    {
        services.TryAddSingleton<JobLease>();
        services.AddSingleton<StatusReport>();
        services.AddSingleton<PackageFiles>();
        services.AddSingleton<PackageWriter>();
        services.AddSingleton<PackageBuilder>();
        services.AddSingleton<PackageSweep>();
    }
}
