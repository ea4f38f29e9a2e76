using System.Security.Cryptography;
using System.Text;
using OpenTelemetry.Exporter;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Core;
using Serilog.Formatting.Compact;

namespace PkKemendagriBkn.Portal.Telemetry;

/// <summary>Where log lines, spans and measurements go. Without a setting nothing but log lines on the console is made at all.</summary>
public static class TelemetrySetup
{
    private const string MetricsPath = "/metrics";

    /// <summary>The framework's own measurements that an operator needs: requests, tabs, reactions of pages, memory and collector.</summary>
    private static readonly string[] Meters =
    [
        PortalMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime",
    ];

    private static readonly string[] Sources =
        [PortalMeter.Name, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];

    /// <param name="builder">The portal.</param>
    /// <param name="options">Where to.</param>
    /// <param name="isNoise">Faults that are told elsewhere already, and no fault of the portal.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetryOptions options, Func<Exception?, bool> isNoise)
    {
        builder.Services.AddSingleton(options);
        builder.Host.UseSerilog((context, services, log) =>
        {
            log.ReadFrom.Configuration(context.Configuration).Filter.ByExcluding(e => isNoise(e.Exception));
            // Tests read what would stand on the console.
            if (services.GetService<ILogEventSink>() is { } given)
                log.WriteTo.Sink(given);
            else
                ToConsole(log, options.JsonLogs);
        }, preserveStaticLogger: true, writeToProviders: options.OtlpAddress is not null);
        if (!options.IsOn)
            return;
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(r => r.AddService("pkbkn"));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.OtlpAddress is not null)
                metrics.AddOtlpExporter(o => Send(o, options, "v1/metrics"));
            if (options.MetricsToken.Length > 0)
                metrics.AddPrometheusExporter();
        });
        if (options.OtlpAddress is null)
            return;
        telemetry.WithTracing(traces => traces.AddSource(Sources).AddAspNetCoreInstrumentation(WithoutPaths)
            .AddOtlpExporter(o => Send(o, options, "v1/traces")));
        builder.Logging.ClearProviders().AddOpenTelemetry(log =>
        {
            log.IncludeFormattedMessage = true;
            log.AddOtlpExporter(o => Send(o, options, "v1/logs"));
        });
    }

    /// <summary>The figures for Prometheus, for whoever sends the token.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        var token = Encoding.UTF8.GetBytes("Bearer " + app.Services.GetRequiredService<TelemetryOptions>().MetricsToken);
        if (token.Length == "Bearer ".Length)
            return;
        app.MapPrometheusScrapingEndpoint(MetricsPath, null, branch => branch.Use((context, next) =>
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), token))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }), null).AllowAnonymous();
    }

    private static void ToConsole(LoggerConfiguration log, bool json)
    {
        const Serilog.Events.LogEventLevel Everything = Serilog.Events.LogEventLevel.Verbose;
        if (json)
            log.WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: Everything);
        else
            log.WriteTo.Console(outputTemplate: "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj} {TraceId}{NewLine}{Exception}",
                standardErrorFromLevel: Everything, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>An address may hold a secret, such as that of a calendar feed: a span names the route, never the path.</summary>
    private static void WithoutPaths(AspNetCoreTraceInstrumentationOptions options) => options.EnrichWithHttpResponse = (span, response) =>
        span.SetTag("url.path", (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");

    private static void Send(OtlpExporterOptions exporter, TelemetryOptions options, string path)
    {
        exporter.Protocol = options.OtlpOverHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = options.OtlpOverHttp ? new Uri($"{options.OtlpAddress!.AbsoluteUri.TrimEnd('/')}/{path}") : options.OtlpAddress!;
    }
}
