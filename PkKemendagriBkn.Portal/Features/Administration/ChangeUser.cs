using FluentValidation;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Changes name, NIP, office or role, or proposes to. A changed role ends the person's sessions, so that no tab goes on with the old one.</summary>
public sealed class ChangeUser(AccountDesk desk, TimeProvider clock)
{
    public Task<AccountOutcome> ExecuteAsync(UserInput input, Actor actor, CancellationToken ct = default) =>
        desk.AskAsync(actor, nameof(ChangeUser), input, () => new UserInput.Validator().ValidateAndThrow(input), async (db, note) =>
        {
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId ?? Guid.Empty, ct);
            if (!note.Actor.Administers(input.Role!.Party))
                throw new PermissionDenied("other party");
            if (user.ConcurrencyStamp != input.Stamp)
                throw new FactChanged("", clock.GetUtcNow());
            input.Email = user.Email;
            return (desk.Of(AccountChangeKind.Change, note, user, input.Reason, input), user);
        }, ct);
}
