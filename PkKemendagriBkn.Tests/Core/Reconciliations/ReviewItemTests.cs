using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Tests.Core.Reconciliations;

/// <summary>Who may decide an item, as the first and as the second, and what can be taken back.</summary>
public class ReviewItemTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor First = Person("Sari"), Second = Person("Dewi");

    [Fact]
    public void The_second_person_of_the_sample_is_another_and_comes_after_the_first()
    {
        var item = New(isSampled: true);
        Breaks(Rule.StepNotOpen, () => item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, Second, At));
        item.Decide(ReviewVerdict.Different, ReviewReason.SecondToCorrect, First, At);
        Breaks(Rule.SecondReviewerIsAnother, () => item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, First, At));
        Breaks(Rule.SecondReviewerIsAnother,
            () => item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, Person("Sari lagi") with { OtherAccounts = [First.UserId!.Value] }, At));
        Breaks(Rule.ReasonOfOtherVerdict, () => item.DecideAgain(ReviewVerdict.Same, ReviewReason.TwoPersons, Second, At));
        item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, Second, At);
        Assert.Equal(ReviewReason.Writing, item.SecondReason);
        Breaks(Rule.StepNotOpen, () => item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, Person("Tini"), At));
        Breaks(Rule.SecondReviewerIsAnother, () => item.Decide(ReviewVerdict.Same, ReviewReason.Writing, Second, At));
    }

    [Fact]
    public void What_was_not_drawn_is_decided_once()
    {
        var item = New(isSampled: false);
        item.Decide(ReviewVerdict.Same, ReviewReason.Writing, First, At);
        Breaks(Rule.StepNotOpen, () => item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, Second, At));
    }

    [Fact]
    public void Each_takes_back_the_own_decision_the_second_first()
    {
        var item = New(isSampled: true);
        Breaks(Rule.StepNotOpen, () => item.Undo(First));
        item.Decide(ReviewVerdict.Different, ReviewReason.SecondToCorrect, First, At);
        Breaks(Rule.StepNotOpen, () => item.Undo(Second));
        item.DecideAgain(ReviewVerdict.Same, ReviewReason.Writing, Second, At);
        Breaks(Rule.StepNotOpen, () => item.Undo(First));
        item.Undo(Second);
        item.Undo(First);
        Assert.Equal((null, null, null, null), (item.Verdict, item.Reason, item.DecidedById, item.SecondVerdict));
    }

    [Fact]
    public void A_reason_belongs_to_its_verdict_and_queue() =>
        Breaks(Rule.ReasonOfOtherVerdict, () => New(true).Decide(ReviewVerdict.Same, ReviewReason.TwoPersons, First, At));

    private static ReviewItem New(bool isSampled) => new()
    {
        Queue = ReviewQueue.Difference, Field = "Nama", KeyDigest = "k", ContentDigest = "c", Sealed = "s", IsSampled = isSampled,
    };

    private static Actor Person(string name) => new(Guid.CreateVersion7(), name, Party.First, Role.ItjenSecretariat);

    private static void Breaks(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolation>(act).Code);
}
