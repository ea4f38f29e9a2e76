using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>A reviewer says of one item whether it is the same: as the first, or, of the sample, as the second who does not know what the first said.</summary>
public sealed class DecideReview(Journal journal)
{
    public sealed class Input
    {
        public Guid ItemId { get; init; }
        public ReviewVerdict Verdict { get; init; }
        public ReviewReason Reason { get; init; }

        /// <summary>As the second person.</summary>
        public bool IsSecond { get; init; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ItemId).NotEmpty().WithMessage("Buka butir yang akan diputuskan.");
            RuleFor(i => i.Verdict).IsInEnum().WithMessage("Pilih sama, berbeda, atau ragu.");
            RuleFor(i => i.Reason).IsInEnum().WithMessage("Pilih alasan dari daftar.");
        }
    }

    /// <exception cref="RuleViolation">The review is frozen, the reason is of another verdict, or the second person is the first.</exception>
    /// <exception cref="FactChanged">Somebody else decided it meanwhile.</exception>
    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(DecideReview), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var item = await recording.Db.ReviewItems.SingleOrDefaultAsync(i => i.Id == input.ItemId, ct) ?? throw new RuleViolation(Rule.FactNotFound);
            await recording.ReviewAsync(item.ReconciliationId);
            if (input.IsSecond)
                item.DecideAgain(input.Verdict, input.Reason, recording.Actor, recording.At);
            else if (item.Verdict is not null && item.DecidedById != recording.Actor.UserId && !item.IsReused)
                throw new FactChanged(item.DecidedBy ?? "", item.DecidedAt ?? recording.At);
            else
                item.Decide(input.Verdict, input.Reason, recording.Actor, recording.At);
        }, ct);
}

/// <summary>A review that is under way, for whoever is about to change it.</summary>
internal static class OpenReview
{
    /// <exception cref="RuleViolation">There is none of this party, or it is frozen.</exception>
    public static async Task<Reconciliation> ReviewAsync(this Recording recording, Guid id)
    {
        var row = await recording.OwnAsync(id);
        return row.State == ReconciliationState.Done ? row : throw new RuleViolation(Rule.ReviewFrozen);
    }
}
