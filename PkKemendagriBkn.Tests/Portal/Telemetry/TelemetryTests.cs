using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Telemetry;

/// <summary>What an operator can measure of the portal, and what is told to nobody.</summary>
public sealed partial class TelemetryTests
{
    /// <summary>Not given before something of the kind has happened.</summary>
    private static readonly string[] NeedsItsEvent = ["portal_sign_in_failures_total", "portal_job_age_seconds"];

    private const string Token = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_are_given_to_whoever_sends_the_token_alone()
    {
        await using var portal = await PortalFactory.StartAsync(settings: [("Telemetry:MetricsToken", Token)]);
        await portal.SignInAsync(Role.Administrator, null);
        await RecordAsync(portal, "Libur uji");
        await portal.App.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<StateGauges>().Single().LookAsync(Cancelled);
        using var http = portal.Server.CreateClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/metrics", Cancelled)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", Token.Replace('f', 'e'));
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/metrics", Cancelled)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        var figures = await http.GetStringAsync("/metrics", Cancelled);

        string[] expected =
        [
            "portal_action_duration_seconds", "action=\"RecordHoliday\"", "outcome=\"done\"", "portal_write_wait_seconds", "portal_facts_read_duration_seconds",
            "portal_audit_head", "portal_outbox_waiting", "portal_outbox_lag_seconds", "portal_storage_free_bytes", "http_server_request_duration",
        ];
        Assert.All(expected, name => Assert.Contains(name, figures, StringComparison.Ordinal));
        Assert.False(LogWatch.IsPersonal(figures), figures);

        // What the dashboard asks for is what is given.
        var asked = OwnFigure().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/operations/grafana.json"))).Select(m => m.Value).ToHashSet();
        Assert.True(asked.Count > 8);
        Assert.DoesNotContain(asked, name => !NeedsItsEvent.Contains(name) && !figures.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_setting_there_are_no_figures()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var http = portal.Server.CreateClient();
        Assert.Equal((await http.GetAsync("/tidak-ada", Cancelled)).StatusCode, (await http.GetAsync("/metrics", Cancelled)).StatusCode);
        Assert.Null(portal.App.Services.GetService<TracerProvider>());
    }

    [Fact]
    public async Task Spans_and_lines_reach_a_collector_without_paths_or_what_was_typed()
    {
        var sent = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(sent);
        (string, string?)[] settings =
            [("Telemetry:OtlpAddress", collector.Urls.Single()), ("Telemetry:OtlpProtocol", "Http"), ("Telemetry:SlowActionMilliseconds", "1")];
        // What is left to send goes out at the end.
        await using (var portal = await PortalFactory.StartAsync(settings: settings))
        {
            using var http = portal.Server.CreateClient();
            await http.GetAsync("/kalender/rahasia-uji.ics?cari=198001012005011001", Cancelled);
            await RecordAsync(portal, "Libur rahasia");
        }

        Assert.Contains("RecordHoliday", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("INSERT INTO", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("Slow action", sent["/v1/logs"], StringComparison.Ordinal);
        Assert.All(sent.Values, text =>
        {
            Assert.DoesNotContain("rahasia", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("198001012005011001", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_slow_command_is_told_without_what_was_typed()
    {
        var lines = new ConcurrentQueue<string>();
        void Keep(Serilog.Events.LogEvent e) => lines.Enqueue(e.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
        LogWatch.Instance.Written += Keep;
        try
        {
            await using var portal = await PortalFactory.StartAsync(settings: [("Telemetry:SlowQueryMilliseconds", "1")]);
            await using var db = portal.Db();
            // A command that takes its time on any machine.
            await db.Database.SqlQueryRaw<int>("""
                WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300000)
                SELECT COUNT(*) AS Value FROM n WHERE x <> {0}
                """, "diketik").ToListAsync(Cancelled);
        }
        finally
        {
            LogWatch.Instance.Written -= Keep;
        }

        Assert.Contains(lines, l => l.StartsWith("Slow command", StringComparison.Ordinal) && l.Contains("WITH RECURSIVE", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("diketik", StringComparison.Ordinal));
    }

    private static async Task RecordAsync(PortalFactory portal, string name)
    {
        var clerk = await portal.ActorAsync(Role.Administrator, null);
        await portal.App.Services.GetRequiredService<Journal>().RecordAsync(clerk, Permission.ManageSettings, "RecordHoliday",
            recording => recording.AddAsync(new Holiday { ObservedOn = new DateOnly(2026, 6, 1), Name = name, Decree = "SKB uji" }),
            Cancelled);
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> sent)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            sent.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
        });
        await app.StartAsync();
        return app;
    }

    [GeneratedRegex("portal_[a-z_]+")]
    private static partial Regex OwnFigure();
}
