using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>What some people want to be told, and by which way. What is urgent reaches whoever's party owes the duty, wanted or not.</summary>
public sealed class NotificationPreferences
{
    private readonly Dictionary<(Guid User, DeadlineKind Kind), NotificationPreference> chosen;

    private NotificationPreferences(IEnumerable<NotificationPreference> chosen) => this.chosen = chosen.ToDictionary(p => (p.UserId, p.Kind));

    /// <param name="db">Where they stand.</param>
    /// <param name="userIds">Whose; null for everybody's.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<NotificationPreferences> ReadAsync(PortalDbContext db, IReadOnlyCollection<Guid>? userIds = null,
        CancellationToken ct = default) =>
        new(await db.NotificationPreferences.AsNoTracking().Where(p => userIds == null || userIds.Contains(p.UserId)).ToListAsync(ct));

    /// <summary>A step (days from the due date) from which on a reminder is urgent: the day before, the due date, and every day after.</summary>
    public static bool IsUrgent(int step) => step >= ReminderSchedule.UrgentFrom;

    /// <param name="userId">The recipient.</param>
    /// <param name="kind">What the reminder is about.</param>
    /// <param name="urgent">See <see cref="IsUrgent"/>.</param>
    /// <param name="owesIt">Whether the recipient's party owes the duty.</param>
    public bool WantsMail(Guid userId, DeadlineKind kind, bool urgent, bool owesIt) => urgent && owesIt || Of(userId, kind)?.Mail != false;

    /// <summary>As <see cref="WantsMail"/>, for the bell.</summary>
    public bool WantsBell(Guid userId, DeadlineKind kind, bool urgent, bool owesIt) => urgent && owesIt || Of(userId, kind)?.Bell != false;

    public NotificationPreference? Of(Guid userId, DeadlineKind kind) => chosen.GetValueOrDefault((userId, kind));
}
