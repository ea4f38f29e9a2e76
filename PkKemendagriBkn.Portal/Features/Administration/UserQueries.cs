using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Reads of accounts, for administrators.</summary>
public sealed class UserQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public sealed record Row(
        Guid Id, string FullName, string? Email, string Position, Role Role, Party? Party, bool IsActive, bool HasTotp, bool IsLocked,
        DateTimeOffset? TemporaryPasswordUntil, DateTimeOffset? LastSeenAt, int OpenSessions, bool IsDemo, string? Stamp, string? Nip);

    public async Task<ListPart<Row>> ListAsync(SearchFilter filter, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var users = Filtered(db, filter, reader);
        return new ListPart<Row>(await Projected(db, users.OnPage(filter), clock.GetUtcNow()).ToListAsync(ct), await users.CountAsync(ct));
    }

    /// <summary>The accounts that a search finds, open ones first, by name; of a party's administrator that party's alone.</summary>
    internal static IQueryable<PortalUser> Filtered(PortalDbContext db, SearchFilter filter, Actor reader)
    {
        var users = InScope(db, reader);
        if (filter.Search is { } search)
            users = users.Where(u => EF.Functions.Like(u.FullName, Like.Anywhere(search), Like.Escape)
                || EF.Functions.Like(u.Email!, Like.Anywhere(search), Like.Escape) || EF.Functions.Like(u.Position, Like.Anywhere(search), Like.Escape));
        return users.OrderByDescending(u => u.IsActive).ThenBy(u => u.FullName).ThenBy(u => u.CreatedAt).ThenBy(u => u.Id);
    }

    public async Task<Row?> FindAsync(Guid userId, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Projected(db, InScope(db, reader).Where(u => u.Id == userId), clock.GetUtcNow()).SingleOrDefaultAsync(ct);
    }

    private static IQueryable<PortalUser> InScope(PortalDbContext db, Actor reader) =>
        reader.Party is { } party ? db.Users.AsNoTracking().Where(u => u.Party == party) : db.Users.AsNoTracking();

    internal static IQueryable<Row> Projected(PortalDbContext db, IQueryable<PortalUser> users, DateTimeOffset now) => users.Select(u => new Row(
        u.Id, u.FullName, u.Email, u.Position, u.Role, u.Party, u.IsActive, u.TwoFactorEnabled, u.LockoutEnd > now, u.TemporaryPasswordUntil,
        db.Sessions.Where(s => s.UserId == u.Id).Max(s => (DateTimeOffset?)s.LastSeenAt),
        db.Sessions.Count(s => s.UserId == u.Id && s.EndedAt == null), u.IsDemo, u.ConcurrencyStamp, u.Nip));
}
