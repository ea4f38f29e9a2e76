using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Delegations;

/// <summary>Who is told that somebody acts in a leader's place or no longer does: the delegate, and the people of the other party, whom it binds.</summary>
internal static class DelegationTelling
{
    public const string Page = "/pelimpahan";

    public static async Task TellAsync(Recording recording, Delegation delegation, string toDelegate, string toOthers)
    {
        var what = $"pelimpahan:{delegation.Id}{(delegation.WithdrawnAt is null ? "" : ":dicabut")}";
        var (db, other) = (recording.Db, delegation.Party.Other());
        AccountNotices.Tell(db, delegation.DelegateId, ReminderSubject.OwnNoticeKey(what), toDelegate, Page, recording.At);
        var people = await db.Users.Where(u => u.IsActive && u.Party == other && u.Role != Role.Auditor && u.Role != Role.Administrator)
            .Select(u => u.Id).ToListAsync(recording.Cancelled);
        foreach (var person in people)
            AccountNotices.Tell(db, person, ReminderSubject.NoticeKey(what), toOthers, Page, recording.At);
    }
}
