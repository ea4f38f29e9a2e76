using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reviews;

/// <summary>A reviewer decides all items of one identical pattern at once, having seen how many there are.</summary>
public sealed class DecidePattern(Journal journal)
{
    public sealed class Input
    {
        public Guid ReconciliationId { get; init; }
        public string Pattern { get; init; } = "";
        public ReviewVerdict Verdict { get; init; }
        public ReviewReason Reason { get; init; }

        /// <summary>How many the preview counted.</summary>
        public int Count { get; init; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Pattern).Length(ReviewItem.DigestLength).WithMessage("Buka butir yang berpola.");
            RuleFor(i => i.Verdict).IsInEnum().WithMessage("Pilih sama, berbeda, atau ragu.");
            RuleFor(i => i.Reason).IsInEnum().WithMessage("Pilih alasan dari daftar.");
        }
    }

    /// <returns>How many were decided.</returns>
    /// <exception cref="RuleViolation">The review is frozen, or other items are left than were shown.</exception>
    public Task<int> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(DecidePattern), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var review = await recording.ReviewAsync(input.ReconciliationId);
            var items = recording.Db.ReviewItems.Where(i => i.ReconciliationId == review.Id && i.PatternDigest == input.Pattern && i.Verdict == null);
            if (await items.AsNoTracking().FirstOrDefaultAsync(ct) is not { } one || await items.CountAsync(ct) != input.Count)
                throw new RuleViolation(Rule.OtherVersionThanShown);
            one.RequireReason(input.Verdict, input.Reason);
            var (batch, by, at) = (Guid.CreateVersion7(), recording.Actor, recording.At);
            recording.About(nameof(Reconciliation), review.Id,
                $"{input.Count} butir {one.Field}, {Labels.Of(one.Edit!.Value)}: {Labels.Of(input.Verdict)}, {Labels.Of(input.Reason)}");
            review.ReviewBatches++;
            return await items.ExecuteUpdateAsync(set => set.SetProperty(i => i.Verdict, input.Verdict).SetProperty(i => i.Reason, input.Reason)
                .SetProperty(i => i.DecidedById, by.UserId).SetProperty(i => i.DecidedBy, by.Name).SetProperty(i => i.DecidedAt, at)
                .SetProperty(i => i.BatchId, batch).SetProperty(i => i.Version, batch), ct);
        }, ct);
}
