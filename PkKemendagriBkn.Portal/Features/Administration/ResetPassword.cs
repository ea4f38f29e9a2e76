using FluentValidation;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Gives a temporary password in place of a forgotten one, or proposes to; a lock is lifted with it. The one-time code is still asked for.</summary>
public sealed class ResetPassword(AccountDesk desk)
{
    public Task<AccountOutcome> ExecuteAsync(UserReasonInput input, Actor actor, CancellationToken ct = default) =>
        desk.AskAsync(actor, nameof(ResetPassword), input, () => new UserReasonInput.Validator().ValidateAndThrow(input), async (db, note) =>
        {
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            return (desk.Of(AccountChangeKind.ResetPassword, note, user, input.Reason), user);
        }, ct);
}
