using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// The two cookies. One stands for a session and is worth nothing without its row; the other, for ten minutes, for somebody whose
/// password was right but who has steps left, and opens the account pages alone.
/// </summary>
public sealed class SessionCookie(Sessions sessions, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Pending = "Portal.Pending";
    private const string StampClaim = "pkbkn:stamp";
    private const string SecondFactorClaim = "pkbkn:second-factor";
    private const string EndedItem = "pkbkn:ended";

    public static async Task IssueAsync(HttpContext http, PortalUser user, UserSession session)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new(ClaimTypes.Name, user.Email ?? ""),
            new(PortalClaims.Session, session.Id.ToString()),
            new(PortalClaims.FullName, user.FullName),
            new(PortalClaims.Role, user.Role.ToString()),
        ];
        if (user.Party is { } party)
            claims.Add(new Claim(PortalClaims.Party, party.ToString()));
        await http.SignOutAsync(Pending);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, Principal(claims, IdentityConstants.ApplicationScheme));
    }

    public static Task IssuePendingAsync(HttpContext http, PortalUser user, bool secondFactor) =>
        http.SignInAsync(Pending, Principal(
            [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? ""), new(SecondFactorClaim, secondFactor.ToString())],
            Pending));

    /// <summary>
    /// Whose password was right, and whether a one-time code was as well. Every step changes the stamp, so an old copy of the cookie is worth nothing.
    /// </summary>
    public static async Task<(PortalUser User, bool SecondFactor)?> ReadPendingAsync(HttpContext http, Accounts accounts, Sessions sessions)
    {
        var result = await http.AuthenticateAsync(Pending);
        if (result.Principal is not { } principal || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            return null;
        var user = await accounts.FindAsync(userId);
        return user is not null && sessions.MayEnter(user) && user.SecurityStamp == principal.FindFirstValue(StampClaim)
            ? (user, principal.FindFirstValue(SecondFactorClaim) == bool.TrueString)
            : null;
    }

    /// <summary>Whether this request came with the cookie of a session that has ended.</summary>
    public static bool CameWithEndedSession(HttpContext http) => http.Items.ContainsKey(EndedItem);

    /// <summary>Every request asks the session's row, except one for a static asset, which is the same for everybody.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (context.Scheme.Name == Pending || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;

        UserSession? session;
        try
        {
            session = context.Principal?.ToActor() is { } actor ? await sessions.FindAsync(actor, http.RequestAborted) : null;
        }
        catch (Exception e) when (StorageFaults.Of(e) is not null && http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that says so needs nobody's session.
            context.RejectPrincipal();
            return;
        }

        if (session is null)
        {
            http.Items[EndedItem] = true;
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
            return;
        }

        // The connection of an open tab lives on by itself; only what a person does keeps a session awake.
        if (!http.Request.Path.StartsWithSegments("/_blazor") && clock.GetUtcNow() - session.LastSeenAt >= Sessions.TouchEvery)
            await sessions.TouchAsync(session.Id, http.RequestAborted);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        AnswerAsync(context, StatusCodes.Status401Unauthorized);

    /// <summary>No redirect: the status-code page says it in place.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage = HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor")
            && context.Request.Headers.Accept.ToString() is var accept
            && (accept.Length == 0 || accept.Contains("text/html", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal));
        if (isPage)
            context.Response.Redirect($"/akun/masuk?kembali={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal Principal(List<Claim> claims, string scheme) => new(new ClaimsIdentity(claims, scheme));
}
