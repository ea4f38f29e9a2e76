using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>Reads of the reminder ledger.</summary>
public sealed class ReminderQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record LedgerLine(int Step, DateOnly DueOn, string Recipient, DateTimeOffset WrittenAt, DateTimeOffset? ReadAt);

    public sealed record Mine(Guid Id, string DeadlineKey, DateOnly DueOn, int Step, DateTimeOffset WrittenAt, DateTimeOffset? ReadAt);

    /// <summary>Who was told of a deadline, and when; newest first.</summary>
    public async Task<IReadOnlyList<LedgerLine>> OfDeadlineAsync(string key, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Reminders.AsNoTracking().Where(r => r.DeadlineKey == key)
            .Join(db.Users, r => r.RecipientId, u => u.Id, (r, u) => new { Reminder = r, u.FullName })
            .OrderByDescending(x => x.Reminder.WrittenAt).ThenByDescending(x => x.Reminder.Step).Take(200)
            .Select(x => new LedgerLine(x.Reminder.Step, x.Reminder.DueOn, x.FullName, x.Reminder.WrittenAt, x.Reminder.ReadAt))
            .ToListAsync(ct);
    }

    /// <summary>What one person was told, unread first.</summary>
    public async Task<(IReadOnlyList<Mine> Rows, int Total)> OfPersonAsync(Guid userId, int page, int pageSize, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = db.Reminders.AsNoTracking().Where(r => r.RecipientId == userId);
        var total = await mine.CountAsync(ct);
        var rows = await mine.OrderBy(r => r.ReadAt != null).ThenByDescending(r => r.WrittenAt).ThenBy(r => r.DueOn).ThenBy(r => r.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .Select(r => new Mine(r.Id, r.DeadlineKey, r.DueOn, r.Step, r.WrittenAt, r.ReadAt)).ToListAsync(ct);
        return (rows, total);
    }

    /// <summary>The words of the follow-ups among these keys.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FollowUpTitlesAsync(IEnumerable<string> keys, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FollowUpReminders.TitlesAsync(db, keys, ct);
    }

    /// <summary>Marks a person's own reminders as read; null for all of them.</summary>
    public async Task MarkReadAsync(Guid userId, Guid? reminderId, DateTimeOffset at, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var write = await db.BeginWriteAsync(ct);
        foreach (var reminder in await db.Reminders.Where(r => r.RecipientId == userId && r.ReadAt == null && (reminderId == null || r.Id == reminderId)).ToListAsync(ct))
            reminder.ReadAt = at;
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }
}
