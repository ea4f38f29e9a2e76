using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Demo;

/// <summary>An account that waits for the second administrator, so that consenting can be tried.</summary>
public sealed partial class DemoData
{
    private async Task AskForAccountAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var admin = await db.Users.AsNoTracking().Where(u => u.IsDemo && u.Role == Role.Administrator && u.Party == null).OrderBy(u => u.Email)
            .FirstOrDefaultAsync(ct);
        if (admin is null)
            return;
        var now = clock.GetUtcNow();
        var change = new AccountChange
        {
            Id = Next(), Kind = AccountChangeKind.Create, Email = "pimpinan2.itjen@demo.local", FullName = "Peraga Pimpinan Itjen Dua",
            Position = "Pelaksana harian (peraga)", Nip = "197905052003121905", Role = Role.Leadership, Party = Party.First,
            Reason = "Pelaksana harian selama pimpinan bertugas di luar kota.", ProposedById = admin.Id, ProposedBy = admin.FullName, ProposedAt = now,
            LapsesAt = now.AddDays(AccountChange.WaitsDays),
        };
        db.Add(change);
        db.Because(new AuditNote(admin.ToActor(null), "ProposeAccountChange", nameof(AccountChange), change.Id, change.Reason));
        await db.SaveChangesAsync(ct);
    }
}
