using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Makes an account with a temporary password, which is answered once and kept nowhere.</summary>
public sealed class CreateUser(Journal journal, Accounts accounts, TimeProvider clock)
{
    /// <returns>The account and its temporary password, good for 24 hours.</returns>
    public Task<(Guid UserId, string Password)> ExecuteAsync(UserInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageUsers, nameof(CreateUser), async (db, note) =>
        {
            new UserInput.Validator().ValidateAndThrow(input);
            var password = NewAccount.TemporaryPassword();
            var now = clock.GetUtcNow();
            using var users = accounts.In(db);
            var user = await new NewAccount(input.Email!, input.FullName!, input.Position ?? "", input.Role!.Role, input.Role.Party)
                .AddAsync(db, users, password, now, now + NewAccount.TemporaryLasts, ct: ct);
            db.Because(note.About(user.Id));
            return (user.Id, password);
        }, ct);
}
