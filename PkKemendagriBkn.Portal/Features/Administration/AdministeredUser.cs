using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>What every action on somebody's account checks.</summary>
internal static class AdministeredUser
{
    /// <summary>
    /// The account to act upon. Administrators do not act upon their own: whoever found their screen unlocked could otherwise take
    /// the account over, and nobody raises their own rights.
    /// </summary>
    /// <exception cref="RuleViolation"><see cref="Rule.FactNotFound"/>.</exception>
    /// <exception cref="PermissionDenied">The account is the administrator's own.</exception>
    public static async Task<PortalUser> LoadAsync(PortalDbContext db, AuditNote note, Guid userId, CancellationToken ct)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) ?? throw new RuleViolation(Rule.FactNotFound);
        return note.Actor.UserId == userId ? throw new PermissionDenied("own account") : user;
    }

    /// <exception cref="RuleViolation"><see cref="Rule.LastAdministrator"/> when nobody else could administer the portal.</exception>
    public static async Task RequireAnotherAdministratorAsync(PortalDbContext db, Guid userId, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(u => u.Id == userId && u.Role == Role.Administrator && u.IsActive, ct)
            && !await db.Users.AnyAsync(u => u.Id != userId && u.Role == Role.Administrator && u.IsActive, ct))
            throw new RuleViolation(Rule.LastAdministrator);
    }

    public static AuditNote About(this AuditNote note, Guid userId, string? reason = null) =>
        note with { SubjectType = nameof(PortalUser), SubjectId = userId, Reason = reason };
}
