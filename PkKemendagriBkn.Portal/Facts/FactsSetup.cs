namespace PkKemendagriBkn.Portal.Facts;

/// <summary>Registers how facts are recorded and read.</summary>
public static class FactsSetup
{
    public static IServiceCollection AddFacts(this IServiceCollection services) =>
        services.AddSingleton<Journal>().AddSingleton<FactsReader>().AddSingleton<FirstFacts>().AddSingleton<ProposalQueries>();
}
