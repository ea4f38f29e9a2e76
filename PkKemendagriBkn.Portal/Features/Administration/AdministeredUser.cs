using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>What every action on somebody's account checks.</summary>
internal static class AdministeredUser
{
    /// <summary>
    /// The account to act upon. Administrators do not act upon their own: whoever found their screen unlocked could otherwise take
    /// the account over, and nobody raises their own rights. The administrator of a party knows of no account but the party's own.
    /// </summary>
    /// <exception cref="RuleViolation"><see cref="Rule.FactNotFound"/>.</exception>
    /// <exception cref="PermissionDenied">The account is the administrator's own.</exception>
    public static async Task<PortalUser> LoadAsync(PortalDbContext db, AuditNote note, Guid userId, CancellationToken ct)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) ?? throw new RuleViolation(Rule.FactNotFound);
        if (!note.Actor.Administers(user.Party))
            throw new RuleViolation(Rule.FactNotFound);
        return note.Actor.UserId == userId ? throw new PermissionDenied("own account") : user;
    }

    /// <summary>Whether this administrator has to do with accounts of a party, or of none.</summary>
    public static bool Administers(this Actor actor, Party? party) => actor.Party is null || actor.Party == party;

    public static AuditNote About(this AuditNote note, Guid userId, string? reason = null) =>
        note with { SubjectType = nameof(PortalUser), SubjectId = userId, Reason = reason };
}
