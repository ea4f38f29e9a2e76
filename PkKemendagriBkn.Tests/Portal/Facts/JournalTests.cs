using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

public class JournalTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task Change_and_entry_are_saved_together(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First, "Petugas Itjen");
        var delivery = NewDelivery(officer, database);
        await RecordAsync(database, officer, delivery);

        await using var db = await database.Contexts.CreateDbContextAsync(None);
        var entry = await db.AuditEntries.OrderBy(e => e.Sequence).LastAsync(None);
        Assert.Equal(("RecordDelivery", "Petugas Itjen", "First", nameof(Delivery), (Guid?)delivery.Id),
            (entry.Action, entry.ActorName, entry.ActorParty, entry.SubjectType, entry.SubjectId));
        Assert.Contains("\"ReceivedOn\",\"before\":null,\"after\":\"2026-08-31\"", entry.Changes, StringComparison.Ordinal);
        Assert.Equal(1, await db.Deliveries.CountAsync(None));
        Assert.True((await database.VerifyAsync()).IsSound);
    }

    [Theory, DatabaseData]
    public async Task Failure_at_any_command_ends_in_one_fact_and_one_entry(DatabaseProvider provider)
    {
        var fault = new FailingCommand();
        await using var database = await TestDatabase.CreateAsync(provider, Retrying(fault));
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var before = await CountAsync(database);
        var rounds = 0;
        do
        {
            rounds++;
            fault.Arm(rounds);
            await RecordAsync(database, officer, NewDelivery(officer, database));
        }
        while (fault.Struck);

        fault.Arm(int.MaxValue);
        Assert.True(rounds > 5, $"{rounds} commands");
        var after = await CountAsync(database);
        Assert.Equal((rounds, rounds), (after.Deliveries - before.Deliveries, after.Entries - before.Entries));
        Assert.True((await database.VerifyAsync()).IsSound);
    }

    [Theory, DatabaseData]
    public async Task Failure_at_any_command_of_a_plain_save_ends_in_one_fact_and_one_entry(DatabaseProvider provider)
    {
        var fault = new FailingCommand();
        await using var database = await TestDatabase.CreateAsync(provider, Retrying(fault));
        var before = await CountAsync(database);
        var rounds = 0;
        do
        {
            rounds++;
            fault.Arm(rounds);
            await SavePlainlyAsync(database);
        }
        while (fault.Struck);

        fault.Arm(int.MaxValue);
        Assert.True(rounds > 3, $"{rounds} commands");
        var after = await CountAsync(database);
        Assert.Equal((rounds, rounds), (after.Deliveries - before.Deliveries, after.Entries - before.Entries));
    }

    [Theory, DatabaseData]
    public Task Lost_answer_to_a_commit_doubles_nothing(DatabaseProvider provider) => CommitFailsAsync(provider, beforeItIsDone: false);

    [Theory, DatabaseData]
    public Task Commit_that_was_not_done_is_done_again_with_all_that_was_to_be_saved(DatabaseProvider provider) =>
        CommitFailsAsync(provider, beforeItIsDone: true);

    private static async Task CommitFailsAsync(DatabaseProvider provider, bool beforeItIsDone)
    {
        var lost = new LostCommit();
        await using var database = await TestDatabase.CreateAsync(provider, Retrying(lost));
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var before = await CountAsync(database);

        lost.Arm(beforeItIsDone);
        var delivery = NewDelivery(officer, database);
        var answer = await database.Journal.RecordAsync(officer, Permission.RecordDelivery, "RecordDelivery", (db, _) =>
        {
            db.Add(delivery);
            return Task.FromResult(delivery.Id);
        }, None);
        Assert.Equal(delivery.Id, answer);

        lost.Arm(beforeItIsDone);
        await SavePlainlyAsync(database);
        var after = await CountAsync(database);
        Assert.Equal((2, 2), (after.Deliveries - before.Deliveries, after.Entries - before.Entries));
    }

    [Theory, DatabaseData]
    public async Task Rule_that_forbids_leaves_neither_fact_nor_entry(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var before = await CountAsync(database);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Journal.RecordAsync(officer, Permission.RecordDelivery, "RecordDelivery", Task (db, _) =>
        {
            db.Add(NewDelivery(officer, database));
            throw new RuleViolation(Rule.OutsideTheTerm);
        }, None));
        Assert.Equal(before, await CountAsync(database));
    }

    [Theory, DatabaseData]
    public async Task Officer_who_comes_second_learns_who_was_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var first = await database.AddUserAsync(Role.ItjenSecretariat, Party.First, "Petugas Pertama");
        var second = await database.AddUserAsync(Role.ItjenSecretariat, Party.First, "Petugas Kedua");
        var delivery = NewDelivery(first, database);
        await RecordAsync(database, first, delivery);
        var seen = delivery.Version;
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        var changedAt = database.Clock.GetUtcNow();
        await CorrectAsync(database, first, delivery.Id, seen, "Nama baru");
        database.Clock.Advance(TimeSpan.FromMinutes(5));

        foreach (var correct in new[] { CorrectAsync, CorrectBlindlyAsync })
        {
            var refused = await Assert.ThrowsAsync<FactChanged>(() => correct(database, second, delivery.Id, seen, "Nama lain"));
            Assert.Equal(("Petugas Pertama", changedAt), (refused.ChangedBy, refused.ChangedAt));
        }

        await using var db = await database.Contexts.CreateDbContextAsync(None);
        Assert.Equal("Nama baru", (await db.Deliveries.SingleAsync(None)).DataSet);
    }

    private static Task CorrectAsync(TestDatabase database, Actor actor, Guid id, Guid version, string dataSet) =>
        database.Journal.RecordAsync(actor, Permission.CorrectFact, "CorrectDelivery", async recording =>
        {
            var fact = await recording.AmendAsync<Delivery>(id, version, "salah ketik");
            fact.DataSet = dataSet;
        }, None);

    /// <summary>Does not look at the version, as a writer that got past the queue would not: the token in the database is the last guard.</summary>
    private static Task CorrectBlindlyAsync(TestDatabase database, Actor actor, Guid id, Guid version, string dataSet) =>
        database.Journal.RecordAsync(actor, Permission.CorrectFact, "CorrectDelivery", async (db, _) =>
        {
            var fact = await db.Deliveries.SingleAsync(d => d.Id == id, None);
            db.Entry(fact).Property(f => f.Version).OriginalValue = version;
            fact.DataSet = dataSet;
        }, None);

    private static Task RecordAsync(TestDatabase database, Actor actor, Delivery delivery) =>
        database.Journal.RecordAsync(actor, Permission.RecordDelivery, "RecordDelivery", (db, _) =>
        {
            db.Add(delivery);
            return Task.CompletedTask;
        }, None);

    private static async Task SavePlainlyAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        db.Add(NewDelivery(Actor.Portal, database));
        db.Because(new AuditNote(Actor.Portal, "Import"));
        await db.SaveChangesAsync(None);
    }

    private static Action<DbContextOptionsBuilder> Retrying(Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor fault) => options =>
    {
        RetryAtOnce.On(options);
        options.AddInterceptors(fault);
    };

    private static async Task<(int Deliveries, int Entries)> CountAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        return (await db.Deliveries.CountAsync(None), await db.AuditEntries.CountAsync(None));
    }

    private static Delivery NewDelivery(Actor by, TestDatabase database)
    {
        var delivery = new Delivery { From = Party.Second, ReceivedOn = new DateOnly(2026, 8, 31), DataSet = "Data ASN", Method = DeliveryMethod.WebService };
        delivery.Recorded(AgreementRecord.PksId, by, database.Clock.GetUtcNow());
        return delivery;
    }
}
