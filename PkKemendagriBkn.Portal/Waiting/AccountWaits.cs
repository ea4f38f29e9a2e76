using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>The changes to accounts that wait for this administrator's consent.</summary>
internal static class AccountWaits
{
    public static async Task<IEnumerable<WaitingItem>> ReadAsync(PortalDbContext db, Actor actor, DateTimeOffset now, CancellationToken ct) =>
        (await AccountChangeQueries.Waiting(db, actor, now).Take(RecordWaits.Most).ToListAsync(ct)).Select(c =>
            new WaitingItem(WaitingKind.ConsentToAccount, c.Id.ToString(), $"{Labels.Of(c.Kind)}: {c.FullName}", actor.Party, AccountTelling.PageOf(c.Id))
            {
                By = c.ProposedBy, Since = c.ProposedAt, UntilOn = WibClock.DateOf(c.LapsesAt),
                NotBy = [.. new[] { c.ProposedById, c.UserId }.OfType<Guid>()],
            });
}
