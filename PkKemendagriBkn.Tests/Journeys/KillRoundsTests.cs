using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>
/// The portal's process is killed in the middle of its writes, again and again over the same database, and loses nothing that
/// it acknowledged. Two rounds in a test run; <c>PKBKN_KILL_ROUNDS=20</c> with
/// <c>-class PkKemendagriBkn.Tests.Journeys.KillRoundsTests</c> is the long proof.
/// </summary>
public class KillRoundsTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("PKBKN_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 2;

    [Fact]
    public async Task A_process_killed_while_it_writes_loses_no_acknowledged_fact()
    {
        var folder = Directory.CreateTempSubdirectory("portal-kill-").FullName;
        try
        {
            var acknowledged = new HashSet<Guid>();
            for (var round = 1; round <= Rounds; round++)
            {
                var before = acknowledged.Count;
                await WriteAndKillAsync(folder, acknowledged);
                Assert.True(acknowledged.Count > before, "Nothing was acknowledged in this round.");
                var unacknowledged = await CheckAsync(folder, acknowledged);
                output.WriteLine($"Round {round}: {acknowledged.Count - before} acknowledged, {unacknowledged} committed in all whose answer was cut off.");
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_load_is_refused_outside_Development()
    {
        var folder = Directory.CreateTempSubdirectory("portal-kill-").FullName;
        await using (var portal = PortalProcess.Start(folder, "--environment=Production", "--Clock:StartsAt=", "--Serilog:MinimumLevel:Default=Fatal",
            "write-load"))
        {
            var lines = (await portal.Output.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.TrimEntries);
            Assert.DoesNotContain(lines, line => Guid.TryParse(line, out _));
            Assert.Equal(2, await portal.WaitAsync(Patience));
            Assert.Contains("Development alone", portal.Errors, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(folder, "portal.db")));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Lets it write until it has acknowledged some facts, and kills it at an instant that nobody chose.</summary>
    private static async Task WriteAndKillAsync(string folder, HashSet<Guid> acknowledged)
    {
        await using var portal = PortalProcess.Start(folder, "--Serilog:MinimumLevel:Default=Fatal", "write-load");
        using var patience = new CancellationTokenSource(Patience);
        var enough = RandomNumberGenerator.GetInt32(1, 120);
        for (var read = 0; read < enough;)
        {
            var line = await portal.Output.ReadLineAsync(patience.Token);
            Assert.True(line is not null, $"The portal ended by itself: {portal.Errors}");
            // Anything else is the log's.
            if (Guid.TryParseExact(line, "D", out var id) && acknowledged.Add(id))
                read++;
        }

        await Task.Delay(RandomNumberGenerator.GetInt32(0, 20), patience.Token);
        await portal.KillAsync();

        // What had left the process before it died was acknowledged too. The last line may be cut off in the middle.
        while (await portal.Output.ReadLineAsync(patience.Token) is { } line)
            if (Guid.TryParseExact(line, "D", out var id))
                acknowledged.Add(id);
    }

    /// <returns>How many facts stand whose answer never came out.</returns>
    private static async Task<int> CheckAsync(string folder, HashSet<Guid> acknowledged)
    {
        var options = new DatabaseOptions { Folder = folder };
        var key = AuditKeyFile.Load(null, options);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(PortalProcess.Clock).AddSingleton(key)
            .AddPortalDatabase(options).AddFacts().BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();

        Assert.Equal(["ok"], await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync());
        var facts = await db.ReportRequests.AsNoTracking().Select(r => r.Id).ToListAsync();
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.SubjectType == nameof(ReportRequest)).Select(e => e.SubjectId!.Value).ToListAsync();
        Assert.Empty(acknowledged.Except(facts));
        Assert.Equal(facts.Order(), entries.Order());
        Assert.Equal(facts.Count, await db.Letters.CountAsync());
        Assert.True((await AuditTrail.VerifyAsync(db, key, services.GetRequiredService<AuditAnchors>().Read())).IsSound);
        return facts.Count - acknowledged.Count;
    }
}
