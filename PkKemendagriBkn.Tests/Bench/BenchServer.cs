using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>
/// What is measured, in a process of its own: the portal as it is, which also tells in <c>Server-Timing</c> how long a request took
/// and how many SQL commands it sent, and how much memory it holds; or the empty page.
/// </summary>
internal static class BenchServer
{
    public const string MenuButton = "Buka atau tutup menu", MemoryPath = "/ukur/memori";

    /// <param name="folder">Of the database, which is there already.</param>
    public static async Task<int> ServePortalAsync(string folder, string port)
    {
        var app = BuildPortal(folder, $"http://localhost:{port}");
        await PortalHost.PrepareAsync(app);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The portal over this folder, measured; with no address it is not meant to be started.</summary>
    public static WebApplication BuildPortal(string folder, string address)
    {
        var sql = new SqlCounter();
        var builder = PortalHost.CreateBuilder(["--environment=Development", "--applicationName=PkKemendagriBkn.Portal", $"--urls={address}"]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Folder"] = folder, ["Jobs:Run"] = "false", ["Mail:Mode"] = "Off", ["Security:CircuitsPerUser"] = "2000",
            ["Serilog:MinimumLevel:Default"] = "Error",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Error", ["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"] = "Error",
        });
        builder.Services.ConfigureDbContext<SqlitePortalDbContext>(b => b.AddInterceptors(sql));
        builder.Services.AddSingleton<IStartupFilter>(new Measured(sql));
        return PortalHost.Build(builder);
    }

    public static async Task<int> ServeEmptyAsync(string port)
    {
        var builder = WebApplication.CreateBuilder(["--environment=Development", $"--urls=http://localhost:{port}"]);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton<IStartupFilter>(new Measured(new SqlCounter()));
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<EmptyApp>().AddInteractiveServerRenderMode();
        await app.RunAsync();
        return 0;
    }

    /// <summary>Before everything else of the pipeline. One request at a time, or the commands of two are counted together.</summary>
    private sealed class Measured(SqlCounter sql) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(MemoryPath, memory => memory.Run(TellMemoryAsync));
            app.Use(async (context, rest) =>
            {
                var start = Stopwatch.GetTimestamp();
                sql.Reset();
                context.Response.OnStarting(() =>
                {
                    var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture);
                    context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"total;dur={took}, sql;dur={sql.Count}");
                    return Task.CompletedTask;
                });
                await rest(context);
            });
            next(app);
        };

        /// <summary>Bytes that are in use after a full collection, and those that the process occupies then.</summary>
        private static async Task TellMemoryAsync(HttpContext context)
        {
            for (int i = 0; i < 2; i++)
            {
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                $"{GC.GetTotalMemory(false)} {Process.GetCurrentProcess().WorkingSet64}"));
        }
    }
}
