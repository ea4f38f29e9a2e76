using MudBlazor.Services;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Features;
using Serilog;

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
        builder.Host.UseSerilog((context, log) => log.ReadFrom.Configuration(context.Configuration).WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));

        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        database.Folder = Path.GetFullPath(database.Folder, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(AuditKeyFile.Load(builder.Configuration["Audit:Key"], database));
        builder.Services.AddPortalDatabase(database, builder.Configuration["Audit:AnchorFile"]);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
        builder.Services.AddFeatures();
        builder.AddEvidence();

        var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapEvidence();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    /// <summary>What must hold before the first request: in Development the database is brought up to date, elsewhere it must be.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var start = app.Services.GetRequiredService<DatabaseStart>();
        if (app.Environment.IsDevelopment())
            await start.MigrateAsync();
        else
            await start.RequireMigratedAsync();
        await app.Services.GetRequiredService<AuditAnchors>().AppendAsync();
    }
}
