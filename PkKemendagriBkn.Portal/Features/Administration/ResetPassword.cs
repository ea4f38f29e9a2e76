using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Gives a temporary password in place of a forgotten one, and lifts a lock. The one-time code is still asked for.</summary>
public sealed class ResetPassword(Journal journal, Accounts accounts, Sessions sessions, OpenCircuits circuits, Guesses guesses, TimeProvider clock)
{
    /// <returns>The temporary password, good for 24 hours, shown once and kept nowhere.</returns>
    public async Task<string> ExecuteAsync(UserReasonInput input, Actor actor, CancellationToken ct = default)
    {
        var password = NewAccount.TemporaryPassword();
        await journal.RecordAsync(actor, Permission.ManageUsers, nameof(ResetPassword), async (db, note) =>
        {
            new UserReasonInput.Validator().ValidateAndThrow(input);
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            using var users = accounts.In(db);
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
            user.TemporaryPasswordUntil = clock.GetUtcNow() + NewAccount.TemporaryLasts;
            user.AccessFailedCount = 0;
            user.LockoutEnd = null;
            await users.UpdateSecurityStampAsync(user);
            await sessions.EndInAsync(db, user.Id, ct: ct);
            db.Because(note.About(user.Id, input.Reason));
        }, ct);
        guesses.Forget(input.UserId);
        circuits.EndUser(input.UserId);
        return password;
    }
}
