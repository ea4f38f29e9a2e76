using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>A clerk of Itjen records "Pengakhiran" with a letter of its own: it used to end the agreement for both at once.</summary>
public sealed class TerminationJourneyTests
{
    private static readonly DateOnly SignedEnd = new(2028, 8, 27), WantedEnd = new(2026, 10, 15);

    [Fact]
    public async Task One_party_ends_nothing_and_both_end_it_on_the_agreed_day()
    {
        await using var story = await Story.BeginAsync();
        var request = await story.RequestAsync(story.Today);
        await story.ConfirmAsync(request);
        var key = $"requested-report:{request}";

        // Itjen alone: nothing moves, however long BKN is silent, and the last word of Itjen's is not its own confirmation.
        var id = await story.Get<RecordEvent>().ExecuteAsync(Termination(story.Today, "ITJ-1/2026"), story.Itjen, Ct);
        var (before, due) = (await story.ConcludeAsync(), (await story.DeadlineAsync(key)).DueOn);
        await FeatureHost.BreaksAsync(Rule.ProposalOfOwnParty, () => AnswerAsync<ConfirmProposal>(story, id, ProposalStep.Confirm, story.Itjen));
        await FeatureHost.BreaksAsync(Rule.ProposalOfOwnParty,
            () => AnswerAsync<ConfirmProposal>(story, id, ProposalStep.Confirm, story.Person("pimpinan.itjen@demo.local")));
        await story.LiveUntilAsync(WantedEnd.AddDays(20));
        var waiting = await story.ConcludeAsync();
        Assert.Equal((SignedEnd, true, AccessState.Active), (waiting.EndsOn, waiting.InForce, waiting.Access.State));
        Assert.Equal((before.EndsOn, due), (waiting.EndsOn, (await story.DeadlineAsync(key)).DueOn));

        // BKN refuses it; later both agree on another day.
        await AnswerAsync<RejectProposal>(story, id, ProposalStep.Reject, story.Bkn);
        Assert.Equal(SignedEnd, (await story.ConcludeAsync()).EndsOn);
        var agreed = Termination(story.Today, "ADD-1/2026");
        agreed.NewEndsOn = story.Today.AddDays(5);
        var second = await story.Get<RecordEvent>().ExecuteAsync(agreed, story.Itjen, Ct);
        await AnswerAsync<ConfirmProposal>(story, second, ProposalStep.Confirm, story.Person("pimpinan.bkn@demo.local"));
        Assert.Equal((agreed.NewEndsOn, true), ((DateOnly?)(await story.ConcludeAsync()).EndsOn, (await story.ConcludeAsync()).InForce));

        await story.LiveUntilAsync(story.Today.AddDays(5));
        var ended = await story.ConcludeAsync();
        Assert.Equal((false, AccessState.Ended), (ended.InForce, ended.Access.State));
        Assert.Equal(
            ["RecordEvent", "RejectProposal", "RecordEvent", "ConfirmProposal"],
            (await story.DeedsAsync()).Where(d => d.EndsWith("Event", StringComparison.Ordinal) || d.EndsWith("Proposal", StringComparison.Ordinal)));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static EventInput Termination(DateOnly today, string number) => new()
    {
        Kind = EventKind.TermChange, Notice = NoticeKind.Terminate, AgreedOn = today, NewEndsOn = WantedEnd, Description = "Pengakhiran perjanjian.",
        Letter = new LetterInput { Number = number, DatedOn = today, Subject = "Pengakhiran" },
    };

    private static async Task AnswerAsync<TAction>(Story story, Guid fact, ProposalStep step, Actor by) where TAction : notnull
    {
        var proposal = (await story.Get<ProposalQueries>().OfFactAsync(fact, Ct)).Single();
        var input = ProposalSteps.Answer(proposal, step, step == ProposalStep.Reject ? "Belum disepakati." : null);
        await (story.Get<TAction>() switch
        {
            ConfirmProposal confirm => confirm.ExecuteAsync(input, by, Ct),
            RejectProposal reject => reject.ExecuteAsync(input, by, Ct),
            var other => throw new ArgumentOutOfRangeException(nameof(story), other.GetType().Name, "No answer."),
        });
    }
}
