using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Makes an account with a temporary password, which is answered once and kept nowhere; or proposes to.</summary>
public sealed class CreateUser(AccountDesk desk)
{
    public Task<AccountOutcome> ExecuteAsync(UserInput input, Actor actor, CancellationToken ct = default) =>
        desk.AskAsync(actor, nameof(CreateUser), input, () => new UserInput.Validator().ValidateAndThrow(input), async (db, note) =>
        {
            if (!note.Actor.Administers(input.Role!.Party))
                throw new PermissionDenied("other party");
            var name = input.Email!.Trim().ToUpperInvariant();
            if (await db.Users.AnyAsync(u => u.NormalizedUserName == name, ct))
                throw new RuleViolation(Rule.UserNameTaken);
            return (desk.Of(AccountChangeKind.Create, note, null, input.Reason, input), null);
        }, ct);
}
