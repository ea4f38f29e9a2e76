using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Reads of the annex's lists of data fields.</summary>
public sealed class AnnexQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>All fields that stand, by name; an annex has at most some hundreds.</summary>
    public async Task<IReadOnlyList<AnnexField>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AnnexFields.AsNoTracking().OrderBy(f => f.Name).Take(2000).ToListAsync(ct);
    }

    public async Task<AnnexField?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AnnexFields.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
    }
}
