using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>The holidays by their names, for a calendar that somebody opens.</summary>
public sealed class HolidayNames(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Those between two days (WIB, both included).</summary>
    public async Task<IReadOnlyDictionary<DateOnly, string>> ReadAsync(DateOnly from, DateOnly to, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await HolidayDays.Standing(db).Where(h => h.ObservedOn >= from && h.ObservedOn <= to).ToDictionaryAsync(h => h.ObservedOn, h => h.Name, ct);
    }
}
