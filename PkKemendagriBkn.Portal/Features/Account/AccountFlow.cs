using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Account;

/// <summary>Whoever an account page is shown to: signed in, or with steps of the sign-in left.</summary>
public sealed record Visitor(PortalUser User, Actor Actor, bool IsSignedIn, bool SecondFactor);

/// <summary>Leads through the steps of signing in, and knows who an account page is for.</summary>
public sealed class AccountFlow(SignIn signIn, Sessions sessions, Accounts accounts, KnownBrowsers browsers, AccountNotices notices)
{
    /// <summary>Null when nobody is signed in and nobody has given a password either.</summary>
    public async Task<Visitor?> FindVisitorAsync(HttpContext http)
    {
        if (http.User.ToActor() is { UserId: { } userId } actor && await accounts.FindAsync(userId) is { } signedIn)
            return new Visitor(signedIn, actor, IsSignedIn: true, (await sessions.FindAsync(actor))?.SecondFactor == true);
        return await SessionCookie.ReadPendingAsync(http, accounts, sessions) is { } pending
            ? new Visitor(pending.User, pending.User.ToActor(null), IsSignedIn: false, pending.SecondFactor)
            : null;
    }

    /// <summary>Takes somebody who has proven this much one step on.</summary>
    /// <returns>The page of the next step, or the one that was asked for at the beginning.</returns>
    public async Task<string> ContinueAsync(HttpContext http, Guid userId, bool secondFactor, string? returnTo)
    {
        var user = await accounts.FindAsync(userId) ?? throw new InvalidOperationException("Accounts are never deleted.");
        var step = await NextStepAsync(user, secondFactor);
        if (step == SignInStep.Enter)
        {
            var session = await signIn.BeginSessionAsync(user, secondFactor, browsers.OriginOf(http), http.Request.Headers.UserAgent.ToString(),
                http.User.ToActor()?.SessionId);
            await SessionCookie.IssueAsync(http, user, session);
            browsers.Remember(http, user.Id);
            return ReturnTo.Local(returnTo);
        }

        await SessionCookie.IssuePendingAsync(http, user, secondFactor);
        return ReturnTo.Via(PageOf(step), returnTo);
    }

    /// <summary>Whether nothing is left of the sign-in but to take note of what happened to the account.</summary>
    public async Task<bool> MustReadNoticesAsync(Visitor visitor) => await NextStepAsync(visitor.User, visitor.SecondFactor) == SignInStep.ReadNotices;

    private async Task<SignInStep> NextStepAsync(PortalUser user, bool secondFactor) =>
        signIn.NextStep(user, secondFactor) is var step && step == SignInStep.Enter && (await notices.UnreadAsync(user.Id)).Count > 0
            ? SignInStep.ReadNotices
            : step;

    /// <summary>Ends the session on the server and takes both cookies away.</summary>
    public async Task SignOutAsync(HttpContext http)
    {
        if (http.User.ToActor() is { SessionId: { } sessionId } actor)
            await sessions.EndAsync(actor, sessionId, "SignOut");
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        await http.SignOutAsync(SessionCookie.Pending);
    }

    public static string PageOf(SignInStep step) => step switch
    {
        SignInStep.ProveSecondFactor => "/akun/verifikasi",
        SignInStep.ChangePassword => "/akun/kata-sandi",
        SignInStep.EnrolTotp => "/akun/totp",
        SignInStep.ReadNotices => "/akun/pemberitahuan",
        _ => "/",
    };
}
