using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

public class MarkRemindersReadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_database_that_asks_for_a_retry_still_keeps_the_moment_of_reading(DatabaseProvider provider)
    {
        var fault = new FailingCommand();
        await using var database = await TestDatabase.CreateAsync(provider, options =>
        {
            RetryAtOnce.On(options);
            options.AddInterceptors(fault);
        });
        var (mine, other) = (await database.AddUserAsync(Role.ItjenSecretariat, Party.First), await database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        await RemindAsync(database, mine, other);
        fault.Arm(3);
        await MarkAsync(database, mine);

        Assert.True(fault.Struck);
        fault.Arm(int.MaxValue);
        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        Assert.Equal([(mine.UserId!.Value, database.Clock.GetUtcNow())],
            (await db.Reminders.Where(r => r.ReadAt != null).ToListAsync(Ct)).Select(r => (r.RecipientId, r.ReadAt!.Value)));
        Assert.False(await db.AuditEntries.AnyAsync(e => e.Action == nameof(MarkRemindersRead), Ct));
    }

    private static async Task RemindAsync(TestDatabase database, params Actor[] people)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        foreach (var person in people)
            db.Add(new Reminder
            {
                AgreementId = AgreementRecord.PksId, DeadlineKey = "report:2026-2", DueOn = new DateOnly(2026, 9, 30), Step = -30,
                RecipientId = person.UserId!.Value, WrittenAt = database.Clock.GetUtcNow()
            });
        db.Because(new AuditNote(Actor.Portal, "WriteReminders"));
        await db.SaveChangesAsync(Ct);
    }

    private static async Task MarkAsync(TestDatabase database, Actor actor)
    {
        using var counts = new UnreadCounts(database.Contexts, new FactsReader(database.Contexts), database.Clock, NullLogger<UnreadCounts>.Instance);
        await new MarkRemindersRead(database.Journal, counts).ExecuteAsync(new(), actor, Ct);
    }
}
