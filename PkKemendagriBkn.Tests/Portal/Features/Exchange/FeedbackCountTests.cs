using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

/// <summary>What a feedback counts of the rows of each delivery that it answers.</summary>
public sealed class FeedbackCountTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private Guid one, two;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        (one, two) = (await host.DeliverAsync(On(1, 5)), await host.DeliverAsync(On(1, 6)));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Counts_are_kept_for_each_delivery_and_may_be_left_out()
    {
        await host.RecordAsync(Counted(1000, 200, 50));
        var detail = (await host.Get<FeedbackQueries>().FindAsync(await LastAsync(), TestContext.Current.CancellationToken))!;
        Assert.Equal([(1000L, 200L, 50L), (null, null, null)], detail.Deliveries.Select(d => (d.Accepted, d.Corrected, d.Rejected)));
        var rows = (await host.Get<FeedbackQueries>().ListAsync(new SearchFilter(), TestContext.Current.CancellationToken)).Rows;
        Assert.Equal((1000, 200, 50), (Assert.Single(rows).Accepted!.Value, rows[0].Corrected!.Value, rows[0].Rejected!.Value));
        var answer = Assert.Single((await host.Get<DeliveryQueries>().FindAsync(one, TestContext.Current.CancellationToken))!.Answers);
        Assert.Equal((1000, 200, 50), (answer.Accepted!.Value, answer.Corrected!.Value, answer.Rejected!.Value));
    }

    [Theory]
    [InlineData(1000, 200, 51)]
    [InlineData(1251, null, null)]
    [InlineData(-1, null, null)]
    public async Task More_rows_than_the_delivery_held_or_less_than_none_are_refused_at_the_counts(int accepted, int? corrected, int? rejected) =>
        await FeatureHost.RejectsAsync(nameof(FeedbackInput.Counts), () => host.RecordAsync(Counted(accepted, corrected, rejected)));

    [Fact]
    public async Task The_sentence_names_the_delivery_and_both_sums()
    {
        var input = Counted(1250, 1, null);
        (input.Today, input.Held) = (host.Today, new Dictionary<Guid, (string, long)> { [one] = ("Data ASN unsur jabatan", 1250) });
        var sentence = Assert.Single(new FeedbackInput.Validator().Validate(input).Errors).ErrorMessage;
        Assert.All(["Data ASN unsur jabatan", "1.251 baris", "1.250 baris"], part => Assert.Contains(part, sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_of_a_delivery_that_were_never_counted_may_be_as_many_as_they_like()
    {
        var uncounted = await host.RecordAsync(new DeliveryInput { ReceivedOn = On(1, 7), DataSet = "Data ASN", Method = DeliveryMethod.File });
        var input = Feedback(On(4, 1), uncounted);
        input.Counts[uncounted] = new FeedbackCounts { Accepted = 5_000_000 };
        await host.RecordAsync(input);
    }

    [Fact]
    public async Task Correcting_only_the_counts_is_a_correction_that_two_editors_notice_and_the_trail_keeps()
    {
        await host.RecordAsync(Counted(1000, 200, 50));
        var stored = await host.FindAsync<Feedback>(await LastAsync());
        var same = Corrected(stored, 1000, 200, 50);
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.CorrectAsync(same));
        await host.CorrectAsync(Corrected(stored, 1100, 100, 50));
        Assert.Contains("\"Accepted\",\"before\":\"1000\",\"after\":\"1100\"", (await host.LastEntryAsync()).Changes, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FactChanged>(() => host.CorrectAsync(Corrected(stored, 1, 1, 1)));
    }

    [Fact]
    public async Task A_delivery_is_not_corrected_to_fewer_rows_than_its_feedback_counts()
    {
        await host.RecordAsync(Counted(1000, 200, 50));
        var input = CorrectionOf(await host.FindAsync<Delivery>(one));
        input.RecordCount = 1249;
        await FeatureHost.RejectsAsync(nameof(input.RecordCount), () => host.CorrectAsync(input));
        input.RecordCount = 1300;
        await host.CorrectAsync(input);
    }

    private FeedbackInput Counted(long? accepted, long? corrected, long? rejected)
    {
        var input = Feedback(On(4, 1), one, two);
        input.Counts[one] = new FeedbackCounts { Accepted = accepted, Corrected = corrected, Rejected = rejected };
        return input;
    }

    private FeedbackInput Corrected(Feedback stored, long accepted, long corrected, long rejected)
    {
        var input = CorrectionOf(stored, one, two);
        input.Counts[one] = new FeedbackCounts { Accepted = accepted, Corrected = corrected, Rejected = rejected };
        return input;
    }

    private async Task<Guid> LastAsync() => (await host.Get<FeedbackQueries>().ListAsync(new SearchFilter())).Rows[0].Id;
}
