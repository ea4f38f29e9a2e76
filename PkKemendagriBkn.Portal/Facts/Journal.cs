using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// The one way in which an action changes something: permission read afresh, the change decided and made inside one write
/// transaction with its audit entry, all of it tried again as a whole when the database asks for that.
/// </summary>
public sealed class Journal(
    IDbContextFactory<PortalDbContext> contexts, FactsReader facts, TimeProvider clock, TelemetryOptions telemetry, ILogger<Journal> log)
{
    /// <summary>Runs <paramref name="change"/> for <paramref name="actor"/>; it loads, decides and changes, and does not save.</summary>
    /// <exception cref="PermissionDenied">The actor may not; the refusal is on the audit trail.</exception>
    /// <exception cref="RuleViolation">A rule forbids it; nothing is saved.</exception>
    /// <exception cref="FactChanged">Someone else was first; nothing is saved.</exception>
    public async Task<T> RecordAsync<T>(
        Actor actor, Permission permission, string action, Func<PortalDbContext, AuditNote, Task<T>> change, CancellationToken ct = default)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        using var span = PortalMeter.Spans.StartActivity(action);
        try
        {
            var result = await ChangeAsync(actor, permission, action, change, ct);
            outcome = "done";
            return result;
        }
        catch (Exception e) when (e is PermissionDenied or RuleViolation or FactChanged)
        {
            outcome = e switch { PermissionDenied => "denied", FactChanged => "changed", _ => "refused" };
            throw;
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(began);
            span?.SetTag("outcome", outcome);
            PortalMeter.ActionEnded(action, outcome, took);
            if (took >= telemetry.SlowAction)
                log.LogWarning("Slow action, {Milliseconds} ms: {Action}, {Outcome}", (long)took.TotalMilliseconds, action, outcome);
        }
    }

    private async Task<T> ChangeAsync<T>(
        Actor actor, Permission permission, string action, Func<PortalDbContext, AuditNote, Task<T>> change, CancellationToken ct)
    {
        var note = new AuditNote(actor, action);
        var result = default(T)!;
        try
        {
            await contexts.WriteAsync(async db =>
            {
                // An earlier try may have been committed although its answer was lost; then its result stands.
                if (await db.AuditEntries.AnyAsync(e => e.Id == note.EntryId, ct))
                    return;

                var current = await CurrentActorAsync(db, actor, permission, ct);
                db.Because(note with { Actor = current });
                result = await change(db, note with { Actor = current });
                await db.SaveChangesAsync(ct);
            }, ct);
            // The writer waits for it, so that whoever looks next finds the facts ready.
            await facts.ReadAsync(ct);
            return result;
        }
        catch (PermissionDenied)
        {
            await RecordDenialAsync(actor, permission, action, ct);
            throw;
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw await WhoWasFirstAsync(conflict, ct);
        }
    }

    /// <summary>As the other, for a change that has no answer.</summary>
    public Task RecordAsync(Actor actor, Permission permission, string action, Func<PortalDbContext, AuditNote, Task> change, CancellationToken ct = default) =>
        RecordAsync(actor, permission, action, async (db, note) =>
        {
            await change(db, note);
            return true;
        }, ct);

    /// <summary>Runs an action on facts; see <see cref="Recording"/>.</summary>
    public Task<T> RecordAsync<T>(Actor actor, Permission permission, string action, Func<Recording, Task<T>> change, CancellationToken ct = default) =>
        RecordAsync(actor, permission, action, (db, note) => change(new Recording(db, note, clock.GetUtcNow(), ct)), ct);

    /// <summary>As the other, for a change that has no answer.</summary>
    public Task RecordAsync(Actor actor, Permission permission, string action, Func<Recording, Task> change, CancellationToken ct = default) =>
        RecordAsync(actor, permission, action, (db, note) => change(new Recording(db, note, clock.GetUtcNow(), ct)), ct);

    /// <summary>Refuses, and leaves the refusal on the trail, unless the actor may; for a check that has to come before the change.</summary>
    /// <returns>The actor as the database knows that person now.</returns>
    public async Task<Actor> RequireAsync(Actor actor, Permission permission, string action, CancellationToken ct = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            return await CurrentActorAsync(db, actor, permission, ct);
        }
        catch (PermissionDenied)
        {
            await RecordDenialAsync(actor, permission, action, ct);
            throw;
        }
    }

    /// <summary>
    /// Reads what the slow part of an action needs, such as printing, which is done before the write: nobody's write waits for it, and
    /// nothing is saved. The write looks again, since what was read here may have changed by then.
    /// </summary>
    public async Task<T> PrepareAsync<T>(Actor actor, Permission permission, string action, Func<Recording, Task<T>> read, CancellationToken ct = default)
    {
        var current = await RequireAsync(actor, permission, action, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await read(new Recording(db, new AuditNote(current, action), clock.GetUtcNow(), ct));
    }

    /// <summary>Leaves an entry about something that changes nothing, such as a look at personal data, by somebody who may.</summary>
    /// <exception cref="PermissionDenied">The actor may not; the refusal is on the audit trail.</exception>
    public async Task NoteAsync(
        Actor actor, Permission permission, string action, string? subjectType, Guid? subjectId, string? reason, CancellationToken ct = default)
    {
        await RequireAsync(actor, permission, action, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Because(new AuditNote(actor, action, subjectType, subjectId, reason));
        await db.SaveNoteAsync(ct);
    }

    /// <summary>Leaves a refusal on the trail.</summary>
    public async Task RecordDenialAsync(Actor actor, Permission permission, string action, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Because(new AuditNote(actor, "AccessDenied", Reason: $"{action}: {permission}"));
        await db.SaveNoteAsync(ct);
    }

    /// <summary>
    /// The actor as the database knows that person now: a role that was changed, an account that was closed or a session that
    /// was ended since the page was opened counts at once.
    /// </summary>
    private async Task<Actor> CurrentActorAsync(PortalDbContext db, Actor actor, Permission permission, CancellationToken ct)
    {
        if (actor == Actor.Portal)
            return actor;

        var delegations = db.DelegationsInForce(clock.Today());
        var found = await db.Users.AsNoTracking()
            .Where(u => u.Id == actor.UserId && u.IsActive)
            .Select(u => new
            {
                User = u,
                Session = db.Sessions.FirstOrDefault(s => s.Id == actor.SessionId && s.UserId == u.Id && s.EndedAt == null),
                ActsAs = delegations.Where(d => d.DelegateId == u.Id).Select(d => d.Capacity).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        var alive = found is not null && (actor.SessionId is null || found.Session is not null);
        var current = found is null ? null : found.User.ToActor(actor.SessionId) with { ActsAs = found.ActsAs };
        if (found?.User.Nip is { } nip)
            current = current! with { OtherAccounts = await db.Users.Where(u => u.Nip == nip && u.Id != actor.UserId).Select(u => u.Id).ToListAsync(ct) };
        if (!alive || current is null || !current.May(permission))
            throw new PermissionDenied(permission.ToString());
        // What the own role does not allow is done in the leader's place, and says so.
        return RolePermissions.May(current.Role, current.Party, permission) ? current : current.In(Role.Leadership);
    }

    /// <summary>Looks on the trail for the one who changed or removed the fact in the meantime.</summary>
    private async Task<FactChanged> WhoWasFirstAsync(DbUpdateConcurrencyException conflict, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var thing in conflict.Entries)
        {
            if (thing.Metadata.FindPrimaryKey() is not { Properties: [var key] } || thing.Property(key.Name).CurrentValue is not Guid id)
                continue;
            var type = thing.Metadata.ClrType.Name;
            var text = id.ToString();
            var latest = await db.AuditEntries.AsNoTracking()
                .Where(e => e.SubjectType == type && e.SubjectId == id || e.Changes.Contains(text))
                .OrderByDescending(e => e.Sequence)
                .Select(e => new { e.ActorName, e.At })
                .FirstOrDefaultAsync(ct);
            if (latest is not null)
                return new FactChanged(latest.ActorName, latest.At);
        }

        return new FactChanged("", clock.GetUtcNow());
    }
}
