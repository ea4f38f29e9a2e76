using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>The sign-ins that are under way. A cookie or an open tab is worth what its row here says.</summary>
public sealed class Sessions(
    IDbContextFactory<PortalDbContext> contexts, Accounts accounts, OpenCircuits circuits, ActingLeaders acting, IOptions<SecurityOptions> options,
    IHostEnvironment environment,
    TimeProvider clock)
{
    public static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    /// <summary>When people were last seen, as far as that could not be stored.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> unstored = new();

    /// <summary>The session of a signed-in actor, if it still stands and the account is still what the actor says; null otherwise.</summary>
    public async Task<UserSession?> FindAsync(Actor actor, CancellationToken ct = default) =>
        (await FindAsync([actor], ct)).SingleOrDefault();

    /// <summary>Of several actors, the sessions that still stand.</summary>
    public async Task<IReadOnlyList<UserSession>> FindAsync(IReadOnlyCollection<Actor> actors, CancellationToken ct = default)
    {
        var ids = actors.Select(a => a.SessionId).OfType<Guid>().Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var delegations = db.DelegationsInForce(clock.Today());
        var found = await db.Sessions.AsNoTracking()
            .Where(s => ids.Contains(s.Id) && s.EndedAt == null)
            .Join(db.Users.AsNoTracking(), s => s.UserId, u => u.Id, (s, u) => new
            {
                Session = s, User = u, ActsAs = delegations.Where(d => d.DelegateId == u.Id).Select(d => d.Capacity).FirstOrDefault(),
            })
            .ToListAsync(ct);
        foreach (var person in found)
            acting.Learn(person.User.Id, person.ActsAs);
        var now = clock.GetUtcNow();
        foreach (var session in found.Select(f => f.Session))
        {
            if (unstored.TryGetValue(session.Id, out var seen) && seen > session.LastSeenAt)
                session.LastSeenAt = seen;
        }

        return [.. found.Where(f => actors.Any(a => Stands(a, f.Session, f.User, now))).Select(f => f.Session)];
    }

    private bool Stands(Actor actor, UserSession session, PortalUser user, DateTimeOffset now) =>
        actor.SessionId == session.Id && actor.UserId == user.Id && actor.Role == user.Role && actor.Party == user.Party
        && MayEnter(user) && options.Value.IsFresh(session, now)
        && (session.SecondFactor || !options.Value.DemandsTotp(user));

    /// <summary>Whether the account may be used at all. Demonstration accounts exist in Development alone.</summary>
    public bool MayEnter(PortalUser user) => user.IsActive && (!user.IsDemo || environment.IsDevelopment());

    /// <summary>
    /// Notes that the person is there. False when the session has meanwhile ended or run out. Where nothing can be stored, reading goes on:
    /// it is kept in mind until it can.
    /// </summary>
    public async Task<bool> TouchAsync(Guid sessionId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var idleSince = now - options.Value.Idle;
        var startedAfter = now - options.Value.Absolute;
        // One statement, so that a session which ends at this moment stays ended. When somebody was last seen is no audited change.
        var seen = unstored.GetValueOrDefault(sessionId);
        try
        {
            var stored = await contexts.WriteAsync(db => db.Sessions
                .Where(s => s.Id == sessionId && s.EndedAt == null && (s.LastSeenAt > idleSince || seen > idleSince) && s.StartedAt > startedAfter)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct), Writes.Soon, ct) > 0;
            unstored.TryRemove(sessionId, out _);
            return stored;
        }
        catch (Exception e) when (e is WriteWaitedTooLong || StorageFaults.Of(e) is { } fault && StorageFaults.CanBeRead(fault))
        {
            unstored[sessionId] = now;
            return true;
        }
    }

    /// <summary>Marks every open session of a person as ended, inside the caller's write; <paramref name="except"/> stays.</summary>
    public async Task EndInAsync(PortalDbContext db, Guid userId, Guid? except = null, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Where(s => s.UserId == userId && s.EndedAt == null && s.Id != except).ToListAsync(ct))
            session.EndedAt = now;
    }

    /// <summary>Ends one session of the actor's own, with its tabs.</summary>
    public async Task EndAsync(Actor actor, Guid sessionId, string action, CancellationToken ct = default)
    {
        await accounts.ChangeAsync(new AuditNote(actor, action, nameof(UserSession), sessionId), async (db, _) =>
        {
            var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.UserId == actor.UserId && s.EndedAt == null, ct);
            session?.EndedAt = clock.GetUtcNow();
            return true;
        }, ct);
        circuits.EndSession(sessionId);
    }

    /// <summary>Ends the actor's other sessions, with their tabs.</summary>
    public async Task EndOthersAsync(Actor actor, CancellationToken ct = default)
    {
        await accounts.ChangeAsync(new AuditNote(actor, "EndOtherSessions", nameof(PortalUser), actor.UserId), async (db, _) =>
        {
            await EndInAsync(db, actor.UserId!.Value, actor.SessionId, ct);
            return true;
        }, ct);
        circuits.EndUser(actor.UserId!.Value, actor.SessionId);
    }

    /// <summary>The sessions of one person that still stand, newest first.</summary>
    public async Task<IReadOnlyList<UserSession>> OfUserAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var open = await db.Sessions.AsNoTracking().Where(s => s.UserId == userId && s.EndedAt == null).OrderByDescending(s => s.StartedAt).ToListAsync(ct);
        return [.. open.Where(s => options.Value.IsFresh(s, now))];
    }
}
