using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>An addendum and an agreed reading reach the engine once they are confirmed, from their own day.</summary>
public sealed class AgreedChangeTests : FeatureTests
{
    [Fact]
    public async Task A_clock_that_starts_under_the_addendum_takes_its_number()
    {
        var (before, after) = (await Host.DeliverAsync(On(2026, 3, 31)), await Host.DeliverAsync(On(2026, 4, 1)));
        var id = await Host.RecordAsync(Addendum(feedbackMonths: 5));
        Assert.Equal(On(2026, 10, 1), (await Host.DeadlineAsync($"feedback:{after}"))!.DueOn);

        await Host.ConfirmAsync(id);

        Assert.Equal((On(2026, 9, 30), On(2026, 9, 1)),
            ((await Host.DeadlineAsync($"feedback:{before}"))!.DueOn, (await Host.DeadlineAsync($"feedback:{after}"))!.DueOn));
    }

    [Fact]
    public async Task A_replacement_that_changes_nothing_is_refused_and_one_that_does_is_proposed()
    {
        var id = await Host.AgreeAsync(Addendum());
        var same = await Host.CorrectionAsync(id);
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(same));
        Assert.Equal(1, await Host.CountAsync<Proposal>());

        var other = await Host.CorrectionAsync(id);
        (other.EffectiveOn, other.FeedbackMonths) = (On(2026, 4, 2), 4);
        Assert.NotEqual(id, await Host.CorrectAsync(other));
    }

    [Fact]
    public async Task A_file_that_proves_it_is_a_change()
    {
        var id = await Host.AgreeAsync(Addendum());
        var input = await Host.CorrectionAsync(id);
        (input.EffectiveOn, input.UploadIds) = (On(2026, 4, 2), [await Host.UploadAsync(Host.Itjen)]);
        Assert.NotEqual(id, await Host.CorrectAsync(input));
    }

    [Fact]
    public async Task Two_addenda_never_share_both_days()
    {
        await Host.RecordAsync(Addendum());
        var second = Addendum(7);
        second.Letter.Number = "ADD-2/2026";
        await FeatureHost.BreaksAsync(Rule.AddendumExists, () => Host.RecordAsync(second));
    }

    [Fact]
    public async Task A_reading_holds_from_the_agreed_day_and_an_earlier_day_keeps_its_own()
    {
        var request = await Host.AskForReportAsync(On(2026, 6, 1));
        var id = await Host.RecordAsync(Reading("sent", On(2026, 8, 15)));
        Assert.True((await Host.DeadlineAsync($"requested-report:{request}"))!.Provisional);

        await Host.ConfirmAsync(id);

        Assert.False((await Host.DeadlineAsync($"requested-report:{request}"))!.Provisional);
        Assert.Single((await Host.ConcludedAsync()).Access.Grounds);
        Assert.Empty((await Host.ConcludedAsync(On(2026, 8, 14))).Access.Grounds);
    }

    [Fact]
    public async Task The_parties_can_go_back_to_the_first_reading()
    {
        await Host.AgreeAsync(Reading("sent"));
        await Host.AgreeAsync(Reading("confirmed", On(2026, 5, 1)));
        var facts = (await Host.Get<FactsReader>().ReadAsync(Ct)).Facts;
        Assert.Equal([RequestClock.Sent, RequestClock.Confirmed],
            [facts.PolicyAsOf(On(2026, 4, 30)).RequestClock, facts.PolicyAsOf(On(2026, 5, 1)).RequestClock]);
    }

    [Fact]
    public async Task The_administrator_proposes_no_reading() =>
        await Assert.ThrowsAsync<PermissionDenied>(() => Host.RecordAsync(Reading(), Host.As(Role.Administrator, null)));
}
