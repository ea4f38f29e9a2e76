using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>Which entries of the audit trail; dates are WIB and both included.</summary>
public sealed record AuditFilter : ListFilter
{
    [InAddress("dari")]
    public DateOnly? From { get; init; }

    [InAddress("sampai")]
    public DateOnly? To { get; init; }

    [InAddress("tindakan")]
    public string? Action { get; init; }

    /// <summary>A part of the name of who acted.</summary>
    [InAddress("pelaku")]
    public string? Actor { get; init; }

    /// <summary>The id of the record that was changed.</summary>
    [InAddress("catatan")]
    public Guid? Subject { get; init; }

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

        if (Action is not null)
            entries = entries.Where(e => e.Action == Action);
        if (Actor is not null)
            entries = entries.Where(e => e.ActorName.Contains(Actor));
        if (Subject is { } subject)
            entries = entries.Where(e => e.SubjectId == subject);
        return entries;
    }
}

/// <summary>Reads of the audit trail; an export is itself on the trail.</summary>
public sealed class AuditQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<ListPart<AuditEntry>> ListAsync(AuditFilter filter, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entries = filter.Apply(db.TrailSeenBy(reader));
        var total = await entries.CountAsync(ct);
        var rows = await entries.OrderByDescending(e => e.Sequence).OnPage(filter).ToListAsync(ct);
        return new ListPart<AuditEntry>(rows, total);
    }

    /// <summary>The distinct actions that this reader finds on the trail, for the filter.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.TrailSeenBy(reader).Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(ct);
    }
}
