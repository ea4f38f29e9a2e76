using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>Somebody puts the first steps away, or wants them back; for their own account alone.</summary>
public sealed class HideFirstSteps(Journal journal)
{
    public sealed class Input
    {
        public bool Hidden { get; init; } = true;
    }

    public sealed class Validator : FluentValidation.AbstractValidator<Input>;

    public async Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        await journal.RecordAsync(actor, Permission.ViewPortal, nameof(HideFirstSteps), async recording =>
        {
            var me = recording.Actor.UserId!.Value;
            var user = await recording.Db.Users.SingleAsync(u => u.Id == me, ct);
            // Twice is as good as once.
            if (input.Hidden != user.FirstStepsHiddenAt is not null)
                user.FirstStepsHiddenAt = input.Hidden ? recording.At : null;
            recording.About(nameof(PortalUser), me);
        }, ct);
}
