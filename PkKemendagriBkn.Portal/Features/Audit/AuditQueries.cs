using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>Which entries of the audit trail; dates are WIB and both included.</summary>
public sealed record AuditFilter(DateOnly? From, DateOnly? To, string? Action, string? Actor, string? Subject)
{
    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries)
    {
        if (From is { } from)
        {
            var start = WibClock.BeginOf(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (To is { } to)
        {
            var end = WibClock.EndOf(to);
            entries = entries.Where(e => e.At < end);
        }

        if (!string.IsNullOrWhiteSpace(Action))
            entries = entries.Where(e => e.Action == Action);
        if (!string.IsNullOrWhiteSpace(Actor))
            entries = entries.Where(e => e.ActorName.Contains(Actor));
        if (Guid.TryParse(Subject, out var subject))
            entries = entries.Where(e => e.SubjectId == subject);
        return entries;
    }
}

/// <summary>Reads of the audit trail; an export is itself on the trail.</summary>
public sealed class AuditQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<(IReadOnlyList<AuditEntry> Rows, int Total)> ListAsync(AuditFilter filter, int page, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = filter.Apply(db.AuditEntries.AsNoTracking());
        var total = await entries.CountAsync(ct);
        var rows = await entries.OrderByDescending(e => e.Sequence).Skip((page - 1) * Pager.PageSize).Take(Pager.PageSize).ToListAsync(ct);
        return (rows, total);
    }

    /// <summary>The distinct actions on the trail, for the filter.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AuditEntries.AsNoTracking().Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(ct);
    }
}
