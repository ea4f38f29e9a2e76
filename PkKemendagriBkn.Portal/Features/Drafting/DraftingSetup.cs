namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>What the documents need besides actions and queries.</summary>
public static class DraftingSetup
{
    public static void AddDrafting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Reports").Get<DocumentOptions>() ?? new DocumentOptions());
        services.AddSingleton<DocumentFile>();
        services.AddSingleton<SignatureSheet>();
    }
}
