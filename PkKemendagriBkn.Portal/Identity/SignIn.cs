using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

public enum Proof { Refused, TooManyAttempts, TemporaryPasswordExpired, Accepted }

/// <summary>What still stands between somebody who gave the right password and the portal.</summary>
public enum SignInStep { ProveSecondFactor, ChangePassword, EnrolTotp, Enter }

/// <summary>
/// Checks passwords and one-time codes. Every failure counts towards the lock of the account and stands on the audit trail;
/// to the outside all refusals of a password look, and last, the same.
/// </summary>
public sealed class SignIn(
    Accounts accounts, Sessions sessions, OpenCircuits circuits, AttemptLimiter limiter, IPasswordHasher<PortalUser> hasher,
    IDbContextFactory<PortalDbContext> contexts, IOptions<SecurityOptions> options, TimeProvider clock)
{
    public const int FailuresToLock = 5;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly PortalUser Stranger = new() { FullName = "" };

    /// <summary>Checked when there is no such account, so that the answer takes as long.</summary>
    private readonly string strangersHash = hasher.HashPassword(Stranger, Guid.CreateVersion7().ToString());

    /// <summary>How long the n-th lock in a row lasts: 15 minutes, then twice as long each time, four hours at most.</summary>
    public static TimeSpan LockAfter(int failures) => FirstLock * Math.Min(16, 1 << Math.Min(10, failures / FailuresToLock - 1));

    /// <summary>Checks e-mail and password. The user is given when the proof is accepted.</summary>
    public async Task<(Proof Proof, PortalUser? User)> CheckPasswordAsync(string email, string password, string address, CancellationToken ct = default)
    {
        if (!limiter.Allow(Door.SignIn, address, email))
            return (Proof.TooManyAttempts, null);

        var name = email.Trim().ToUpperInvariant();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        var right = hasher.VerifyHashedPassword(user ?? Stranger, user?.PasswordHash ?? strangersHash, password) != PasswordVerificationResult.Failed;

        if (user is null)
        {
            await accounts.NoteAsync(new AuditNote(Actor.Nobody, "SignInFailed", Reason: $"Akun tidak dikenal, dari {address}"), ct);
            return (Proof.Refused, null);
        }

        if (!right || !sessions.MayEnter(user) || IsLocked(user))
        {
            await CountFailureAsync(user.Id, Actor.Nobody, "SignInFailed", $"Kata sandi ditolak, dari {address}", countsToLock: !right, ct);
            return (Proof.Refused, null);
        }

        if (user.TemporaryPasswordUntil > clock.GetUtcNow() || user.TemporaryPasswordUntil is null)
            return (Proof.Accepted, user);
        await accounts.NoteAsync(new AuditNote(Actor.Nobody, "SignInFailed", nameof(PortalUser), user.Id, "Kata sandi sementara sudah kedaluwarsa"), ct);
        return (Proof.TemporaryPasswordExpired, null);
    }

    /// <summary>Checks a one-time code or a recovery code, and uses it up.</summary>
    public async Task<Proof> ProveSecondFactorAsync(Guid userId, string code, string address, CancellationToken ct = default)
    {
        if (!limiter.Allow(Door.SignIn, address, userId.ToString()))
            return Proof.TooManyAttempts;
        var right = await UseCodeAsync(userId, code, ct);
        if (!right)
            await CountFailureAsync(userId, Actor.Nobody, "SecondFactorFailed", $"Kode ditolak, dari {address}", countsToLock: true, ct);
        return right ? Proof.Accepted : Proof.Refused;
    }

    /// <summary>Checks the password, and the code when one is enrolled, of somebody who is signed in and about to do something grave.</summary>
    public Task<bool> VerifyAgainAsync(Actor actor, string password, string? code, CancellationToken ct = default) =>
        VerifyAsync(actor, password, user => !user.TwoFactorEnabled ? Task.FromResult(true) : UseCodeAsync(user.Id, code ?? "", ct), ct);

    /// <summary>Checks the password alone, of somebody who proved a code, if one is needed, a step ago.</summary>
    public Task<bool> VerifyPasswordAsync(Actor actor, string password, CancellationToken ct = default) =>
        VerifyAsync(actor, password, _ => Task.FromResult(true), ct);

    private async Task<bool> VerifyAsync(Actor actor, string password, Func<PortalUser, Task<bool>> alsoCode, CancellationToken ct)
    {
        if (actor.UserId is not { } userId || !limiter.Allow(Door.VerifyAgain, userId.ToString(), userId.ToString())
            || await accounts.FindAsync(userId, ct) is not { } user)
            return false;
        var right = hasher.VerifyHashedPassword(user, user.PasswordHash ?? strangersHash, password) != PasswordVerificationResult.Failed
            && sessions.MayEnter(user) && !IsLocked(user) && await alsoCode(user);
        if (!right)
            await CountFailureAsync(userId, actor, "VerificationFailed", null, countsToLock: true, ct);
        return right;
    }

    /// <summary>What comes next for somebody whose password was right.</summary>
    public SignInStep NextStep(PortalUser user, bool secondFactor)
    {
        if (user.TwoFactorEnabled && !secondFactor)
            return SignInStep.ProveSecondFactor;
        if (user.TemporaryPasswordUntil is not null)
            return SignInStep.ChangePassword;
        return options.Value.DemandsTotp(user) && !user.TwoFactorEnabled ? SignInStep.EnrolTotp : SignInStep.Enter;
    }

    /// <summary>Begins a session: failures are forgotten, and <paramref name="before"/>, the session that this browser had until now, ends.</summary>
    public async Task<UserSession> BeginSessionAsync(PortalUser user, bool secondFactor, string address, string browser, Guid? before,
        CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var session = new UserSession
        {
            UserId = user.Id, StartedAt = now, LastSeenAt = now, SecondFactor = secondFactor,
            Address = address, Browser = browser.Length > 300 ? browser[..300] : browser,
        };
        await accounts.ChangeAsync(new AuditNote(user.ToActor(session.Id), "SignIn", nameof(UserSession), session.Id), async (db, _) =>
        {
            if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == before && s.EndedAt == null, ct) is { } replaced)
                replaced.EndedAt = now;
            var tracked = await db.Users.SingleAsync(u => u.Id == user.Id, ct);
            tracked.AccessFailedCount = 0;
            tracked.LockoutEnd = null;
            db.Add(session);
            return true;
        }, ct);
        if (before is { } ended)
            circuits.EndSession(ended);
        return session;
    }

    private bool IsLocked(PortalUser user) => user.LockoutEnd > clock.GetUtcNow();

    private Task<bool> UseCodeAsync(Guid userId, string code, CancellationToken ct)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        return accounts.ChangeAsync(new AuditNote(Actor.Nobody, "SecondFactorProven", nameof(PortalUser), userId), async (db, users) =>
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct);
            if (user is not { TwoFactorEnabled: true } || !sessions.MayEnter(user) || IsLocked(user))
                return false;
            if (typed is not { Length: 6 } || !typed.All(char.IsAsciiDigit))
                return (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
            if (await users.GetAuthenticatorKeyAsync(user) is not { } secret || Totp.Match(secret, typed, clock.GetUtcNow(), user.LastTotpStep) is not { } step)
                return false;
            user.LastTotpStep = step;
            return true;
        }, ct);
    }

    /// <summary>While an account is locked its failures are recorded but do not lengthen the lock, or anyone could keep somebody out for good.</summary>
    private async Task CountFailureAsync(Guid userId, Actor actor, string action, string? reason, bool countsToLock, CancellationToken ct)
    {
        var note = new AuditNote(actor, action, nameof(PortalUser), userId, reason);
        var counted = countsToLock && await accounts.ChangeAsync(note, async (db, _) =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
            if (IsLocked(user))
                return false;
            user.AccessFailedCount++;
            if (user.AccessFailedCount % FailuresToLock == 0)
                user.LockoutEnd = clock.GetUtcNow() + LockAfter(user.AccessFailedCount);
            return true;
        }, ct);
        if (!counted)
            await accounts.NoteAsync(note, ct);
    }
}
