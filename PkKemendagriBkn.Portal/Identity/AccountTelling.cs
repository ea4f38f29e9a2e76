using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Who is told of a change to an account: its holder always; the other party when the role binds it; and when it took effect without a
/// second administrator, all administrators, all auditors and the leaders of both parties.
/// </summary>
internal static class AccountTelling
{
    /// <summary>The page of a change.</summary>
    public static string PageOf(Guid changeId) => $"/audit/perubahan-akun/{changeId}";

    public static async Task TellAsync(PortalDbContext db, AccountChange change, PortalUser user, string by, DateTimeOffset now, CancellationToken ct)
    {
        // Whoever gets an account finds at the first sign-in what it is; of everything else note is taken.
        var key = change.Kind == AccountChangeKind.Create ? ReminderSubject.NoticeKey($"akun:{change.Id}") : ReminderSubject.OwnNoticeKey($"akun:{change.Id}");
        AccountNotices.Tell(db, user.Id, key, Labels.ToHolder(change, by), "/akun/sesi", now);
        if (change.OverrideReason is not null)
        {
            var title = $"Tanpa persetujuan administrator kedua: {Labels.Of(change.Kind)}, {change.FullName}";
            foreach (var person in await PeopleAsync(db, u => u.Role == Role.Administrator || u.Role == Role.Auditor || u.Role == Role.Leadership))
            {
                AccountNotices.Tell(db, person.Id, ReminderSubject.NoticeKey($"tanpa-persetujuan:{change.Id}"), title,
                    RolePermissions.May(person.Role, person.Party, Permission.ViewAudit) ? PageOf(change.Id) : "/pengingat", now);
            }
        }

        if (BindingParty(change) is not { } party || change.Kind is AccountChangeKind.ResetPassword or AccountChangeKind.ResetTotp)
            return;
        foreach (var person in await PeopleAsync(db, u => u.Party == party.Other() && u.Role != Role.Auditor && u.Role != Role.Administrator))
            AccountNotices.Tell(db, person.Id, ReminderSubject.NoticeKey($"pihak-lain:{change.Id}"), Labels.ToOtherParty(change, party), "/pengingat", now);

        async Task<List<(Guid Id, Role Role, Party? Party)>> PeopleAsync(PortalDbContext db,
            System.Linq.Expressions.Expression<Func<PortalUser, bool>> which) =>
            [.. (await db.Users.AsNoTracking().Where(u => u.IsActive && u.Id != user.Id).Where(which).Select(u => new { u.Id, u.Role, u.Party })
                .ToListAsync(ct))
                .Select(u => (u.Id, u.Role, u.Party))];
    }

    /// <summary>Tells the administrators who may consent that something waits for them.</summary>
    public static async Task AskAsync(PortalDbContext db, AccountChange change, DateTimeOffset now, CancellationToken ct)
    {
        var title = $"{Labels.Of(change.Kind)} menunggu persetujuan Anda: {change.FullName}";
        foreach (var id in await Consenters(db, change).Select(u => u.Id).ToListAsync(ct))
            AccountNotices.Tell(db, id, ReminderSubject.NoticeKey($"persetujuan:{change.Id}"), title, PageOf(change.Id), now);
    }

    /// <summary>The administrators who may consent, as far as their accounts say.</summary>
    public static IQueryable<PortalUser> Consenters(PortalDbContext db, AccountChange change) => db.Users.AsNoTracking().Where(u =>
        u.IsActive && u.Role == Role.Administrator && u.Id != change.ProposedById && u.Id != change.UserId
        && (u.Party == null || u.Party == change.Party && (change.FromRole == null || u.Party == change.FromParty)));

    /// <summary>The party in whose name the holder may bind or could until now.</summary>
    private static Party? BindingParty(AccountChange change) =>
        RolePermissions.Binds(change.Role, change.Party) ? change.Party
        : change.FromRole is { } role && RolePermissions.Binds(role, change.FromParty) ? change.FromParty
        : null;
}
