using System.Security.Claims;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>What the sign-in cookie says of a person.</summary>
public static class PortalClaims
{
    public const string Session = "pkbkn:session";
    public const string FullName = "pkbkn:name";
    public const string Party = "pkbkn:party";
    public const string Role = "pkbkn:role";

    /// <summary>The actor behind a signed-in principal; null when nobody is signed in.</summary>
    public static Actor? ToActor(this ClaimsPrincipal principal)
    {
        if (principal.Identity?.IsAuthenticated != true
            || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || !Enum.TryParse<Role>(principal.FindFirstValue(Role), out var role))
            return null;

        Party? party = Enum.TryParse<Party>(principal.FindFirstValue(Party), out var p) ? p : null;
        Guid? session = Guid.TryParse(principal.FindFirstValue(Session), out var s) ? s : null;
        return new Actor(userId, principal.FindFirstValue(FullName) ?? "", party, role, session);
    }
}
