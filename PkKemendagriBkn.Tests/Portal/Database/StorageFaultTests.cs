using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Cli.Backups;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>A disk that is full, a database that is locked, damaged or gone: what can be read is read, and everybody is told.</summary>
public sealed class StorageFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_reading_goes_on_and_everybody_reads_why_nothing_is_stored()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        await using var portal = await PortalFactory.StartAsync(settings: [("Database:LeastFreeMegabytes", "0")], folder: disk.Folder);
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var other = await portal.AddUserAsync(Role.Auditor, null);
        Assert.DoesNotContain("hanya baca", (await browser.GetAsync("/korespondensi")).Body, StringComparison.Ordinal);
        disk.Fill();

        // As long as nobody works on, the session would have run out twice.
        for (var minutes = 0; minutes < 30; minutes += 10)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(10));
            var page = await browser.GetAsync("/korespondensi");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Portal sedang hanya baca: ruang penyimpanan penuh.", page.Body, StringComparison.Ordinal);
        }

        var refused = await portal.NewBrowser().PostAsync("/akun/masuk", "masuk", ("Email", other.Email), ("Password", other.Password));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Belum tersimpan: ruang penyimpanan penuh.", refused.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await ReadyAsync(portal));

        disk.Clear();
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await browser.GetAsync("/korespondensi");
        Assert.DoesNotContain("hanya baca", (await browser.GetAsync("/korespondensi")).Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(portal));
    }

    [Fact]
    public async Task While_another_process_holds_the_database_a_sign_in_is_answered_within_ten_seconds()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var other = await portal.AddUserAsync(Role.Auditor, null);
        await using var holder = new SqliteConnection($"Data Source={portal.SqliteFile};Pooling=False");
        await holder.OpenAsync(Ct);
        await using var held = holder.BeginTransaction();
        var began = Stopwatch.GetTimestamp();
        var refused = await portal.NewBrowser().PostAsync("/akun/masuk", "masuk", ("Email", other.Email), ("Password", other.Password));
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains("Belum tersimpan: basis data sedang dipegang proses lain.", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/korespondensi")).Status);
    }

    [Fact]
    public async Task A_damaged_database_is_found_at_the_start_and_every_night()
    {
        await using var portal = await PortalFactory.StartAsync();
        Flip(portal.SqliteFile);
        await using var damaged = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        Flip(damaged.Options.SqliteFile);
        var refused = await Assert.ThrowsAsync<StartRefused>(() => damaged.Start.RequireMigratedAsync(Ct));
        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);

        SqliteConnection.ClearAllPools();
        Assert.NotNull(await Record.ExceptionAsync(portal.Get<PortalJobs>().CleanupAsync));
        using var browser = portal.NewBrowser();
        var page = await browser.GetAsync("/akun/masuk");
        Assert.Contains("Data portal sedang tidak dapat dibaca: basis data rusak.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_removed_under_the_portal_is_written_by_nobody_and_found_by_the_next_look()
    {
        await using var portal = await PortalFactory.StartAsync();
        var user = await portal.AddUserAsync(Role.Auditor, null);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await ReadyAsync(portal));
        File.Delete(portal.SqliteFile);
        var refused = await portal.NewBrowser().PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Belum tersimpan: basis data tidak terjangkau.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Body, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await ReadyAsync(portal));
        Assert.False(File.Exists(portal.SqliteFile));
    }

    [Fact]
    public async Task A_disk_that_will_soon_be_full_is_told_before()
    {
        await using var portal = await PortalFactory.StartAsync(settings: [("Database:LeastFreeMegabytes", "2000000000")]);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await ReadyAsync(portal));
        using var browser = portal.NewBrowser();
        Assert.Contains("Ruang penyimpanan portal hampir habis.", (await browser.GetAsync("/akun/masuk")).Body, StringComparison.Ordinal);
        var waiting = portal.Get<WaitingReader>();
        Assert.Contains((await waiting.ReadAsync(await portal.ActorAsync(Role.Administrator, null), Ct)).Mine,
            i => i.Kind == WaitingKind.LittleStorage && i.Title.StartsWith("Tersisa ", StringComparison.Ordinal));
        Assert.DoesNotContain((await waiting.ReadAsync(await portal.ActorAsync(Role.Auditor, null), Ct)).Mine, i => i.Kind == WaitingKind.LittleStorage);
    }

    [Fact]
    public async Task A_backup_for_which_there_is_no_room_ends_with_a_sentence_and_leaves_nothing()
    {
        using var disk = SmallDisk.Mount(megabytes: 1);
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        disk.Fill();
        var fault = await Assert.ThrowsAnyAsync<Exception>(() =>
            BackupVerb.RunAsync(database.Services, [Path.Combine(disk.Folder, "cadangan")], TextWriter.Null, Ct));
        Assert.StartsWith("The disk of the database or of its folder is full", StartRefused.Sentence(fault), StringComparison.Ordinal);
        Assert.Equal(["rest"], Directory.EnumerateFileSystemEntries(disk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Every_verb_on_a_full_disk_does_its_work_or_ends_with_a_sentence()
    {
        using var disk = SmallDisk.Mount(megabytes: 32);
        await using var portal = await PortalFactory.StartAsync(settings: [("Database:LeastFreeMegabytes", "0")], folder: disk.Folder);
        disk.Fill();
        var told = 0;
        foreach (var (verb, rest) in new (string, string[])[]
        {
            ("migrate", []), ("verify-audit", []), ("doctor", []), ("backup", [Path.Combine(disk.Folder, "cadangan")]),
            ("restore", [Path.Combine(disk.Folder, "tidak-ada")]), ("export-audit", [Path.Combine(disk.Folder, "jejak.jsonl")]),
            ("create-user", ["--email", "a@contoh.test", "--name", "Orang Uji", "--role", "Auditor"]), ("send-mail", ["a@contoh.test"]),
        })
        {
            var fault = await Record.ExceptionAsync(() => Verbs.RunAsync(portal.App, verb, rest));
            Assert.True(fault is null || StartRefused.Sentence(fault) is { Length: > 0 }, $"{verb}: {fault}");
            told += fault is null ? 0 : 1;
        }

        Assert.True(told >= 3, $"{told} verbs told of the disk");
    }

    [Fact]
    public async Task The_file_and_its_logs_are_for_their_owner_alone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, migrate: false);
        await database.MigrateAsync(Ct);
        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        await db.Database.OpenConnectionAsync(Ct);
        await database.AddEntriesAsync(1);
        foreach (var file in Directory.GetFiles(database.Folder, "portal.db*").Where(f => !f.EndsWith(".migrating", StringComparison.Ordinal)))
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file)));
        }
    }

    private static async Task<(HttpStatusCode, string)> ReadyAsync(PortalFactory portal)
    {
        using var browser = portal.NewBrowser();
        var answer = await browser.GetAsync("/health/ready");
        return (answer.Status, answer.Body);
    }

    /// <summary>Turns bytes in the middle of every fifth page.</summary>
    private static void Flip(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        for (var page = 5; page < stream.Length / 4096; page += 5)
        {
            stream.Position = page * 4096L;
            stream.Write([.. Enumerable.Repeat((byte)0xFF, 64)]);
        }
    }
}
