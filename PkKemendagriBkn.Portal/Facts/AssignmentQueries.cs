using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>To whom records are given, as one party knows it.</summary>
public sealed class AssignmentQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A colleague to whom something can be given.</summary>
    public sealed record Colleague(Guid Id, string Name, string Position);

    /// <summary>Those that stand: at most one of each party that the reader knows of.</summary>
    public async Task<IReadOnlyList<Assignment>> OfRecordAsync(Guid subjectId, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AssignmentsSeenBy(reader).Where(a => a.SubjectId == subjectId && a.EndedAt == null).OrderBy(a => a.GivenAt).ToListAsync(ct);
    }

    /// <summary>Whoever of the reader's party works on records, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().Where(u => u.IsActive && u.Party == reader.Party && u.Party != null
            && u.Role != Role.Auditor && u.Role != Role.Administrator).OrderBy(u => u.FullName).ThenBy(u => u.CreatedAt)
            .Select(u => new Colleague(u.Id, u.FullName, u.Position)).ToListAsync(ct);
    }
}
