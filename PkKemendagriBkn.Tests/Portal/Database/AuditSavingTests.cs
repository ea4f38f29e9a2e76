using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

public class AuditSavingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public async Task Nothing_is_saved_without_a_note(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        db.Add(NewLetter("B-1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(None));
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        Assert.Equal(0, await db.Letters.CountAsync(None));
    }

    [Theory, DatabaseData]
    public async Task When_the_entry_cannot_be_written_the_change_is_not_either(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider,
            o => o.AddInterceptors(new FailingOn("INSERT INTO \"AuditEntries\""), new FailingOn("INSERT INTO [AuditEntries]")));
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        db.Add(NewLetter("B-1"));
        db.Because(new AuditNote(Actor.Portal, "RecordLetter"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(None));

        await using var after = await database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(0, await after.Letters.CountAsync(None));
        Assert.Equal(1, await after.AuditEntries.CountAsync(None));
    }

    [Theory, DatabaseData]
    public async Task Twenty_parallel_writers_leave_no_gap_and_no_fork(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await SaveLetterAsync(database, NewLetter($"B-{writer}/{i}"));
        })));

        await using var db = await database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(Enumerable.Range(1, 201).Select(i => (long)i), await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync(None));
        Assert.Equal(200, await db.Letters.CountAsync(None));
        Assert.True((await database.VerifyAsync()).IsSound);
    }

    [Theory, DatabaseData]
    public async Task Database_refuses_to_change_or_remove_an_entry(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.TamperAsync($"UPDATE AuditEntries SET ActorName = 'x'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.TamperAsync($"DELETE FROM AuditEntries"));
        Assert.True((await database.VerifyAsync()).IsSound);
    }

    [Theory, DatabaseData]
    public async Task Secrets_never_reach_the_trail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var actor = await database.AddUserAsync(Role.Administrator, null);
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        var user = await db.Users.SingleAsync(None);
        user.PasswordHash = "rahasia-hash";
        user.SecurityStamp = "rahasia-stamp";
        db.Add(new IdentityUserToken<Guid> { UserId = user.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "rahasia-totp" });
        db.Add(new IdentityUserLogin<Guid> { UserId = user.Id, LoginProvider = "sso", ProviderKey = "rahasia-kunci" });
        db.Because(new AuditNote(actor, "ChangePassword"));
        await db.SaveChangesAsync(None);
        user.PasswordHash = "rahasia-hash-2";
        await db.SaveChangesAsync(None);

        var changes = await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => e.Changes).ToListAsync(None);
        Assert.DoesNotContain(changes, c => c.Contains("rahasia", StringComparison.Ordinal));
        Assert.Contains("\"PasswordHash\",\"before\":\"•\",\"after\":\"•\"", changes[^1], StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Link_that_is_only_a_key_is_on_the_trail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        var at = database.Clock.GetUtcNow();
        var delivery = new Delivery { From = Party.Second, ReceivedOn = new DateOnly(2026, 8, 1), DataSet = "Data ASN" };
        delivery.Recorded(AgreementRecord.PksId, Actor.Portal, at);
        var feedback = new Feedback { SubmittedOn = new DateOnly(2026, 8, 2) };
        feedback.Recorded(AgreementRecord.PksId, Actor.Portal, at);
        db.AddRange(delivery, feedback);
        db.Because(new AuditNote(Actor.Portal, "Prepare"));
        await db.SaveChangesAsync(None);

        feedback.Deliveries.Add(new FeedbackDelivery { FeedbackId = feedback.Id, DeliveryId = delivery.Id });
        db.Because(new AuditNote(Actor.Portal, "Link"));
        await db.SaveChangesAsync(None);
        var entry = await db.AuditEntries.OrderBy(e => e.Sequence).LastAsync(None);
        var change = Assert.Single(JsonSerializer.Deserialize<List<FieldChange>>(entry.Changes, AuditNote.Json)!);
        Assert.Equal(("Link", nameof(FeedbackDelivery), $"{feedback.Id}/{delivery.Id}"), (entry.Action, change.Thing, change.After));
    }

    [Theory, DatabaseData]
    public async Task Fact_is_never_deleted(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var letter = NewLetter("B-1");
        await SaveLetterAsync(database, letter);
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        db.Remove(letter);
        db.Because(new AuditNote(Actor.Portal, "Delete"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(None));
    }

    [Theory, DatabaseData]
    public async Task Texts_that_a_database_might_bend_are_read_back_as_they_were_sealed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        foreach (var reason in new[] { "a\0b", "spasi di akhir  ", "", "baris\r\nbaru", "\ud83d\ude00 é ﷺ", "lone \ud800 half", "\u202Ebidi", "' OR 1=1 --" })
        {
            await using var db = await database.Contexts.CreateDbContextAsync(None);
            db.Because(new AuditNote(Actor.Portal with { Name = reason }, "Note", Reason: reason));
            await db.SaveNoteAsync(None);
        }

        Assert.Empty((await database.VerifyAsync()).Findings);
    }

    private static async Task SaveLetterAsync(TestDatabase database, Letter letter)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        db.Add(letter);
        db.Because(new AuditNote(Actor.Portal, "RecordLetter"));
        await db.SaveChangesAsync(None);
    }

    private static Letter NewLetter(string number)
    {
        var letter = new Letter { Number = number, DatedOn = new DateOnly(2026, 8, 31), Subject = "Permintaan laporan", From = Party.Second };
        letter.Recorded(AgreementRecord.PksId, Actor.Portal, new DateTimeOffset(2026, 9, 1, 2, 0, 0, TimeSpan.Zero));
        return letter;
    }
}
