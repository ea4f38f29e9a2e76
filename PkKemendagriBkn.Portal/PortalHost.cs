using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Demo;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Documents.Word;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Features.Help;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Features.Reviews;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Portal.Telemetry;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal;

/// <summary>The composition root: what the portal is made of, in the order in which it is put together.</summary>
public static class PortalHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);

        // First, so that environment variables and the command line still win over it; from beside the program, since
        // the file stands at the repository's root and is linked into the output.
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        var settings = new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
        {
            Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
            Optional = false,
        };
        settings.ResolveFileProvider();
        sources.Insert(0, settings);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        KnownSettings.Check(builder.Configuration);
        var telemetry = TelemetryOptions.Read(builder.Configuration);
        builder.AddTelemetry(telemetry, TabRefused.IsIn);
        if (telemetry.IsOn)
            builder.Services.AddHostedService<StateGauges>();

        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        database.Folder = Path.GetFullPath(database.Folder, builder.Environment.ContentRootPath);
        builder.Services.TryAddSingleton(DevelopmentClock.Read(builder.Configuration, builder.Environment.IsDevelopment()));
        builder.Services.AddSingleton(AuditKeyFile.Load(builder.Configuration["Audit:Key"], database));
        builder.Services.AddPortalDatabase(database, builder.Configuration["Audit:AnchorFile"]).AddFacts();
        builder.Services.AddSingleton<DemoData>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices().AddLocalizationInterceptor<ComponentWords>();
        builder.Services.AddSingleton(ApipSettings.Read(builder.Configuration));
        builder.Services.AddSingleton(AccessOptions.Read(builder.Configuration));
        builder.Services.AddSingleton(MailOptions.Read(builder.Configuration, builder.Environment.IsDevelopment(), database.Folder));
        builder.Services.AddFeatures();
        builder.Services.AddHostedService<UnreadCountWatch>();
        builder.Services.AddHostedService<StorageWatch>();
        builder.Services.AddHostedService(s => s.GetRequiredService<FactWatch>());
        builder.Services.TryAddSingleton(SigningSetup.Create(builder.Configuration, builder.Environment.IsDevelopment(), database));
        builder.Services.AddSingleton<PassphraseAttempts>();
        builder.Services.AddDrafting(builder.Configuration);
        builder.AddEvidence();
        builder.Services.AddSingleton(CreatePdfRenderer(builder.Configuration));
        builder.Services.AddSingleton<WordRenderer>();
        builder.Services.AddPortalJobs(database, RunsJobs(builder.Configuration));
        builder.AddPortalIdentity();

        var app = builder.Build();
        app.UsePortalSecurity();
        app.MapPortalHealth();
        app.MapMetrics();
        app.MapPolicyReports();
        app.MapStaticAssets().AllowAnonymous();
        app.MapEvidence();
        app.MapStatusReport();
        app.MapExecutiveSummary();
        app.MapDocuments();
        app.MapExports();
        app.MapReviewAnnexes();
        app.MapCalendar();
        app.MapNomenclatureCheck();
        app.MapLedger();
        app.MapPackages();
        app.MapGuides();
        app.MapPortalJobs();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    /// <summary>Brings the database to this version's shape, with the tables that the jobs need.</summary>
    public static async Task MigrateAsync(IServiceProvider services)
    {
        await services.GetRequiredService<FirstFacts>().MigrateAsync();
        await JobTables.MigrateAsync(services.GetRequiredService<DatabaseOptions>());
    }

    /// <summary>What must hold before the first request: in Development the database is brought up to date, elsewhere it must be.</summary>
    public static async Task PrepareAsync(WebApplication app, TextWriter? console = null)
    {
        if (app.Environment.IsDevelopment())
        {
            await MigrateAsync(app.Services);
            await app.Services.GetRequiredService<DemoUsers>().EnsureAsync();
            await app.Services.GetRequiredService<DemoData>().SeedAsync();
            await app.Services.GetRequiredService<DemoDocuments>().SeedAsync();
            await app.Services.GetRequiredService<DemoReconciliation>().SeedAsync();
        }
        else
        {
            app.Services.GetRequiredService<EvidenceOptions>().RequireScanner();
            await app.Services.GetRequiredService<DatabaseStart>().RequireMigratedAsync();
            await JobTables.RequireAsync(app.Services.GetRequiredService<DatabaseOptions>());
            if (await app.Services.GetRequiredService<SetUpLink>().OfferAsync() is { } secret)
                await (console
                    ?? Console.Out).WriteLineAsync($"There is no account yet. Make the first administrator within 24 hours: {PublicAddress(app)}/akun/penyiapan?kunci={secret}");
        }

        await app.Services.GetRequiredService<AuditAnchors>().AppendAsync();
        if (RunsJobs(app.Configuration))
            app.StartPortalJobs();
    }

    /// <summary>Of several nodes one is enough to run the jobs; each does unless <c>Jobs:Run</c> is false.</summary>
    private static bool RunsJobs(IConfiguration configuration) => configuration.GetValue("Jobs:Run", true);

    private static IPdfRenderer CreatePdfRenderer(ConfigurationManager configuration)
    {
        try
        {
            return PdfEngines.Create(configuration["Reports:PdfEngine"] ?? PdfEngines.Skia, configuration["Reports:QuestPdfLicense"]);
        }
        catch (InvalidOperationException e)
        {
            throw new StartRefused(e.Message, e);
        }
    }

    private static string PublicAddress(WebApplication app) =>
        (app.Configuration["urls"] ?? "http://localhost:5080").Split(';')[0].TrimEnd('/');
}
