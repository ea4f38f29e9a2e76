using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Closes an account, ending its sessions at once, or opens it again. Accounts are never deleted.</summary>
public sealed class SetUserActive(Journal journal, Accounts accounts, Sessions sessions, OpenCircuits circuits)
{
    public async Task ExecuteAsync(UserReasonInput input, bool active, Actor actor, CancellationToken ct = default)
    {
        await journal.RecordAsync(actor, Permission.ManageUsers, active ? "EnableUser" : "DisableUser", async (db, note) =>
        {
            new UserReasonInput.Validator().ValidateAndThrow(input);
            if (!active)
                await AdministeredUser.RequireAnotherAdministratorAsync(db, input.UserId, ct);
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            if (user.IsActive == active)
                throw new RuleViolation(Rule.NothingChanged);
            user.IsActive = active;
            using var users = accounts.In(db);
            await users.UpdateSecurityStampAsync(user);
            await sessions.EndInAsync(db, user.Id, ct: ct);
            db.Because(note.About(user.Id, input.Reason));
        }, ct);
        circuits.EndUser(input.UserId);
    }
}
