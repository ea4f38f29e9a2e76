using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Data;

namespace PkKemendagriBkn.Portal.Notifications;

/// <summary>On which channels somebody wants to be reminded. The ledger and the bell are not a choice.</summary>
public sealed class ReminderChannels
{
    /// <summary>Whether a person wants mail about a kind of deadline. Urgent mail to the party that owes is not asked about.</summary>
    public delegate bool WantsMail(Guid personId, DeadlineKind kind);

    /// <summary>The wishes of everybody as they are inside a transaction; who has said nothing wants mail.</summary>
    public static Task<WantsMail> ReadInsideAsync(PortalDbContext db, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<WantsMail>((_, _) => true);
    }
}
