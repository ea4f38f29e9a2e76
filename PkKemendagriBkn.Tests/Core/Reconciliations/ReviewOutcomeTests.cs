using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Tests.Core.Reconciliations;

/// <summary>What each party brings forward from a frozen review: its own proposals on the other's data, and the problems in that.</summary>
public class ReviewOutcomeTests
{
    private const string NipA = "196601011990031001", NipB = "196601011990031002";
    private static readonly DateTimeOffset At = new(2026, 11, 1, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_party_proposes_what_the_other_has_to_put_right_with_the_own_value_and_the_others_heading()
    {
        var decided = new[]
        {
            Difference(1, "Golongan", "III/a", "III/b", ReviewReason.SecondToCorrect), Difference(2, "Golongan", "III/c", "III/d", ReviewReason.FirstToCorrect),
            Difference(3, "Nama", "Arum", "", ReviewReason.SecondToCorrect), Same(4),
        };
        var ofFirst = ReviewOutcome.Of(Frozen(), Party.First, decided);
        Assert.Equal([new(NipA, "Arum", 5, "Golongan", "III/a", "III/b", ReviewQueue.Difference, 1)], ofFirst.Corrections);
        Assert.Equal(1, ofFirst.LeftOut);
        var ofSecond = ReviewOutcome.Of(Frozen(), Party.Second, decided);
        Assert.Equal([new(NipA, "Arum", 5, "gol", "III/d", "III/c", ReviewQueue.Difference, 2)], ofSecond.Corrections);
    }

    [Theory]
    [InlineData(NipB, NipB)]
    [InlineData("1.96601E+17", NipA)]
    public void A_pair_of_one_person_proposes_the_NIP_under_the_one_that_the_other_party_can_find(string wrong, string found)
    {
        var pair = new ReviewedPair(ReviewQueue.Candidate, null, Row(1, wrong, "Arum", "III/a"), Row(1, NipA, "Arum", "III/a"), 0.99);
        var outcome = ReviewOutcome.Of(Frozen(), Party.First, [(Item(ReviewQueue.Candidate, 7, ReviewVerdict.Same, ReviewReason.SecondToCorrect), pair)]);
        Assert.Equal([new(found, "Arum", 1, "NIP", wrong, NipA, ReviewQueue.Candidate, 7)], outcome.Corrections);
    }

    [Fact]
    public void Problems_are_what_is_missing_there_its_bad_keys_one_pattern_and_once_what_has_to_be_looked_into()
    {
        var decided = Enumerable.Range(1, 10)
            .Select(i => Difference(i, "Golongan", "III/a", "III/b", ReviewReason.SecondToCorrect))
            .Append(Only(11, isAtA: false))
            .Append(Only(12, isAtA: true)).Append(Difference(13, "Nama", "A", "B", ReviewReason.ToInvestigate)).ToList();
        Assert.Equal(
            [
                new(OutcomeProblemKind.MissingThere, 1, QualityDimension.Completeness),
                new(OutcomeProblemKind.InvalidNip, 3, QualityDimension.Accuracy, Damaged: 2),
                new(OutcomeProblemKind.DuplicateNip, 4, QualityDimension.Consistency),
                new(OutcomeProblemKind.Pattern, 10, QualityDimension.Accuracy, "Golongan", EditKind.TwoValues,
                    Values: "III/a → III/b"),
                new(OutcomeProblemKind.ToInvestigate, 1, QualityDimension.Accuracy),
            ], ReviewOutcome.Of(Frozen(), Party.First, decided).Problems);
        Assert.Equal([new(OutcomeProblemKind.MissingThere, 1, QualityDimension.Completeness)], ReviewOutcome.Of(Frozen(), Party.Second, decided).Problems);
    }

    [Theory]
    [InlineData(FieldKind.Date, EditKind.EmptyAtB, null, QualityDimension.Completeness)]
    [InlineData(FieldKind.Grade, EditKind.TwoValues, ReviewReason.OtherDay, QualityDimension.Timeliness)]
    [InlineData(FieldKind.Date, EditKind.DayAndMonth, null, QualityDimension.Consistency)]
    [InlineData(FieldKind.Name, EditKind.OneCharacter, ReviewReason.FirstToCorrect, QualityDimension.Accuracy)]
    public void A_difference_counts_by_one_dimension_of_BKN(FieldKind kind, EditKind edit, ReviewReason? reason, QualityDimension dimension) =>
        Assert.Equal(dimension, DifferenceDimension.Of(kind, edit, reason));

    /// <summary>Side A is BKN's.</summary>
    private static Reconciliation Frozen()
    {
        var row = new Reconciliation { PreparedBy = "Sari", SealedKey = "k", DestroyOn = new(2027, 1, 1), Party = Party.First };
        row.Sides.Add(new() { Side = MatchSide.A, Source = "SIASN", FileName = "a.csv", Sha256 = "a", Headings = "NIP" });
        row.Sides.Add(new() { Side = MatchSide.B, Source = "SIMPEG", FileName = "b.csv", Sha256 = "b", Headings = "nip" });
        row.A.Checked("UTF-8", 20, 0, 2, 3, 4);
        row.Map([new("NIP", FieldKind.Nip), new("Nama", FieldKind.Name), new("Golongan", FieldKind.Grade)],
            [new("nip", FieldKind.Nip), new("nama", FieldKind.Name), new("gol", FieldKind.Grade)]);
        var by = new Actor(Guid.CreateVersion7(), "Sari", Party.First, Role.ItjenSecretariat);
        row.Start(Guid.CreateVersion7(), null, by, At);
        row.Begin();
        row.Finish("""
            {"rows_a":20,"rows_b":20,"invalid_a":3,"invalid_b":0,"dup_a":4,"dup_b":0,"only_a":1,"only_b":8,"rejected_a":0,"rejected_b":0,"matched":12,"matched_diff":12,"candidates":0}
            """, "nip/1", At);
        row.Lay(1);
        row.Freeze(Party.Second, "[]", by, At);
        return row;
    }

    private static (ReviewItem, ReviewedPair) Difference(int number, string field, string a, string b, ReviewReason reason)
    {
        (string Name, string Grade) one = field == "Nama" ? (a, "III/a") : ("Arum", a), other = field == "Nama" ? (b, "III/a") : ("Arum", b);
        return (Item(ReviewQueue.Difference, number, ReviewVerdict.Different, reason, field),
            new(ReviewQueue.Difference, field, Row(number, NipA, one.Name, one.Grade), Row(number, NipA, other.Name, other.Grade)));
    }

    private static (ReviewItem, ReviewedPair) Same(int number) => Difference(number, "Golongan", "I/a", "I/b", ReviewReason.Writing) is var (_, pair)
        ? (Item(ReviewQueue.Difference, number, ReviewVerdict.Same, ReviewReason.Writing, "Golongan"), pair)
        : default;

    private static (ReviewItem, ReviewedPair) Only(int number, bool isAtA) => (
        Item(ReviewQueue.Only, number, ReviewVerdict.Different, ReviewReason.MissingThere),
        new(ReviewQueue.Only, null, isAtA ? Row(number, NipA, "Eka", "II/c") : null, isAtA ? null : Row(number, NipB, "Eka", "II/c")));

    private static ReviewedRow Row(int number, params string[] values) => new(number, values);

    private static ReviewItem Item(ReviewQueue queue, int number, ReviewVerdict verdict, ReviewReason reason, string? field = null) => new()
    {
        Queue = queue, Number = number, Field = field, KeyDigest = "k", ContentDigest = "c", Sealed = "s", Verdict = verdict, Reason = reason,
        PatternDigest = field == "Golongan" ? "pola" + reason : null, Edit = field is null ? null : EditKind.TwoValues,
    };
}
