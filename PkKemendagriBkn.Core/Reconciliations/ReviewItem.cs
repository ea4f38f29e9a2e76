using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>
/// One thing that people decide after a run. Whom it is about lies sealed under the reconciliation's key (<see cref="Sealed"/>), and by
/// keyed digests it is known again at the next matching of the same sources.
/// </summary>
public sealed class ReviewItem
{
    /// <summary>Letters of a keyed digest.</summary>
    public const int DigestLength = 43;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReconciliationId { get; init; }
    public ReviewQueue Queue { get; init; }

    /// <summary>Its place in the queue, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The column that differs.</summary>
    [MaxLength(200)] public string? Field { get; init; }

    /// <summary>Which pair it is, and what a decision on it rests on.</summary>
    [MaxLength(DigestLength)] public required string KeyDigest { get; init; }
    [MaxLength(DigestLength)] public required string ContentDigest { get; init; }

    /// <summary>The pattern of the difference; null where it has none, so that it is decided alone.</summary>
    [MaxLength(DigestLength)] public string? PatternDigest { get; init; }
    public EditKind? Edit { get; init; }

    /// <summary>
    /// The inspectorate (<see cref="Apip.Inspectorate.Code"/>) that a column of units names; null where none does, or both sides name another.
    /// </summary>
    [MaxLength(20)] public string? Inspectorate { get; init; }

    /// <summary>The pair itself, encrypted.</summary>
    public required string Sealed { get; init; }

    /// <summary>Whether it was drawn for a second person.</summary>
    public bool IsSampled { get; init; }

    /// <summary>Whether it was decided at an earlier matching, and what the decision rested on has changed since.</summary>
    public bool HasChanged { get; init; }

    /// <summary>The decision comes from an earlier matching of the same sources.</summary>
    public bool IsReused { get; init; }

    public ReviewVerdict? Verdict { get; set; }
    public ReviewReason? Reason { get; set; }
    public Guid? DecidedById { get; set; }
    [MaxLength(Actor.LongestName)] public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What was decided together with others by one click.</summary>
    public Guid? BatchId { get; set; }

    public ReviewVerdict? SecondVerdict { get; private set; }

    /// <summary>Why, where the second verdict is another than the first; null else, and for verdicts of before it was asked.</summary>
    public ReviewReason? SecondReason { get; private set; }
    public Guid? SecondById { get; private set; }
    [MaxLength(Actor.LongestName)] public string? SecondBy { get; private set; }
    public DateTimeOffset? SecondAt { get; private set; }

    public Guid Version { get; set; } = Guid.CreateVersion7();

    /// <exception cref="RuleViolation">The reason is of another verdict, or this person decided it as the second one.</exception>
    public void Decide(ReviewVerdict verdict, ReviewReason reason, Actor by, DateTimeOffset at)
    {
        RequireReason(verdict, reason);
        if (by.IsPerson(SecondById))
            throw new RuleViolation(Rule.SecondReviewerIsAnother);
        (Verdict, Reason, DecidedById, DecidedBy, DecidedAt, BatchId) = (verdict, reason, by.UserId, by.Name, at, null);
    }

    /// <summary>The second person's verdict, given without knowing the first.</summary>
    /// <param name="verdict">What is said.</param>
    /// <param name="reason">Why; it is given blind, and kept where the verdicts differ.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleViolation">It is not in the sample or not decided yet, by this very person, or the reason is of another verdict.</exception>
    public void DecideAgain(ReviewVerdict verdict, ReviewReason reason, Actor by, DateTimeOffset at)
    {
        RequireReason(verdict, reason);
        if (!IsSampled || Verdict is null || SecondVerdict is not null)
            throw new RuleViolation(Rule.StepNotOpen);
        if (by.IsPerson(DecidedById))
            throw new RuleViolation(Rule.SecondReviewerIsAnother);
        (SecondVerdict, SecondReason, SecondById, SecondBy, SecondAt) = (verdict, verdict == Verdict ? null : reason, by.UserId, by.Name, at);
    }

    /// <summary>Takes back this person's own decision, as the first or the second.</summary>
    public void Undo(Actor by)
    {
        if (by.IsPerson(SecondById))
            (SecondVerdict, SecondReason, SecondById, SecondBy, SecondAt) = (null, null, null, null, null);
        else if (DecidedById == by.UserId && SecondVerdict is null)
            (Verdict, Reason, DecidedById, DecidedBy, DecidedAt, BatchId) = (null, null, null, null, null, null);
        else
            throw new RuleViolation(Rule.StepNotOpen);
    }

    /// <exception cref="RuleViolation">The reason is of another verdict.</exception>
    public void RequireReason(ReviewVerdict verdict, ReviewReason reason)
    {
        if (!ReviewReasons.Of(Queue, verdict).Contains(reason))
            throw new RuleViolation(Rule.ReasonOfOtherVerdict);
    }
}
