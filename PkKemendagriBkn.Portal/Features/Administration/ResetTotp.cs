using FluentValidation;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Forgets a lost authenticator with its recovery codes, or proposes to; a new one is enrolled at the next sign-in, if the role needs one.</summary>
public sealed class ResetTotp(AccountDesk desk)
{
    public Task<AccountOutcome> ExecuteAsync(UserReasonInput input, Actor actor, CancellationToken ct = default) =>
        desk.AskAsync(actor, nameof(ResetTotp), input, () => new UserReasonInput.Validator().ValidateAndThrow(input), async (db, note) =>
        {
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            return (desk.Of(AccountChangeKind.ResetTotp, note, user, input.Reason), user);
        }, ct);
}
