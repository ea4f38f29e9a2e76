using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Correspondence.CorrespondenceSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

/// <summary>Facts that rest on a letter of the register, or on one that is typed with them.</summary>
public sealed class ChosenLetterTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private Guid delivery;

    public async ValueTask InitializeAsync() => delivery = await (host = await FeatureHost.CreateAsync()).DeliverAsync(On(1, 5));

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_fact_rests_on_a_chosen_letter_and_makes_no_other()
    {
        var letter = await host.SendAsync("B-9/2026", Party.First);
        var feedback = await host.FindAsync<Feedback>(await host.RecordAsync(With(letter)));
        Assert.Equal((letter.Id, 1), (feedback.LetterId, await host.CountAsync<Letter>()));
    }

    [Fact]
    public async Task A_typed_letter_that_stands_in_the_register_is_refused()
    {
        await host.AnswerAsync(On(4, 1), delivery);
        await FeatureHost.BreaksAsync(Rule.LetterAlreadyRecorded, () => host.AnswerAsync(On(4, 1), delivery));
    }

    [Fact]
    public async Task A_chosen_letter_must_be_of_the_right_sender_and_stand_as_it_was_chosen()
    {
        await FeatureHost.BreaksAsync(Rule.LetterOfOtherSender, async () => await host.RecordAsync(With(await host.SendAsync("S-9/2026"))));
        var letter = await host.SendAsync("B-9/2026", Party.First);
        var correction = CorrectionOf(letter);
        correction.DatedOn = On(3, 1);
        await host.CorrectAsync(correction, host.Itjen);
        await Assert.ThrowsAsync<FactChanged>(() => host.RecordAsync(With(letter)));
        letter = await host.FindAsync<Letter>(letter.Id);
        await host.VoidAsync(letter);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.RecordAsync(With(letter)));
    }

    [Fact]
    public async Task A_fact_precedes_no_chosen_letter()
    {
        var letter = await host.SendAsync("B-9/2026", Party.First, On(4, 2));
        await FeatureHost.RejectsAsync("SubmittedOn", () => host.RecordAsync(With(letter)));
    }

    [Fact]
    public async Task A_letter_that_two_facts_rest_on_is_not_corrected_from_one_of_them_but_can_be_changed_for_another()
    {
        var letter = await host.SendAsync("B-9/2026", Party.First);
        var stored = await host.FindAsync<Feedback>(await host.RecordAsync(With(letter)));
        await host.RecordAsync(With(letter));
        await FeatureHost.BreaksAsync(Rule.LetterIsShared, () => host.CorrectAsync(Typed.CorrectionOf(stored, delivery)));

        var other = await host.SendAsync("B-10/2026", Party.First);
        var input = Typed.CorrectionOf(stored, delivery);
        input.Letter.Choose(Pick(other));
        await host.CorrectAsync(input);
        Assert.Equal(other.Id, (await host.FindAsync<Feedback>(stored.Id)).LetterId);
        Assert.Equal("B-9/2026", (await host.FindAsync<Letter>(letter.Id)).Number);
    }

    [Fact]
    public async Task The_search_finds_standing_letters_of_the_sender_by_number_and_subject_whatever_their_case()
    {
        var letters = host.Get<LetterSearch>();
        var ct = TestContext.Current.CancellationToken;
        var own = await host.SendAsync("B-9/Itjen/2026", Party.First);
        await host.SendAsync("S-9/BKN/2026");
        await host.VoidAsync(await host.SendAsync("B-8/Itjen/2026", Party.First));
        Assert.Equal(2, (await letters.FindAsync("PEMUTAKHIRAN", null, ct)).Count);
        Assert.Equal([own.Id], (await letters.FindAsync("itjen", Party.First, ct)).Select(l => l.Id));
        Assert.Empty(await letters.FindAsync("%", null, ct));
        Assert.Equal(own.Id, (await letters.SameAsync("b-9/itjen/2026", On(3, 2), Party.First, ct))!.Id);
        Assert.Null(await letters.SameAsync("B-9/Itjen/2026", On(3, 2), Party.Second, ct));
        // A number is given once a year, whatever the day.
        Assert.Equal(own.Id, (await letters.SameAsync("B-9/Itjen/2026", On(11, 30), Party.First, ct))!.Id);
        Assert.Null(await letters.SameAsync("B-9/Itjen/2026", On(3, 2).AddYears(-1), Party.First, ct));
    }

    private PkKemendagriBkn.Portal.Features.Exchange.FeedbackInput With(Letter letter)
    {
        var input = new PkKemendagriBkn.Portal.Features.Exchange.FeedbackInput { SubmittedOn = On(4, 1), DeliveryIds = [delivery] };
        input.Letter.Choose(Pick(letter));
        return input;
    }
}
