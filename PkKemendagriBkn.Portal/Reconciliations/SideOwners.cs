using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Whose data a side holds, as far as records tell: the giver of its delivery, else who it was at an earlier frozen matching of the source.</summary>
public static class SideOwners
{
    private const int MostLookedAt = 50;

    /// <param name="OfA">Whose data side A holds; null when nothing tells.</param>
    /// <param name="IsCertain">A delivery tells it; else it is only what was said last time.</param>
    /// <param name="Contradict">Both sides are deliveries of one party.</param>
    public sealed record Found(Party? OfA, bool IsCertain, bool Contradict);

    public static async Task<Found> FindAsync(PortalDbContext db, Reconciliation of, Actor reader, CancellationToken ct)
    {
        Guid[] ids = [.. new[] { of.A.DeliveryId, of.B.DeliveryId }.OfType<Guid>()];
        if (ids.Length > 0)
        {
            var givers = await db.Deliveries.AsNoTracking().WithVoided().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.From }).ToListAsync(ct);
            Party? a = givers.Find(g => g.Id == of.A.DeliveryId)?.From, b = givers.Find(g => g.Id == of.B.DeliveryId)?.From;
            if (a is not null || b is not null)
                return new(a ?? b!.Value.Other(), true, a is not null && a == b);
        }

        var earlier = await db.ReconciliationsSeenBy(reader).Where(r => r.OwnerOfA != null && r.Id != of.Id).OrderByDescending(r => r.FrozenAt)
            .Take(MostLookedAt).ToListAsync(ct);
        return new(Said(earlier, of.A.Source) ?? Said(earlier, of.B.Source)?.Other(), false, false);
    }

    private static Party? Said(List<Reconciliation> earlier, string source) => earlier.Select(r =>
            Same(r.A.Source, source) ? r.OwnerOfA : Same(r.B.Source, source) ? r.OwnerOfA!.Value.Other() : null).FirstOrDefault(owner => owner is not null);

    private static bool Same(string a, string b) => PlainText.Of(a) == PlainText.Of(b);
}
