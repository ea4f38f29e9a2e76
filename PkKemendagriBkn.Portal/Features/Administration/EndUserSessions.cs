using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>Signs a person out everywhere, at once.</summary>
public sealed class EndUserSessions(Journal journal, Sessions sessions, OpenCircuits circuits)
{
    public async Task ExecuteAsync(UserReasonInput input, Actor actor, CancellationToken ct = default)
    {
        await journal.RecordAsync(actor, Permission.ManageUsers, nameof(EndUserSessions), async (db, note) =>
        {
            new UserReasonInput.Validator().ValidateAndThrow(input);
            var user = await AdministeredUser.LoadAsync(db, note, input.UserId, ct);
            await sessions.EndInAsync(db, user.Id, ct: ct);
            if (!db.ChangeTracker.HasChanges())
                throw new RuleViolation(Rule.NothingChanged);
            db.Because(note.About(user.Id, input.Reason));
        }, ct);
        circuits.EndUser(input.UserId);
    }
}
