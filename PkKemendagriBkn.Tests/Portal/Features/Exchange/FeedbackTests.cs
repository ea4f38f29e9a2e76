using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

public sealed class FeedbackTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_Itjen_secretariat_submits_feedback()
    {
        var delivery = await Host.DeliverAsync(On(1, 5));
        await Host.RefusesAsync(Permission.SubmitFeedback, nameof(SubmitFeedback), by => Host.RecordAsync(Feedback(On(2, 1), delivery), by));
        Assert.Equal(0, await Host.CountAsync<Feedback>());
    }

    [Fact]
    public async Task It_cannot_precede_the_receipt_of_what_it_answers_and_the_field_says_so()
    {
        var (early, late) = (await Host.DeliverAsync(On(1, 5)), await Host.DeliverAsync(On(3, 2)));
        await FeatureHost.RejectsAsync(nameof(FeedbackInput.SubmittedOn), () => Host.AnswerAsync(On(3, 1), early, late));
        Assert.Equal(0, await Host.CountAsync<Feedback>());
        await Host.AnswerAsync(On(3, 2), early, late);
    }

    [Fact]
    public async Task It_answers_at_least_one_delivery_that_exists()
    {
        await FeatureHost.RejectsAsync(nameof(FeedbackInput.DeliveryIds), () => Host.AnswerAsync(On(3, 1)));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.AnswerAsync(On(3, 1), Guid.CreateVersion7()));
    }

    [Fact]
    public async Task Submitting_fulfils_every_delivery_that_it_answers_and_ends_the_ground()
    {
        var (one, two) = (await Host.DeliverAsync(On(1, 5)), await Host.DeliverAsync(On(3, 2)));
        Assert.True((await Host.ConcludeAsync()).Access.MaySuspend);
        var id = await Host.AnswerAsync(On(8, 1), one, two);

        Assert.Equal(DeadlineState.FulfilledLate, (await Host.DeadlineAsync($"feedback:{one}"))!.State);
        Assert.Equal(DeadlineState.Fulfilled, (await Host.DeadlineAsync($"feedback:{two}"))!.State);
        Assert.False((await Host.ConcludeAsync()).Access.MaySuspend);
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(SubmitFeedback), id), (entry.Action, entry.SubjectId));
        Assert.Contains(one.ToString(), entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_submission()
    {
        var input = Feedback(On(2, 1), await Host.DeliverAsync(On(1, 5)));
        await Host.RecordAsync(input);
        await Host.RecordAsync(input);
        Assert.Equal((1, 1), (await Host.CountAsync<Feedback>(), await Host.CountAsync<FeedbackDelivery>()));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_corrects_and_BKN_not_what_Itjen_recorded()
    {
        var delivery = await Host.DeliverAsync(On(1, 5));
        var stored = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(2, 1), delivery));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectFeedback), by => Host.CorrectAsync(CorrectionOf(stored, delivery), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(stored, delivery), Host.Bkn));
    }

    [Fact]
    public async Task Correcting_only_what_it_answers_counts_at_once_and_is_on_the_trail()
    {
        var (one, two) = (await Host.DeliverAsync(On(1, 5)), await Host.DeliverAsync(On(3, 2)));
        var stored = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(4, 1), one));
        Assert.Null((await Host.DeadlineAsync($"feedback:{two}"))!.FulfilledOn);
        await Host.CorrectAsync(CorrectionOf(stored, two));

        Assert.Null((await Host.DeadlineAsync($"feedback:{one}"))!.FulfilledOn);
        Assert.Equal(On(4, 1), (await Host.DeadlineAsync($"feedback:{two}"))!.FulfilledOn);
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(CorrectFeedback), "Salah pilih."), (entry.Action, entry.Reason));
        Assert.Contains(two.ToString(), entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_corrects_nothing_is_refused()
    {
        var delivery = await Host.DeliverAsync(On(1, 5));
        var stored = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(2, 1), delivery));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(stored, delivery)));
    }

    [Fact]
    public async Task Two_editors_who_change_only_what_it_answers_notice_each_other()
    {
        var (one, two) = (await Host.DeliverAsync(On(1, 5)), await Host.DeliverAsync(On(1, 6)));
        var stored = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(4, 1), one));
        await Host.CorrectAsync(CorrectionOf(stored, two));
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(CorrectionOf(stored, one, two)));
        Assert.Equal(1, await Host.CountAsync<FeedbackDelivery>());
    }

    [Fact]
    public async Task A_void_submission_fulfils_nothing()
    {
        var delivery = await Host.DeliverAsync(On(1, 5));
        var stored = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(2, 1), delivery));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(VoidFact), by => Host.VoidAsync(stored, by));
        await Host.VoidAsync(stored);
        Assert.Equal(DeadlineState.Overdue, (await Host.DeadlineAsync($"feedback:{delivery}"))!.State);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.CorrectAsync(CorrectionOf(stored, delivery)));
    }
}
