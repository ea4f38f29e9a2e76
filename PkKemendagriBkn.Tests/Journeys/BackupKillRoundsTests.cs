using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Cli.Backups;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>
/// <c>backup</c> and <c>restore</c> are killed at instants that nobody chose: a backup is whole or is not there, and the data are those of
/// before or those of the backup (F4). Only as the long proof, with <c>PKBKN_KILL_ROUNDS=20</c>: a quarter as many rounds.
/// </summary>
public sealed class BackupKillRoundsTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("portal-kill-").FullName;

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("PKBKN_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? (rounds + 3) / 4 : 0;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Good => Path.Combine(folder, "cadangan");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Killed_in_the_middle_a_backup_is_whole_or_absent_and_the_data_are_old_or_new()
    {
        Assert.SkipUnless(Rounds > 0, "The long proof: PKBKN_KILL_ROUNDS=20");
        await WriteAsync(30);
        var took = await RunAsync("backup", Good);
        var saved = await CountAsync(withAnchors: true);
        await WriteAsync(30);
        var (before, whole, restored) = (await CountAsync(withAnchors: true), 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var target = Path.Combine(folder, $"cadangan-{round}");
            await KillAsync(took, "backup", target);
            if (Directory.Exists(target))
            {
                await BackupManifest.Read(target).RequireWholeAsync(target, Ct);
                whole++;
            }

            await KillAsync(took, "restore", Good);
            // The backups themselves are on the trail, and so is a restore that came to its end.
            var now = await CountAsync(withAnchors: false);
            Assert.True(now == before || now == saved, $"{now} facts, neither {before} nor {saved}");
            restored += now == saved ? 1 : 0;
        }

        output.WriteLine($"{Rounds} rounds: {whole} backups were whole before they were killed, {restored} restores had put the data in place.");
        await RunAsync("restore", Good);
        await RunAsync("backup", Path.Combine(folder, "terakhir"));
        Assert.Equal(saved, await CountAsync(withAnchors: true));
        Assert.Empty(Directory.GetFileSystemEntries(folder, "*.partial-*").Concat(Directory.GetFileSystemEntries(folder, "*.restoring-*")));
    }

    private async Task WriteAsync(int facts)
    {
        await using var portal = PortalProcess.Start(folder, "--Serilog:MinimumLevel:Default=Fatal", "write-load");
        using var patience = new CancellationTokenSource(Patience);
        for (var written = 0; written < facts;)
        {
            var line = await portal.Output.ReadLineAsync(patience.Token);
            Assert.True(line is not null, portal.Errors);
            written += Guid.TryParseExact(line, "D", out _) ? 1 : 0;
        }

        await portal.KillAsync();
    }

    /// <returns>How long it took.</returns>
    private async Task<TimeSpan> RunAsync(string verb, string target)
    {
        var began = Stopwatch.GetTimestamp();
        await using var portal = PortalProcess.Start(folder, "--Serilog:MinimumLevel:Default=Fatal", verb, target);
        await portal.Output.ReadToEndAsync(Ct);
        Assert.True(await portal.WaitAsync(Patience) == 0, portal.Errors);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>At an instant of its second half, when it is not starting any more.</summary>
    private async Task KillAsync(TimeSpan took, string verb, string target)
    {
        await using var portal = PortalProcess.Start(folder, "--Serilog:MinimumLevel:Default=Fatal", verb, target);
        await Task.Delay(took * (0.5 + RandomNumberGenerator.GetInt32(0, 60) / 100.0), Ct);
        await portal.KillAsync();
    }

    /// <summary>Everything that is there is sound.</summary>
    private async Task<int> CountAsync(bool withAnchors)
    {
        var options = new DatabaseOptions { Folder = folder };
        var key = AuditKeyFile.Load(null, options);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(PortalProcess.Clock).AddSingleton(key)
            .AddPortalDatabase(options).AddFacts().BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Ct);
        Assert.Equal(["ok"], await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync(Ct));
        IReadOnlyList<AuditAnchor> anchors = withAnchors ? services.GetRequiredService<AuditAnchors>().Read() : [];
        Assert.True((await AuditTrail.VerifyAsync(db, key, anchors, Ct)).IsSound);
        var count = await db.ReportRequests.CountAsync(Ct);
        SqliteConnection.ClearAllPools();
        return count;
    }
}
