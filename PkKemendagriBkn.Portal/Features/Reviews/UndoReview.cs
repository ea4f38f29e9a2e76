using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>A reviewer takes back the own last decision; what was decided by one click goes back into the queue together.</summary>
public sealed class UndoReview(Journal journal)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }

        /// <summary>Of the decisions as the second person.</summary>
        public bool IsSecond { get; init; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.ReconciliationId).NotEmpty().WithMessage("Buka telaah yang putusannya dibatalkan.");
    }

    /// <returns>How many went back into the queue.</returns>
    /// <exception cref="RuleViolation">The review is frozen, or there is nothing of this person's to take back.</exception>
    public Task<int> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(UndoReview), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var (review, me) = (await recording.ReviewAsync(input.ReconciliationId), recording.Actor.UserId);
            var mine = recording.Db.ReviewItems.Where(i => i.ReconciliationId == review.Id);
            var last = input.IsSecond
                ? await mine.Where(i => i.SecondById == me).OrderByDescending(i => i.SecondAt).FirstOrDefaultAsync(ct)
                : await mine.Where(i => i.DecidedById == me && !i.IsReused && i.SecondVerdict == null).OrderByDescending(i => i.DecidedAt)
                    .FirstOrDefaultAsync(ct);
            if (last is null)
                throw new RuleViolation(Rule.StepNotOpen);
            if (input.IsSecond || last.BatchId is not { } batch)
            {
                last.Undo(recording.Actor);
                return 1;
            }

            var together = mine.Where(i => i.BatchId == batch && i.SecondVerdict == null);
            var count = await together.CountAsync(ct);
            recording.About(nameof(Reconciliation), review.Id, $"{count} butir {last.Field} kembali ke antrean");
            review.ReviewBatches++;
            return await together.ExecuteUpdateAsync(set => set.SetProperty(i => i.Verdict, (ReviewVerdict?)null)
                .SetProperty(i => i.Reason, (ReviewReason?)null)
                .SetProperty(i => i.DecidedById, (Guid?)null).SetProperty(i => i.DecidedBy, (string?)null).SetProperty(i => i.DecidedAt, (DateTimeOffset?)null)
                .SetProperty(i => i.BatchId, (Guid?)null).SetProperty(i => i.Version, Guid.CreateVersion7()), ct);
        }, ct);
}
