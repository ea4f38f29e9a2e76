using System.Globalization;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Core.Matching.Review.ReviewVerdict;

namespace PkKemendagriBkn.Tests.Core.Matching.Review;

/// <summary>The sample that a second person decides, and how far the two agree.</summary>
public class ReviewSampleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(20, 20)]
    [InlineData(399, 20)]
    [InlineData(400, 20)]
    [InlineData(401, 21)]
    [InlineData(5_000, 250)]
    public void A_twentieth_and_at_least_twenty(int items, int sample) => Assert.Equal(sample, ReviewSample.SizeOf(items));

    [Fact]
    public void The_run_alone_says_which_items()
    {
        var keys = Enumerable.Range(0, 600).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        var drawn = ReviewSample.Draw("a1", keys);
        Assert.Equal(30, drawn.Count);
        Assert.Equal(drawn.Order(), ReviewSample.Draw("a1", new SeededNumbers(5).Shuffled(keys)).Order());
        Assert.NotEqual(drawn.Order(), ReviewSample.Draw("a2", keys).Order());
    }

    /// <summary>The figures of Cohen (1960), table 1: 88, 14, 18; 10, 40, 10; 2, 6, 12 of 200; and what is not defined.</summary>
    [Fact]
    public void Agreement_is_told_with_kappa_where_it_tells_something()
    {
        var cohen = ReviewAgreement.Of([
            .. Of(88, Same, Same), .. Of(10, Same, Different), .. Of(2, Same, Unsure), .. Of(14, Different, Same), .. Of(40, Different, Different),
            .. Of(6, Different, Unsure), .. Of(18, Unsure, Same), .. Of(10, Unsure, Different), .. Of(12, Unsure, Unsure),
        ]);
        Assert.Equal((200, 140, 0.70), (cohen.Pairs, cohen.Equal, Math.Round(cohen.Rate!.Value, 2)));
        Assert.Equal(0.492, cohen.Kappa!.Value, 3);
        Assert.Equal(new ReviewAgreement(0, 0, null), ReviewAgreement.Of([]));
        Assert.Equal(new ReviewAgreement(5, 5, null), ReviewAgreement.Of([.. Of(5, Same, Same)]));
        Assert.Equal(new ReviewAgreement(4, 4, 1), ReviewAgreement.Of([.. Of(2, Same, Same), .. Of(2, Different, Different)]));
        Assert.Equal(new ReviewAgreement(2, 0, -1), ReviewAgreement.Of([(Same, Different), (Different, Same)]));
    }

    [Fact]
    public void Every_verdict_has_reasons_in_every_queue() =>
        Assert.All(Enum.GetValues<ReviewQueue>().SelectMany(q => Enum.GetValues<ReviewVerdict>().Select(v => ReviewReasons.Of(q, v))), Assert.NotEmpty);

    [Fact]
    public void Counts_name_every_queue_and_what_is_left()
    {
        var counts = ReviewCount.From([(ReviewQueue.Difference, Same, 3), (ReviewQueue.Difference, null, 4), (ReviewQueue.Candidate, Unsure, 2)]);
        Assert.Equal([new(ReviewQueue.Difference, 3, 0, 0, 4), new(ReviewQueue.Only, 0, 0, 0, 0), new ReviewCount(ReviewQueue.Candidate, 0, 0, 2, 0)], counts);
        Assert.Equal((3, 7), (counts[0].Decided, counts[0].Total));
    }

    private static IEnumerable<(ReviewVerdict, ReviewVerdict)> Of(int count, ReviewVerdict first, ReviewVerdict second) =>
        Enumerable.Repeat((first, second), count);
}
