using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What is said beside records, as one reader may know it.</summary>
public sealed class CommentQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>A record has few; should one ever have more, the newest are shown.</summary>
    private const int Most = 100;

    /// <summary>Somebody whom a comment can name.</summary>
    public sealed record Person(Guid Id, string Name, string Position, Party Party);

    /// <summary>Those of a record, oldest first, in one command.</summary>
    public async Task<IReadOnlyList<Comment>> OfRecordAsync(Guid subjectId, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.CommentsSeenBy(reader).Where(c => c.SubjectId == subjectId).OrderByDescending(c => c.WrittenAt).ThenByDescending(c => c.Id)
            .Take(Most).Include(c => c.Mentions.OrderBy(m => m.Person)).AsSingleQuery().ToListAsync(ct);
        newest.Reverse();
        return newest;
    }

    /// <summary>Whoever works on records, of the reader's party first, by name.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (own, me) = (reader.Party, reader.UserId);
        return await db.Users.AsNoTracking().Where(u => u.IsActive && u.Party != null && u.Id != me && u.Role != Role.Auditor && u.Role != Role.Administrator)
            .OrderByDescending(u => u.Party == own).ThenBy(u => u.FullName).ThenBy(u => u.CreatedAt)
            .Select(u => new Person(u.Id, u.FullName, u.Position, u.Party!.Value)).ToListAsync(ct);
    }
}
