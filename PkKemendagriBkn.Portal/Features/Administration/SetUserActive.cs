using FluentValidation;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Closes an account, ending its sessions at once, or opens it again; or proposes to. Accounts are never deleted.</summary>
public sealed class SetUserActive(AccountDesk desk)
{
    public Task<AccountOutcome> ExecuteAsync(UserReasonInput input, bool active, Actor actor, CancellationToken ct = default) =>
        desk.AskAsync(actor, active ? "EnableUser" : "DisableUser", input, () => new UserReasonInput.Validator().ValidateAndThrow(input), async (db, note) =>
        {
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            return (desk.Of(active ? AccountChangeKind.Reopen : AccountChangeKind.Close, note, user, input.Reason), user);
        }, ct);
}
