using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>What was taken from a person since the page was opened counts at once, and the refusal is on the trail.</summary>
public class PermissionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, DatabaseData]
    public Task Changed_role_counts_at_once(DatabaseProvider provider) =>
        RefusedAfterAsync(provider, (db, user, _) => user.Role = Role.Leadership);

    [Theory, DatabaseData]
    public Task Closed_account_counts_at_once(DatabaseProvider provider) =>
        RefusedAfterAsync(provider, (db, user, _) => user.IsActive = false);

    [Theory, DatabaseData]
    public Task Ended_session_counts_at_once(DatabaseProvider provider) =>
        RefusedAfterAsync(provider, (db, _, session) => session.EndedAt = new DateTimeOffset(2026, 9, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory, DatabaseData]
    public Task Account_with_the_role_of_the_portal_itself_may_nothing(DatabaseProvider provider) =>
        RefusedAfterAsync(provider, (db, user, _) => user.Role = Role.System);

    [Theory, DatabaseData]
    public async Task Session_of_somebody_else_does_not_serve(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var other = await WithSessionAsync(database, await database.AddUserAsync(Role.BknSecretariat, Party.Second));
        var officer = await database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        await Assert.ThrowsAsync<PermissionDenied>(() => ActAsync(database, officer with { SessionId = other.SessionId }));
    }

    [Theory, DatabaseData]
    public async Task Nobody_may_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Assert.ThrowsAsync<PermissionDenied>(() => ActAsync(database, Actor.Nobody));
    }

    private static async Task RefusedAfterAsync(DatabaseProvider provider, Action<PortalDbContext, PortalUser, UserSession> change)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var officer = await WithSessionAsync(database, await database.AddUserAsync(Role.ItjenSecretariat, Party.First, "Petugas"));
        Assert.True(await ActAsync(database, officer));

        await using (var db = await database.Contexts.CreateDbContextAsync(None))
        {
            change(db, await db.Users.SingleAsync(None), await db.Sessions.SingleAsync(None));
            db.Because(new AuditNote(Actor.Portal, "Revoke"));
            await db.SaveChangesAsync(None);
        }

        await Assert.ThrowsAsync<PermissionDenied>(() => ActAsync(database, officer));
        await using var after = await database.Contexts.CreateDbContextAsync(None);
        var entry = await after.AuditEntries.OrderBy(e => e.Sequence).LastAsync(None);
        Assert.Equal(("AccessDenied", "Petugas", "Act: RecordDelivery"), (entry.Action, entry.ActorName, entry.Reason));
        Assert.True((await database.VerifyAsync()).IsSound);
    }

    private static Task<bool> ActAsync(TestDatabase database, Actor actor) =>
        database.Journal.RecordAsync(actor, Permission.RecordDelivery, "Act", (_, _) => Task.FromResult(true), None);

    private static async Task<Actor> WithSessionAsync(TestDatabase database, Actor actor)
    {
        var session = new UserSession { UserId = actor.UserId!.Value, StartedAt = database.Clock.GetUtcNow(), LastSeenAt = database.Clock.GetUtcNow() };
        await using var db = await database.Contexts.CreateDbContextAsync(None);
        db.Add(session);
        db.Because(new AuditNote(actor, "SignIn"));
        await db.SaveChangesAsync(None);
        return actor with { SessionId = session.Id };
    }
}
