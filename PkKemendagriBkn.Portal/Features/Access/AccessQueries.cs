using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Access;

/// <summary>Reads of decisions on access.</summary>
public sealed class AccessQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public sealed record Detail(AccessDecision Decision, Letter? Letter);

    /// <summary>All decisions, newest first: there are few of them in an agreement's life.</summary>
    public async Task<IReadOnlyList<Detail>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await Decisions(db).OrderByDescending(d => d.Decision.RecordedAt).Take(200).ToListAsync(ct);
        return [.. rows.Select(r => new Detail(r.Decision, r.Letter))];
    }

    public async Task<Detail?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await Decisions(db).SingleOrDefaultAsync(d => d.Decision.Id == id, ct);
        return row is null ? null : new Detail(row.Decision, row.Letter);
    }

    /// <summary>The claims and warnings that were given by a day, newest first.</summary>
    public async Task<IReadOnlyList<FactWithLetter<AccessNotice>>> NoticesAsync(DateOnly day, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AccessNotices.AsNoTracking().Where(n => n.GivenOn <= day).OrderByDescending(n => n.GivenOn).ThenByDescending(n => n.RecordedAt)
            .ThenByDescending(n => n.Id).Take(50).WithLetter(db).ToListAsync(ct);
    }

    public async Task<FactWithLetter<AccessNotice>?> NoticeAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AccessNotices.AsNoTracking().WithVoided().Where(n => n.Id == id).WithLetter(db).SingleOrDefaultAsync(ct);
    }

    /// <summary>The decisions that take effect by a day, or were taken by it, newest first.</summary>
    internal static IQueryable<Detail> UpTo(PortalDbContext db, DateOnly day)
    {
        var end = WibClock.EndOf(day);
        return Decisions(db).Where(d => d.Decision.EffectiveOn <= day || d.Decision.DecidedAt < end).OrderByDescending(d => d.Decision.RecordedAt)
            .Select(d => new Detail(d.Decision, d.Letter));
    }

    private static IQueryable<Joined> Decisions(PortalDbContext db) =>
        db.AccessDecisions.AsNoTracking()
            .LeftJoin(db.Letters, d => d.LetterId, l => l.Id, (d, l) => new Joined { Decision = d, Letter = l });

    private sealed class Joined
    {
        public required AccessDecision Decision { get; init; }
        public Letter? Letter { get; init; }
    }
}
