using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Telemetry;

namespace PkKemendagriBkn.Portal.Identity;

public enum Proof { Refused, TooManyAttempts, TemporaryPasswordExpired, Accepted }

/// <summary>What still stands between somebody who gave the right password and the portal.</summary>
public enum SignInStep { ProveSecondFactor, ChangePassword, EnrolTotp, ReadNotices, Enter }

/// <summary>
/// Checks passwords and one-time codes. Every failure stands on the audit trail and counts against the source that it came from: a network of
/// strangers, or one known browser. What strangers of all networks fail together slows strangers alone. To the outside all refusals look, and
/// last, the same.
/// </summary>
public sealed class SignIn(
    Accounts accounts, Sessions sessions, OpenCircuits circuits, AttemptLimiter limiter, Guesses guesses, IPasswordHasher<PortalUser> hasher,
    IDbContextFactory<PortalDbContext> contexts, IOptions<SecurityOptions> options, TimeProvider clock)
{
    public const int FailuresToLock = 5;

    /// <summary>Failures of strangers, wherever they are, after which all strangers are held off.</summary>
    public const int FailuresToHoldStrangers = 50;

    /// <summary>Sources that are no network: whoever gave the right password and guesses the code, and whoever guesses in an open session.</summary>
    private const string Codes = "kode", Again = "ulang";
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan StrangersForgottenAfter = TimeSpan.FromDays(1);
    private static readonly PortalUser Stranger = new() { FullName = "" };

    /// <summary>Checked when there is no such account, so that the answer takes as long.</summary>
    private readonly string strangersHash = hasher.HashPassword(Stranger, Guid.CreateVersion7().ToString());

    /// <summary>How long the n-th lock in a row lasts: 15 minutes, then twice as long each time, four hours at most.</summary>
    public static TimeSpan LockAfter(int failures) => FirstLock * Math.Min(16, 1 << Math.Min(10, failures / FailuresToLock - 1));

    /// <summary>
    /// Checks e-mail and password. The user is given when the proof is accepted. While its source is held off, the password is accepted only
    /// together with a one-time code; the answer says so.
    /// </summary>
    public async Task<(Proof Proof, PortalUser? User, bool SecondFactor)> CheckPasswordAsync(
        string email, string password, Origin origin, string? code = null, CancellationToken ct = default)
    {
        var name = email.Trim().ToUpperInvariant();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        var browser = user is null ? null : origin.BrowserOf(user.Id);
        var source = browser ?? origin.Network;
        if (!limiter.Allow(Door.SignIn, source, $"{name} {source}"))
            return (Proof.TooManyAttempts, null, false);

        var right = hasher.VerifyHashedPassword(user ?? Stranger, user?.PasswordHash ?? strangersHash, password) != PasswordVerificationResult.Failed;
        if (user is null)
        {
            await accounts.NoteAsync(new AuditNote(Actor.Nobody, "SignInFailed", Reason: $"Akun tidak dikenal, dari {origin.Network}"), ct);
            return (Proof.Refused, null, false);
        }

        var isHeld = guesses.AreHeld(user.Id, source) || browser is null && user.LockoutEnd > clock.GetUtcNow();
        var proven = right && isHeld && sessions.MayEnter(user) && await ProveCodeAsync(user.Id, code, browser, ct);
        if (!right || !sessions.MayEnter(user) || isHeld && !proven)
        {
            await CountFailureAsync(user.Id, Actor.Nobody, "SignInFailed", $"Kata sandi ditolak, dari {origin.Network}", right || isHeld ? null : source,
                browser is null, ct);
            return (Proof.Refused, null, false);
        }

        if (user.TemporaryPasswordUntil > clock.GetUtcNow() || user.TemporaryPasswordUntil is null)
            return (Proof.Accepted, user, proven);
        await accounts.NoteAsync(new AuditNote(Actor.Nobody, "SignInFailed", nameof(PortalUser), user.Id, "Kata sandi sementara sudah kedaluwarsa"), ct);
        return (Proof.TemporaryPasswordExpired, null, false);
    }

    /// <summary>Checks a one-time code or a recovery code of somebody whose password was right, and uses it up.</summary>
    public async Task<Proof> ProveSecondFactorAsync(Guid userId, string code, Origin origin, CancellationToken ct = default)
    {
        var browser = origin.BrowserOf(userId);
        var source = browser ?? origin.Network;
        if (!limiter.Allow(Door.SignIn, source, $"{userId} {source}"))
            return Proof.TooManyAttempts;
        return await ProveCodeAsync(userId, code, browser, ct) ? Proof.Accepted : Proof.Refused;
    }

    /// <summary>
    /// Whoever guesses codes has the password, so that these failures count for strangers of all networks together; a known browser's count for itself.
    /// </summary>
    private async Task<bool> ProveCodeAsync(Guid userId, string? code, string? browser, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code))
            return false;
        var source = browser ?? Codes;
        var isHeld = guesses.AreHeld(userId, source);
        if (!isHeld && await UseCodeAsync(userId, code, ct))
            return true;
        await CountFailureAsync(userId, Actor.Nobody, "SecondFactorFailed", "Kode ditolak", isHeld ? null : source, isStranger: false, ct);
        return false;
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
        var isHeld = guesses.AreHeld(userId, Again);
        var right = hasher.VerifyHashedPassword(user, user.PasswordHash ?? strangersHash, password) != PasswordVerificationResult.Failed
            && sessions.MayEnter(user) && !isHeld && await alsoCode(user);
        if (!right)
            await CountFailureAsync(userId, actor, "VerificationFailed", null, isHeld ? null : Again, isStranger: false, ct);
        else
            guesses.Forget(userId, Again);
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

    /// <summary>
    /// Begins a session: failures of this source are forgotten, and <paramref name="before"/>, the session that this browser had until now, ends.
    /// Strangers who are held off stay so.
    /// </summary>
    public async Task<UserSession> BeginSessionAsync(PortalUser user, bool secondFactor, Origin origin, string browser, Guid? before,
        CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var session = new UserSession
        {
            UserId = user.Id, StartedAt = now, LastSeenAt = now, SecondFactor = secondFactor,
            Address = origin.Network, Browser = browser.Length > 300 ? browser[..300] : browser,
        };
        await accounts.ChangeAsync(new AuditNote(user.ToActor(session.Id), "SignIn", nameof(UserSession), session.Id), async (db, _) =>
        {
            if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == before && s.EndedAt == null, ct) is { } replaced)
                replaced.EndedAt = now;
            var tracked = await db.Users.SingleAsync(u => u.Id == user.Id, ct);
            if (tracked.LockoutEnd is null || tracked.LockoutEnd + StrangersForgottenAfter < now)
                (tracked.AccessFailedCount, tracked.LockoutEnd) = (0, null);
            db.Add(session);
            return true;
        }, ct);
        guesses.Forget(user.Id, origin.BrowserOf(user.Id) ?? origin.Network);
        if (secondFactor)
            guesses.Forget(user.Id, Codes);
        if (before is { } ended)
            circuits.EndSession(ended);
        return session;
    }

    private Task<bool> UseCodeAsync(Guid userId, string code, CancellationToken ct)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        return accounts.ChangeAsync(new AuditNote(Actor.Nobody, "SecondFactorProven", nameof(PortalUser), userId), async (db, users) =>
        {
            var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct);
            if (user is not { TwoFactorEnabled: true } || !sessions.MayEnter(user))
                return false;
            if (typed is not { Length: 6 } || !typed.All(char.IsAsciiDigit))
                return (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
            if (await users.GetAuthenticatorKeyAsync(user) is not { } secret || Totp.Match(secret, typed, clock.GetUtcNow(), user.LastTotpStep) is not { } step)
                return false;
            user.LastTotpStep = step;
            return true;
        }, ct);
    }

    /// <summary>Leaves a failure on the trail, counts it against its source, and tells the holder, once a day, when somebody is held off by it.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="actor">Who failed.</param>
    /// <param name="action">As what it stands on the trail.</param>
    /// <param name="reason">What was refused.</param>
    /// <param name="source">What it counts against; null when it counts for nothing.</param>
    /// <param name="isStranger">Whether it counts among those of all strangers too.</param>
    /// <param name="ct">Ends it.</param>
    private async Task CountFailureAsync(Guid userId, Actor actor, string action, string? reason, string? source, bool isStranger, CancellationToken ct)
    {
        PortalMeter.SignInFailed(action);
        var note = new AuditNote(actor, action, nameof(PortalUser), userId, reason);
        var outcome = source is null ? Guesses.Outcome.Ignored : guesses.Fail(userId, source);
        if (outcome == Guesses.Outcome.Ignored || outcome == Guesses.Outcome.Counted && !isStranger)
        {
            await accounts.NoteAsync(note, ct);
            return;
        }

        await accounts.ChangeAsync(note, async (db, _) =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
            var holdsStrangers = isStranger && ++user.AccessFailedCount % FailuresToHoldStrangers == 0;
            if (holdsStrangers)
                user.LockoutEnd = clock.GetUtcNow() + LockAfter(user.AccessFailedCount / FailuresToHoldStrangers * FailuresToLock);
            if (holdsStrangers || outcome == Guesses.Outcome.HeldOff)
                await TellAsync(db, userId, ct);
            await db.SaveNoteAsync(ct);
            return true;
        }, ct);
    }

    private async Task TellAsync(PortalDbContext db, Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var key = ReminderSubject.OwnNoticeKey($"tebakan:{WibClock.DateOf(now):yyyy-MM-dd}");
        if (!await db.Reminders.AnyAsync(r => r.RecipientId == userId && r.DeadlineKey == key, ct))
            AccountNotices.Tell(db, userId, key, "Kata sandi atau kode akun Anda beberapa kali diketik salah; percobaan dari sana ditahan untuk sementara",
                "/akun/sesi", now);
    }
}
