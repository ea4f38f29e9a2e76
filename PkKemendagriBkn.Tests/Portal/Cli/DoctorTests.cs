using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Cli;

public class DoctorTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task Healthy_portal_is_well(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, evidence: true);
        await UploadAsync(database);
        var (code, told) = await ExamineAsync(database);
        Assert.True(code == 0, told);
        Assert.Equal(2, await DoctorVerb.RunAsync(database.Services, ["--force"], TextWriter.Null, None));
    }

    [Fact]
    public async Task Evidence_of_any_kind_of_fact_is_evidence_of_something()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        await UploadAsync(database);
        await using (var db = await database.Contexts.CreateDbContextAsync(None))
        {
            var (file, holiday) = (await db.EvidenceFiles.SingleAsync(None), await db.Holidays.FirstAsync(None));
            db.Entry(file).Property(f => f.FactId).CurrentValue = holiday.Id;
            db.Because(new AuditNote(Actor.Portal, "Note"));
            await db.SaveChangesAsync(None);
        }

        var (code, told) = await ExamineAsync(database);
        Assert.True(code == 0, told);
    }

    [Theory]
    [InlineData("evidence missing", "file is missing")]
    [InlineData("evidence changed", "hash differs")]
    [InlineData("evidence of nothing", "which does not exist")]
    [InlineData("trail edited", "entry 1:")]
    [InlineData("fact edited", "PortalUser")]
    [InlineData("newer version", "newer version")]
    [InlineData("older version", "is not applied")]
    [InlineData("no write-ahead log", "journal_mode is delete")]
    [InlineData("broken reference", "refer to rows that do not exist")]
    public async Task Each_fault_is_told(string fault, string words)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, evidence: true);
        var path = database.Services.GetRequiredService<ContentStore>().PathOf(await UploadAsync(database));
        switch (fault)
        {
            case "evidence missing":
                File.Delete(path);
                break;
            case "evidence changed":
                await File.AppendAllTextAsync(path, "x", None);
                break;
            case "evidence of nothing":
                await database.TamperAsync($"UPDATE EvidenceFiles SET FactId = {Guid.CreateVersion7()}");
                break;
            case "trail edited":
                await database.DropAuditTriggersAsync();
                await database.TamperAsync($"UPDATE AuditEntries SET ActorName = 'x' WHERE Sequence = 1");
                break;
            case "fact edited":
                await database.TamperAsync($"UPDATE Users SET Role = 'Administrator'");
                break;
            case "newer version":
                await database.TamperAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('99990101000000_Future', '99.0')");
                break;
            case "older version":
                await database.TamperAsync($"DELETE FROM __EFMigrationsHistory");
                break;
            case "no write-ahead log":
                database.ClosePool();
                await database.TamperAsync($"PRAGMA journal_mode=DELETE");
                break;
            default:
                await database.TamperAsync($"PRAGMA foreign_keys=OFF; INSERT INTO FeedbackDeliveries (FeedbackId, DeliveryId) VALUES ('a', 'b');");
                break;
        }

        var (code, told) = await ExamineAsync(database);
        Assert.Equal(1, code);
        Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_for_a_database_does_not_make_one()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, migrate: false, evidence: true);
        await Assert.ThrowsAsync<StartRefused>(() => DoctorVerb.RunAsync(database.Services, [], TextWriter.Null, None));
        Assert.False(File.Exists(database.Options.SqliteFile));
    }

    private static async Task<(int, string)> ExamineAsync(TestDatabase database)
    {
        using var told = new StringWriter();
        var code = await DoctorVerb.RunAsync(database.Services, [], told, None);
        return (code, told.ToString());
    }

    private static async Task<string> UploadAsync(TestDatabase database)
    {
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        return (await database.Services.GetRequiredService<EvidenceUpload>().AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None)).Sha256;
    }
}
