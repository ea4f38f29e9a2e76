using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Data;

/// <summary>Two officers who collide notice it.</summary>
public static class FactVersions
{
    /// <summary>
    /// Says which version the officer was looking at: when the fact has moved on since, the save ends in <see cref="FactChanged"/>.
    /// To be called on a tracked fact, inside <see cref="Journal"/>.
    /// </summary>
    public static void Expect(this PortalDbContext db, RecordedFact fact, Guid version) =>
        db.Entry(fact).Property(f => f.Version).OriginalValue = version;
}
