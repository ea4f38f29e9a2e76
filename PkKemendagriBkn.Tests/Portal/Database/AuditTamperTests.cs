using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>Somebody with the database's password, but without the key, is found out, with the number of the row.</summary>
public class AuditTamperTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public Task Edited_field(DatabaseProvider provider) =>
        FoundAsync(provider, d => d.TamperAsync($"UPDATE AuditEntries SET Reason = 'lain' WHERE Sequence = 4"), (4, AuditFault.Altered, 4));

    [Theory, DatabaseData]
    public Task Edited_time(DatabaseProvider provider) =>
        FoundAsync(provider, d => d.TamperAsync($"UPDATE AuditEntries SET At = '2026-08-31 00:00:00' WHERE Sequence = 4"), (4, AuditFault.Altered, 4));

    [Fact]
    public Task Time_that_is_no_time() =>
        FoundAsync(DatabaseProvider.Sqlite, d => d.TamperAsync($"UPDATE AuditEntries SET At = 'kemarin' WHERE Sequence = 4"), (4, AuditFault.Altered, 4),
            (5, AuditFault.WrongPredecessor, 5));

    [Theory, DatabaseData]
    public Task Deleted_from_the_middle(DatabaseProvider provider) =>
        FoundAsync(provider, d => d.TamperAsync($"DELETE FROM AuditEntries WHERE Sequence IN (4, 5)"), (4, AuditFault.Missing, 5));

    [Theory, DatabaseData]
    public Task Swapped(DatabaseProvider provider) =>
        FoundAsync(provider, async d =>
        {
            await d.TamperAsync($"UPDATE AuditEntries SET Sequence = 100 WHERE Sequence = 4");
            await d.TamperAsync($"UPDATE AuditEntries SET Sequence = 4 WHERE Sequence = 6");
            await d.TamperAsync($"UPDATE AuditEntries SET Sequence = 6 WHERE Sequence = 100");
        }, (4, AuditFault.WrongPredecessor, 4), (4, AuditFault.Altered, 4), (5, AuditFault.WrongPredecessor, 5), (6, AuditFault.WrongPredecessor, 6),
            (6, AuditFault.Altered, 6), (7, AuditFault.WrongPredecessor, 7));

    [Theory, DatabaseData]
    public Task Inserted_at_the_end(DatabaseProvider provider) =>
        FoundAsync(provider, async d => await InsertAsync(d, 11), (11, AuditFault.Altered, 11));

    [Theory, DatabaseData]
    public Task Inserted_before_the_first(DatabaseProvider provider) =>
        FoundAsync(provider, async d => await InsertAsync(d, 0), (0, AuditFault.WrongPredecessor, 0), (0, AuditFault.Altered, 0));

    [Theory, DatabaseData]
    public Task Newest_deleted(DatabaseProvider provider) =>
        FoundAsync(provider, d => d.TamperAsync($"DELETE FROM AuditEntries WHERE Sequence >= 9"), (9, AuditFault.CutOff, 10));

    [Theory, DatabaseData]
    public Task All_deleted(DatabaseProvider provider) =>
        FoundAsync(provider, d => d.TamperAsync($"DELETE FROM AuditEntries"), (1, AuditFault.CutOff, 10));

    [Theory, DatabaseData]
    public Task New_chain_without_the_key(DatabaseProvider provider) =>
        FoundAsync(provider, d => RechainAsync(d, new byte[32], from: 9), (9, AuditFault.Altered, 9), (10, AuditFault.Altered, 10),
            (10, AuditFault.AnchorMismatch, 10));

    [Theory, DatabaseData]
    public Task New_chain_with_the_key(DatabaseProvider provider) =>
        FoundAsync(provider, d => RechainAsync(d, TestDatabase.Key.Bytes, from: 9), (10, AuditFault.AnchorMismatch, 10));

    [Fact]
    public async Task Older_database_in_its_place()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.AddEntriesAsync(4);
        await database.TamperAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        var older = await File.ReadAllBytesAsync(database.Options.SqliteFile, None);
        await database.AddEntriesAsync(5);
        await database.Anchors.AppendAsync(None);
        database.ClosePool();
        await File.WriteAllBytesAsync(database.Options.SqliteFile, older, None);

        Assert.Equal([new AuditFinding(6, AuditFault.CutOff, 10)], (await database.VerifyAsync()).Findings);
    }

    private static async Task FoundAsync(DatabaseProvider provider, Func<TestDatabase, Task> tamper,
        params (long From, AuditFault Fault, long Through)[] expected)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await database.AddEntriesAsync(9);
        await database.Anchors.AppendAsync(None);
        Assert.True((await database.VerifyAsync()).IsSound);
        using (var calm = new StringWriter())
            Assert.Equal(0, await VerifyAuditVerb.RunAsync(database.Services, [], calm, None));

        await database.DropAuditTriggersAsync();
        await tamper(database);
        var verdict = await database.VerifyAsync();
        Assert.Equal(expected, verdict.Findings.Select(f => (f.Sequence, f.Fault, f.Through)));

        using var output = new StringWriter();
        Assert.Equal(1, await VerifyAuditVerb.RunAsync(database.Services, ["--anchor"], output, None));
        Assert.Matches($"entr(y|ies) {expected[0].From}\\b", output.ToString());
        Assert.Single(database.Anchors.Read());
    }

    private static async Task InsertAsync(TestDatabase database, long sequence)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        var model = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == 10, None);
        var forged = new AuditNote(Actor.Portal, "Forged").ToEntry(model.At, []);
        forged.Sequence = sequence;
        forged.PreviousHash = model.Hash;
        forged.Hash = new byte[32];
        db.Add(forged);
        await db.SaveChangesAsync(None);
    }

    private static async Task RechainAsync(TestDatabase database, byte[] key, long from)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        AuditEntry? head = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == from - 1, None);
        foreach (var entry in await db.AuditEntries.AsNoTracking().Where(e => e.Sequence >= from).OrderBy(e => e.Sequence).ToListAsync(None))
        {
            var forged = new AuditNote(Actor.Portal, "Forged") { EntryId = entry.Id }.ToEntry(entry.At, []);
            AuditChain.Append(forged, head, key);
            await database.TamperAsync(
                $"UPDATE AuditEntries SET Action = {forged.Action}, Reason = NULL, PreviousHash = {forged.PreviousHash}, Hash = {forged.Hash} WHERE Sequence = {entry.Sequence}");
            head = forged;
        }
    }
}
