using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>The one place where what was asked for, or consented to, is done to an account, and those concerned are told of it.</summary>
public sealed class AccountWork(Accounts accounts, Sessions sessions, OpenCircuits circuits, Guesses guesses, TimeProvider clock)
{
    /// <summary>
    /// Whether another administrator has to consent: where somebody may decide on access, sign or administer, before or afterwards. Closing
    /// such an account takes no consent, unless it administers; nor does filling in a NIP that lacks, without which nobody could consent.
    /// </summary>
    public static bool NeedsConsent(AccountChange change, PortalUser? user) => change.Kind switch
    {
        AccountChangeKind.Close => RolePermissions.Administers(user!.Role, user.Party),
        AccountChangeKind.Change when user is { Nip: null } && change.Nip is not null && (change.FullName, change.Position, change.Role, change.Party)
            == (user.FullName, user.Position, user.Role, user.Party) => false,
        _ => RolePermissions.IsGrave(change.Role, change.Party) || user is not null && RolePermissions.IsGrave(user.Role, user.Party),
    };

    /// <summary>What forbids the change as things stand now, asked when it is proposed and again when it takes effect.</summary>
    /// <exception cref="RuleViolation">
    /// Nothing would change, the account has changed meanwhile, a NIP or an address is taken, or nobody could administer.
    /// </exception>
    public static async Task RequirePossibleAsync(PortalDbContext db, AccountChange change, PortalUser? user, CancellationToken ct)
    {
        if (user is not null && (change.FromRole, change.FromParty) != (user.Role, user.Party))
            throw new RuleViolation(Rule.AccountHasChanged);
        if (user is not null && !Changes(change, user))
            throw new RuleViolation(Rule.NothingChanged);
        if (user?.Nip is not null && change.Nip is null)
            throw new RuleViolation(Rule.NipStays);
        var standsOpen = change.Kind != AccountChangeKind.Close && (user is null || user.IsActive || change.Kind == AccountChangeKind.Reopen);
        if (standsOpen && change.Nip is { } nip && await db.Users.AnyAsync(u => u.Nip == nip && u.IsActive && u.Id != change.UserId, ct))
            throw new RuleViolation(Rule.NipTaken);
        var takesAdministrator = user is { Role: Role.Administrator, Party: null, IsActive: true }
            && (change.Kind == AccountChangeKind.Close || (change.Role, change.Party) != (user.Role, user.Party));
        if (takesAdministrator && !await db.Users.AnyAsync(u => u.Id != user!.Id && u.Role == Role.Administrator && u.Party == null && u.IsActive, ct))
            throw new RuleViolation(Rule.LastAdministrator);
    }

    /// <summary>Does it, inside the caller's write.</summary>
    /// <param name="db">Where the caller saves.</param>
    /// <param name="change">What is done.</param>
    /// <param name="by">Who did it, in words.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The account, and the temporary password where one was made: shown once and kept nowhere.</returns>
    /// <exception cref="RuleViolation">See <see cref="RequirePossibleAsync"/>.</exception>
    public async Task<(Guid UserId, string? Password)> ApplyAsync(PortalDbContext db, AccountChange change, string by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var user = change.UserId is { } id ? await db.Users.SingleAsync(u => u.Id == id, ct) : null;
        await RequirePossibleAsync(db, change, user, ct);
        var password = change.Kind is AccountChangeKind.Create or AccountChangeKind.ResetPassword ? NewAccount.TemporaryPassword() : null;
        using var users = accounts.In(db);
        if (user is null)
        {
            user = await new NewAccount(change.Email, change.FullName, change.Position, change.Role, change.Party, change.Nip)
                .AddAsync(db, users, password!, now, now + NewAccount.TemporaryLasts, ct: ct);
            change.Made(user.Id);
        }
        else
        {
            var isOther = change.Kind != AccountChangeKind.Change || (user.Role, user.Party) != (change.Role, change.Party);
            await ChangeAsync(db, change, user, password is null ? null : users.PasswordHasher.HashPassword(user, password), now, ct);
            if (isOther)
            {
                await users.UpdateSecurityStampAsync(user);
                await sessions.EndInAsync(db, user.Id, ct: ct);
            }
            else
            {
                await users.UpdateAsync(user);
            }
        }

        await AccountTelling.TellAsync(db, change, user, by, now, ct);
        return (user.Id, password);
    }

    /// <summary>Once it is saved: no open tab goes on with what the account was, and what was guessed at the old password is forgotten.</summary>
    public void Settled(AccountChange change)
    {
        if (change.UserId is not { } userId)
            return;
        if (change.Kind == AccountChangeKind.ResetPassword)
            guesses.Forget(userId);
        if (change.Kind != AccountChangeKind.Change || (change.FromRole, change.FromParty) != (change.Role, change.Party))
            circuits.EndUser(userId);
    }

    private static bool Changes(AccountChange change, PortalUser user) => change.Kind switch
    {
        AccountChangeKind.Close => user.IsActive,
        AccountChangeKind.Reopen => !user.IsActive,
        AccountChangeKind.ResetTotp => user.TwoFactorEnabled,
        AccountChangeKind.Change => (user.FullName, user.Position, user.Nip, user.Role, user.Party)
            != (change.FullName, change.Position, change.Nip, change.Role, change.Party),
        _ => true,
    };

    private static async Task ChangeAsync(PortalDbContext db, AccountChange change, PortalUser user, string? passwordHash, DateTimeOffset now,
        CancellationToken ct)
    {
        switch (change.Kind)
        {
            case AccountChangeKind.Change:
                if ((user.Role, user.Party) != (change.Role, change.Party))
                    await RevokeFeedsAsync(db, user.Id, now, ct);
                (user.FullName, user.Position, user.Nip, user.Role, user.Party) = (change.FullName, change.Position, change.Nip, change.Role, change.Party);
                break;
            case AccountChangeKind.ResetPassword:
                (user.PasswordHash, user.TemporaryPasswordUntil) = (passwordHash, now + NewAccount.TemporaryLasts);
                (user.AccessFailedCount, user.LockoutEnd) = (0, null);
                break;
            case AccountChangeKind.ResetTotp:
                user.TwoFactorEnabled = false;
                db.RemoveRange(await db.UserTokens.Where(t => t.UserId == user.Id).ToListAsync(ct));
                break;
            default:
                user.IsActive = change.Kind == AccountChangeKind.Reopen;
                await RevokeFeedsAsync(db, user.Id, now, ct);
                break;
        }
    }

    /// <summary>A secret address was given to the person in that role: whoever gets another makes another.</summary>
    private static async Task RevokeFeedsAsync(PortalDbContext db, Guid userId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var feed in await db.CalendarFeeds.Where(f => f.UserId == userId && f.RevokedAt == null).ToListAsync(ct))
            feed.RevokedAt = now;
    }
}
