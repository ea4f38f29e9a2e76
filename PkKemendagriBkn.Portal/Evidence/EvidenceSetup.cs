namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>Registers what keeps evidence.</summary>
public static class EvidenceSetup
{
    public static WebApplicationBuilder AddEvidence(this WebApplicationBuilder builder)
    {
        builder.Services.AddEvidence(EvidenceOptions.Read(builder.Configuration));
        return builder;
    }

    public static IServiceCollection AddEvidence(this IServiceCollection services, EvidenceOptions options) => services
        .AddSingleton(options)
        .AddSingleton<ContentStore>()
        .AddSingleton<MalwareScan>()
        .AddSingleton<Quarantine>()
        .AddSingleton<EvidenceUpload>()
        .AddSingleton<EvidenceQueries>()
        .AddSingleton<EvidenceSweep>();
}
