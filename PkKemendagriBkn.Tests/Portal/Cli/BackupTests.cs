using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Cli.Backups;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Cli;

public class BackupTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_was_backed_up_comes_back()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var file = await UploadAsync(database, SampleFiles.Pdf);
        var backup = await BackupAsync(database);
        var head = (await database.VerifyAsync()).Entries;
        await UploadAsync(database, SampleFiles.Png);
        await database.Anchors.AppendAsync(None);
        var store = database.Services.GetRequiredService<ContentStore>();
        File.Delete(store.PathOf(file.Sha256));

        Assert.Equal(0, await RestoreVerb.RunAsync(database.Services, [backup], TextWriter.Null, None));
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(file.Id, (await db.EvidenceFiles.SingleAsync(None)).Id);
        await (await store.OpenAsync(file.Sha256, None)).DisposeAsync();
        Assert.Equal("RestoreBackup", (await db.AuditEntries.SingleAsync(e => e.Sequence == head + 1, None)).Action);
        Assert.True((await database.VerifyAsync()).IsSound);
        using var told = new StringWriter();
        Assert.True(await DoctorVerb.RunAsync(database.Services, [], told, None) == 0, told.ToString());
        Assert.Single(Directory.GetFiles(database.Folder, "portal.db.before-restore-*"));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(database.Anchors.File)!, "*.before-restore-*"));
    }

    [Fact]
    public async Task What_a_killed_backup_left_behind_is_taken_away_and_one_under_way_is_not()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var (killed, underWay) = (Leftover(database.Folder), Leftover(database.Folder));
        await using (new FileStream(Path.Combine(underWay, ".writing"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            await BackupVerb.RunAsync(database.Services, [Path.Combine(database.Folder, "cadangan")], TextWriter.Null, None);
        Assert.Equal((false, true, false),
            (Directory.Exists(killed), Directory.Exists(underWay), File.Exists(Path.Combine(database.Folder, "cadangan", ".writing"))));
    }

    [Fact]
    public async Task What_a_killed_restore_left_behind_is_taken_away_and_two_do_not_meet()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var backup = await BackupAsync(database);
        var left = $"{database.Options.SqliteFile}.restoring-{Guid.CreateVersion7():N}";
        await File.WriteAllTextAsync(left, "half", None);
        await File.WriteAllTextAsync(left + "-wal", "half", None);
        File.Copy(Path.Combine(backup, "portal.db"), database.Options.SqliteFile + ".before-upgrade");
        await UploadAsync(database, SampleFiles.Png);
        await using (new FileStream(database.Options.SqliteFile + ".restore-lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            var refused = await Assert.ThrowsAsync<StartRefused>(() => RestoreVerb.RunAsync(database.Services, [backup], TextWriter.Null, None));
            Assert.Contains("Another restore is under way", refused.Message, StringComparison.Ordinal);
            Assert.True(File.Exists(left));
        }

        Assert.Equal(0, await RestoreVerb.RunAsync(database.Services, [backup], TextWriter.Null, None));
        Assert.Empty(Directory.GetFiles(database.Folder, "*.restor*").Concat(Directory.GetFiles(database.Folder, "*.before-upgrade")));
        Assert.True((await database.VerifyAsync()).IsSound);
    }

    private static string Leftover(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"cadangan.partial-{Guid.CreateVersion7():N}")).FullName;
        File.WriteAllText(Path.Combine(folder, ".writing"), "");
        return folder;
    }

    [Fact]
    public async Task Backup_comes_back_where_there_was_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var file = await UploadAsync(database, SampleFiles.Pdf);
        var backup = await BackupAsync(database);
        await using var elsewhere = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, migrate: false, evidence: true);
        Assert.Equal(0, await RestoreVerb.RunAsync(elsewhere.Services, [backup], TextWriter.Null, None));
        await using var db = await elsewhere.Contexts.CreateDbContextAsync(None);
        Assert.Equal(file.Id, (await db.EvidenceFiles.SingleAsync(None)).Id);
        Assert.True((await elsewhere.VerifyAsync()).IsSound);
    }

    [Theory]
    [InlineData("no manifest")]
    [InlineData("manifest of nonsense")]
    [InlineData("database changed")]
    [InlineData("evidence missing")]
    [InlineData("evidence changed")]
    [InlineData("newer version")]
    [InlineData("path that leads out")]
    [InlineData("trail re-written")]
    public async Task Backup_that_is_not_whole_is_refused_and_the_present_data_stay(string spoilt)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var file = await UploadAsync(database, SampleFiles.Pdf);
        var backup = await BackupAsync(database);
        await SpoilAsync(backup, spoilt, file);
        var late = await UploadAsync(database, SampleFiles.Png);

        await Assert.ThrowsAsync<StartRefused>(() => RestoreVerb.RunAsync(database.Services, [backup], TextWriter.Null, None));
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(2, await db.EvidenceFiles.CountAsync(None));
        Assert.Contains(late.Sha256, database.Services.GetRequiredService<ContentStore>().All());
        Assert.True((await database.VerifyAsync()).IsSound);
        Assert.Empty(Directory.GetFiles(database.Folder, "*restor*"));
    }

    [Fact]
    public async Task Portal_that_runs_is_not_restored_over()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var backup = await BackupAsync(database);
        await using var running = new SqliteConnection($"Data Source={database.Options.SqliteFile};Pooling=False");
        await running.OpenAsync(None);
        await using var read = running.CreateCommand();
        read.CommandText = "SELECT COUNT(*) FROM AuditEntries";
        await read.ExecuteScalarAsync(None);

        var refused = await Assert.ThrowsAsync<StartRefused>(() => RestoreVerb.RunAsync(database.Services, [backup], TextWriter.Null, None));
        Assert.Contains("stop the portal", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(database.Folder, "*restor*"));
    }

    [Fact]
    public async Task Damaged_database_and_its_stale_log_are_replaced()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        await UploadAsync(database, SampleFiles.Pdf);
        var backup = await BackupAsync(database);
        database.ClosePool();
        await File.WriteAllTextAsync(database.Options.SqliteFile, new string('x', 9000), None);
        await File.WriteAllTextAsync(database.Options.SqliteFile + "-wal", new string('y', 9000), None);

        Assert.Equal(0, await RestoreVerb.RunAsync(database.Services, [backup], TextWriter.Null, None));
        Assert.True((await database.VerifyAsync()).IsSound);
        Assert.Single(Directory.GetFiles(database.Folder, "*.before-restore-*-wal"));
    }

    [Fact]
    public async Task Backup_says_which_evidence_it_could_not_take()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var file = await UploadAsync(database, SampleFiles.Pdf);
        File.Delete(database.Services.GetRequiredService<ContentStore>().PathOf(file.Sha256));
        using var told = new StringWriter();
        var target = Path.Combine(database.Folder, "cadangan");
        Assert.Equal(1, await BackupVerb.RunAsync(database.Services, [target], told, None));
        Assert.Contains(file.Sha256, told.ToString(), StringComparison.Ordinal);
        Assert.Equal([file.Sha256], BackupManifest.Read(target).MissingEvidence);
        await Assert.ThrowsAsync<StartRefused>(() => BackupVerb.RunAsync(database.Services, [target], told, None));
        Assert.Equal(2, await BackupVerb.RunAsync(database.Services, [], told, None));
        Assert.Equal(2, await RestoreVerb.RunAsync(database.Services, ["--help"], told, None));
    }

    [Fact]
    public async Task Key_is_in_no_backup()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var backup = await BackupAsync(database);
        foreach (var path in Directory.GetFiles(backup, "*", SearchOption.AllDirectories))
            Assert.True((await File.ReadAllBytesAsync(path, None)).AsSpan().IndexOf(TestDatabase.Key.Bytes) < 0, path);
    }

    private static async Task SpoilAsync(string backup, string spoilt, EvidenceFile file)
    {
        var manifest = Path.Combine(backup, BackupManifest.FileName);
        var content = Path.Combine(backup, "files", file.Sha256[..2], file.Sha256);
        var database = Path.Combine(backup, BackupManifest.DatabaseFile);
        switch (spoilt)
        {
            case "no manifest":
                File.Delete(manifest);
                break;
            case "manifest of nonsense":
                await File.WriteAllTextAsync(manifest, "{\"format\":1}", None);
                break;
            case "database changed":
                await File.AppendAllTextAsync(database, "x", None);
                break;
            case "evidence missing":
                File.Delete(content);
                break;
            case "evidence changed":
                await File.AppendAllTextAsync(content, "x", None);
                break;
            case "newer version":
                await ReplaceAsync(manifest, "\"migrations\": [", "\"migrations\": [ \"99990101000000_Future\",");
                break;
            case "path that leads out":
                await ReplaceAsync(manifest, $"files/{file.Sha256[..2]}/", "../../files/");
                break;
            default:
                var before = await BackupManifest.HashAsync(database, None);
                await using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
                {
                    await connection.OpenAsync(None);
                    await using var command = connection.CreateCommand();
                    command.CommandText = "DROP TRIGGER AuditEntries_NoUpdate; UPDATE AuditEntries SET ActorName = 'x' WHERE Sequence = 2;";
                    await command.ExecuteNonQueryAsync(None);
                }

                await ReplaceAsync(manifest, before, await BackupManifest.HashAsync(database, None));
                break;
        }
    }

    private static async Task ReplaceAsync(string path, string old, string now)
    {
        var text = await File.ReadAllTextAsync(path, None);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(old, now, StringComparison.Ordinal), None);
    }

    private static async Task<string> BackupAsync(TestDatabase database)
    {
        var target = Path.Combine(database.Folder, "cadangan");
        Assert.Equal(0, await BackupVerb.RunAsync(database.Services, [target], TextWriter.Null, None));
        Assert.Empty(Directory.GetDirectories(database.Folder, "*.partial-*"));
        return target;
    }

    private static async Task<EvidenceFile> UploadAsync(TestDatabase database, byte[] content)
    {
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        return await database.Services.GetRequiredService<EvidenceUpload>()
            .AcceptAsync(officer, content == SampleFiles.Pdf ? "a.pdf" : "a.png", new MemoryStream(content), None);
    }
}
