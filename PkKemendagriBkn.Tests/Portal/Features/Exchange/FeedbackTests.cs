using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

public sealed class FeedbackTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_but_the_Itjen_secretariat_submits_feedback()
    {
        var delivery = await host.DeliverAsync(On(1, 5));
        await host.RefusesAsync(Permission.SubmitFeedback, nameof(SubmitFeedback), by => host.RecordAsync(Feedback(On(2, 1), delivery), by));
        Assert.Equal(0, await host.CountAsync<Feedback>());
    }

    [Fact]
    public async Task It_cannot_precede_the_receipt_of_what_it_answers_and_the_field_says_so()
    {
        var (early, late) = (await host.DeliverAsync(On(1, 5)), await host.DeliverAsync(On(3, 2)));
        await FeatureHost.RejectsAsync(nameof(FeedbackInput.SubmittedOn), () => host.AnswerAsync(On(3, 1), early, late));
        Assert.Equal(0, await host.CountAsync<Feedback>());
        await host.AnswerAsync(On(3, 2), early, late);
    }

    [Fact]
    public async Task It_answers_at_least_one_delivery_that_exists()
    {
        await FeatureHost.RejectsAsync(nameof(FeedbackInput.DeliveryIds), () => host.AnswerAsync(On(3, 1)));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => host.AnswerAsync(On(3, 1), Guid.CreateVersion7()));
    }

    [Fact]
    public async Task Submitting_fulfils_every_delivery_that_it_answers_and_ends_the_ground()
    {
        var (one, two) = (await host.DeliverAsync(On(1, 5)), await host.DeliverAsync(On(3, 2)));
        Assert.True((await host.ConcludeAsync()).Access.MaySuspend);
        var id = await host.AnswerAsync(On(8, 1), one, two);

        Assert.Equal(DeadlineState.FulfilledLate, (await host.DeadlineAsync($"feedback:{one}"))!.State);
        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync($"feedback:{two}"))!.State);
        Assert.False((await host.ConcludeAsync()).Access.MaySuspend);
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(SubmitFeedback), id), (entry.Action, entry.SubjectId));
        Assert.Contains(one.ToString(), entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_submission()
    {
        var input = Feedback(On(2, 1), await host.DeliverAsync(On(1, 5)));
        await host.RecordAsync(input);
        await host.RecordAsync(input);
        Assert.Equal((1, 1), (await host.CountAsync<Feedback>(), await host.CountAsync<FeedbackDelivery>()));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_corrects_and_BKN_not_what_Itjen_recorded()
    {
        var delivery = await host.DeliverAsync(On(1, 5));
        var stored = await host.FindAsync<Feedback>(await host.AnswerAsync(On(2, 1), delivery));
        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectFeedback), by => host.CorrectAsync(CorrectionOf(stored, delivery), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.CorrectAsync(CorrectionOf(stored, delivery), host.Bkn));
    }

    [Fact]
    public async Task Correcting_only_what_it_answers_counts_at_once_and_is_on_the_trail()
    {
        var (one, two) = (await host.DeliverAsync(On(1, 5)), await host.DeliverAsync(On(3, 2)));
        var stored = await host.FindAsync<Feedback>(await host.AnswerAsync(On(4, 1), one));
        Assert.Null((await host.DeadlineAsync($"feedback:{two}"))!.FulfilledOn);
        await host.CorrectAsync(CorrectionOf(stored, two));

        Assert.Null((await host.DeadlineAsync($"feedback:{one}"))!.FulfilledOn);
        Assert.Equal(On(4, 1), (await host.DeadlineAsync($"feedback:{two}"))!.FulfilledOn);
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(CorrectFeedback), "Salah pilih."), (entry.Action, entry.Reason));
        Assert.Contains(two.ToString(), entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_corrects_nothing_is_refused()
    {
        var delivery = await host.DeliverAsync(On(1, 5));
        var stored = await host.FindAsync<Feedback>(await host.AnswerAsync(On(2, 1), delivery));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.CorrectAsync(CorrectionOf(stored, delivery)));
    }

    [Fact]
    public async Task Two_editors_who_change_only_what_it_answers_notice_each_other()
    {
        var (one, two) = (await host.DeliverAsync(On(1, 5)), await host.DeliverAsync(On(1, 6)));
        var stored = await host.FindAsync<Feedback>(await host.AnswerAsync(On(4, 1), one));
        await host.CorrectAsync(CorrectionOf(stored, two));
        await Assert.ThrowsAsync<FactChanged>(() => host.CorrectAsync(CorrectionOf(stored, one, two)));
        Assert.Equal(1, await host.CountAsync<FeedbackDelivery>());
    }

    [Fact]
    public async Task A_void_submission_fulfils_nothing()
    {
        var delivery = await host.DeliverAsync(On(1, 5));
        var stored = await host.FindAsync<Feedback>(await host.AnswerAsync(On(2, 1), delivery));
        await host.RefusesAsync(Permission.CorrectFact, nameof(VoidFact), by => host.VoidAsync(stored, by));
        await host.VoidAsync(stored);
        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync($"feedback:{delivery}"))!.State);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.CorrectAsync(CorrectionOf(stored, delivery)));
    }
}
