using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Changes name, office or role. A changed role ends the person's sessions, so that no tab goes on with the old one.</summary>
public sealed class ChangeUser(Journal journal, Accounts accounts, Sessions sessions, OpenCircuits circuits, TimeProvider clock)
{
    public async Task ExecuteAsync(UserInput input, Actor actor, CancellationToken ct = default)
    {
        var roleChanged = await journal.RecordAsync(actor, Permission.ManageUsers, nameof(ChangeUser), async (db, note) =>
        {
            new UserInput.Validator().ValidateAndThrow(input);
            var userId = input.UserId ?? throw new RuleViolation(Rule.FactNotFound);
            var changes = await db.Users.AnyAsync(u => u.Id == userId && (u.Role != input.Role!.Role || u.Party != input.Role.Party), ct);
            if (changes && input.Role!.Role != Role.Administrator)
                await AdministeredUser.RequireAnotherAdministratorAsync(db, userId, ct);
            var user = await AdministeredUser.LoadAsync(db, note, userId, ct);
            if (user.ConcurrencyStamp != input.Stamp)
                throw new FactChanged("", clock.GetUtcNow());

            (user.FullName, user.Position) = (input.FullName!.Trim(), input.Position?.Trim() ?? "");
            (user.Role, user.Party) = (input.Role!.Role, input.Role.Party);
            if (!db.ChangeTracker.HasChanges())
                throw new RuleViolation(Rule.NothingChanged);
            using var users = accounts.In(db);
            if (changes)
            {
                await users.UpdateSecurityStampAsync(user);
                await sessions.EndInAsync(db, user.Id, ct: ct);
            }
            else
            {
                await users.UpdateAsync(user);
            }

            db.Because(note.About(user.Id));
            return changes;
        }, ct);
        if (roleChanged)
            circuits.EndUser(input.UserId!.Value);
    }
}
