using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>
/// Of how many duties and arrivals each person has unread reminders, for the bells of all windows that are open on this node. One look at the
/// database serves them all, so that a window costs nothing while nothing happens, and what happened on another node is seen here too: see
/// <see cref="UnreadCountWatch"/>.
/// </summary>
public sealed class UnreadCounts(IDbContextFactory<PortalDbContext> contexts, FactsReader reader, TimeProvider clock, ILogger<UnreadCounts> log) : IDisposable
{
    /// <summary>What cannot stay the same when some count changes. Reading a reminder leaves no audit entry, but one unread less.</summary>
    private sealed record Stamp(long Head, int Unread, DateOnly Today);

    private readonly ConcurrentDictionary<OpenWindow, byte> open = new();
    private readonly SemaphoreSlim looking = new(1, 1);
    private Stamp? last;

    /// <summary>
    /// Of how much this person is reminded: each duty counts once however many of its steps are unread, and not at all once it is settled, put off
    /// or of a kind that the person does not want here.
    /// </summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return actor.UserId is { } me ? (await CountAsync(db, [actor], clock.Today(), ct)).GetValueOrDefault(me) : 0;
    }

    /// <summary>Calls <paramref name="changed"/> with the count whenever it is another than was shown, until the answer is disposed.</summary>
    public IDisposable Watch(Actor actor, int shown, Func<int, Task> changed)
    {
        var window = new OpenWindow(this, actor, changed) { Shown = shown };
        open.TryAdd(window, 0);
        return window;
    }

    /// <summary>
    /// Looks once at the database, and tells the windows whose count has changed. Whoever has just changed something calls it, to be seen at once.
    /// </summary>
    public async Task LookAsync(CancellationToken ct = default)
    {
        if (open.IsEmpty)
            return;
        await looking.WaitAsync(ct);
        try
        {
            var windows = open.Keys;
            var today = clock.Today();
            await using var db = await contexts.CreateDbContextAsync(ct);
            var stamp = await StampAsync(db, windows, today, ct);
            if (stamp == last && windows.All(w => w.Looked))
                return;
            var counts = await CountAsync(db, [.. windows.Select(w => w.Actor)], today, ct);
            foreach (var window in windows)
                window.Tell(counts.GetValueOrDefault(window.Actor.UserId!.Value), log);
            last = stamp;
        }
        finally
        {
            looking.Release();
        }
    }

    private static async Task<Stamp> StampAsync(PortalDbContext db, ICollection<OpenWindow> windows, DateOnly today, CancellationToken ct)
    {
        var users = windows.Select(w => w.Actor.UserId!.Value).Distinct().ToList();
        var head = await db.AuditEntries.MaxAsync(e => (long?)e.Sequence, ct) ?? 0;
        return new Stamp(head, await db.Reminders.CountAsync(r => users.Contains(r.RecipientId) && r.ReadAt == null, ct), today);
    }

    private async Task<Dictionary<Guid, int>> CountAsync(PortalDbContext db, IReadOnlyCollection<Actor> actors, DateOnly today, CancellationToken ct)
    {
        var parties = actors.DistinctBy(a => a.UserId).ToDictionary(a => a.UserId!.Value, a => a.Party);
        var users = parties.Keys.ToList();
        // As few rows as deadlines, however many steps each has had.
        var waiting = await db.Reminders.AsNoTracking().Where(Reminder.IsShown)
            .Where(r => users.Contains(r.RecipientId) && r.ReadAt == null && !db.ReminderSnoozes.Any(s => s.ReminderId == r.Id && s.UntilOn > today))
            .Select(r => new { r.RecipientId, r.DeadlineKey, r.Step }).Distinct().ToListAsync(ct);
        var preferences = await NotificationPreferences.ReadAsync(db, users, ct);
        var open = waiting.Count == 0 ? []
            : await ReminderSubjects.OpenAsync(db, await reader.ReadAsync(ct), waiting.Select(w => w.DeadlineKey), today, ct);
        return waiting.Where(w => ReminderSubject.IsToldOnce(w.DeadlineKey)
                || open.TryGetValue(w.DeadlineKey, out var duty)
                && (duty.Kind is not { } kind || preferences.WantsBell(w.RecipientId, kind, NotificationPreferences.IsUrgent(w.Step),
                    parties[w.RecipientId] is { } party && duty.Owes(party))))
            .GroupBy(w => w.RecipientId).ToDictionary(g => g.Key, g => g.DistinctBy(w => w.DeadlineKey).Count());
    }

    public void Dispose() => looking.Dispose();

    private sealed class OpenWindow(UnreadCounts counts, Actor actor, Func<int, Task> changed) : IDisposable
    {
        public Actor Actor { get; } = actor;
        public int Shown { get; set; }

        /// <summary>Whether a look has been made since the window was opened.</summary>
        public bool Looked { get; private set; }

        public void Tell(int count, ILogger log)
        {
            Looked = true;
            if (Shown == count)
                return;
            Shown = count;
            _ = ShowAsync(count, log);
        }

        /// <summary>A window may be closing at this moment; the others are told all the same.</summary>
        private async Task ShowAsync(int count, ILogger log)
        {
            try
            {
                await changed(count);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogDebug(e, "A window did not take its count");
            }
        }

        public void Dispose() => counts.open.TryRemove(this, out _);
    }
}
