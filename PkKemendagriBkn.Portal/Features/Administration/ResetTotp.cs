using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Forgets a lost authenticator with its recovery codes; a new one is enrolled at the next sign-in, if the role needs one.</summary>
public sealed class ResetTotp(Journal journal, Accounts accounts, Sessions sessions, OpenCircuits circuits)
{
    public async Task ExecuteAsync(UserReasonInput input, Actor actor, CancellationToken ct = default)
    {
        await journal.RecordAsync(actor, Permission.ManageUsers, nameof(ResetTotp), async (db, note) =>
        {
            new UserReasonInput.Validator().ValidateAndThrow(input);
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            if (!user.TwoFactorEnabled)
                throw new RuleViolation(Rule.NothingChanged);
            user.TwoFactorEnabled = false;
            db.RemoveRange(await db.UserTokens.Where(t => t.UserId == user.Id).ToListAsync(ct));
            using var users = accounts.In(db);
            await users.UpdateSecurityStampAsync(user);
            await sessions.EndInAsync(db, user.Id, ct: ct);
            db.Because(note.About(user.Id, input.Reason));
        }, ct);
        circuits.EndUser(input.UserId);
    }
}
