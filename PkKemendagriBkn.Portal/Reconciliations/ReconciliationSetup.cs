namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Registers what matches data sets and keeps what comes of it.</summary>
public static class ReconciliationSetup
{
    public static void AddReconciliations(this IServiceCollection services)
    {
        services.AddSingleton<ReconciliationFiles>();
        services.AddSingleton<ReconciliationResults>();
    }
}
