using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Features.Drafting;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>A year of documents: two reports, one of them returned once; minutes of a matching; two evaluations, one of them joint.</summary>
public sealed class DocumentJourneyTests : IAsyncLifetime
{
    private Story story = null!;
    private DraftingStory Drafting => new(story);

    public async ValueTask InitializeAsync() => story = await Story.BeginAsync();

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task A_year_of_documents_stops_its_clocks_and_leaves_nothing_open()
    {
        // The second semester of 2026 is reported in January; BKN returns it once, which moves no date.
        await story.LiveUntilAsync(new DateOnly(2027, 1, 11));
        var first = await Drafting.ApprovedReportAsync("2026-H2");
        await Drafting.SubmitAsync(first);
        Assert.Equal((DeadlineState.Fulfilled, new DateOnly(2027, 1, 11)), await ReportOfAsync("2026-H2"));
        await story.LiveUntilAsync(new DateOnly(2027, 2, 8));
        await Drafting.RemarkAsync(first, "kendala", "Sebutkan kendala pemadanan.", story.Bkn);
        await Drafting.MoveAsync(first, DraftStep.Return, story.Bkn);
        await Drafting.MoveAsync(first, DraftStep.Revise, story.Itjen);
        await Drafting.WriteAsync(first, paper => paper, story.Itjen);
        await Drafting.SendAsync(first, DraftStep.Propose, story.Itjen);
        await Drafting.MoveAsync(first, DraftStep.Approve, Drafting.ItjenLeader);
        await Drafting.SubmitAsync(first);
        await Drafting.MoveAsync(first, DraftStep.Accept, story.Bkn);
        Assert.Equal((DeadlineState.Fulfilled, new DateOnly(2027, 1, 11)), await ReportOfAsync("2026-H2"));
        Assert.Single(await Drafting.ReportsAsync());

        // A matching in March.
        await story.LiveUntilAsync(new DateOnly(2027, 3, 15));
        var minutes = await Drafting.AgreedMinutesAsync();
        await Drafting.SignAsync(minutes, Drafting.BknLeader);
        await Drafting.SignAsync(minutes, Drafting.ItjenLeader);
        Assert.Equal(DraftState.Signed, await Drafting.StateAsync(minutes));

        // Itjen evaluates alone, then both parties together.
        await story.LiveUntilAsync(new DateOnly(2027, 4, 12));
        var own = await Drafting.OpenEvaluationAsync(EvaluationHolder.First, story.Itjen);
        await Drafting.CompleteAsync(own, story.Itjen);
        await Drafting.SendAsync(own, DraftStep.Propose, story.Itjen);
        await Drafting.SignAsync(own, Drafting.ItjenLeader);
        await story.LiveUntilAsync(new DateOnly(2027, 6, 14));
        var joint = await Drafting.OpenEvaluationAsync(EvaluationHolder.Joint, story.Bkn);
        await Drafting.CompleteAsync(joint, story.Bkn);
        await Drafting.SendAsync(joint, DraftStep.Offer, story.Bkn);
        await Drafting.MoveAsync(joint, DraftStep.Agree, story.Itjen);
        await Drafting.SignAsync(joint, Drafting.ItjenLeader);
        await Drafting.SignAsync(joint, Drafting.BknLeader);
        foreach (var party in new[] { "first", "second" })
            Assert.Equal(DeadlineState.Fulfilled, (await story.ConcludeAsync()).Deadlines.Single(d => d.Key == $"evaluation:2027-H1:{party}").State);

        // Three follow-ups, reported by their owner and judged by the other party.
        foreach (var followUp in await Drafting.FollowUpsAsync())
        {
            await story.Get<ReportFollowUp>()
                .ExecuteAsync(new ReportFollowUp.Input { FollowUpId = followUp.Id, Version = followUp.Version, Text = "Sudah dikerjakan." }, story.Itjen,
                    TestContext.Current.CancellationToken);
            var waiting = (await Drafting.FollowUpsAsync()).Single(f => f.Id == followUp.Id);
            await story.Get<JudgeFollowUp>()
                .ExecuteAsync(new JudgeFollowUp.Input { FollowUpId = followUp.Id, Version = waiting.Version, Status = FollowUpStatus.Compliant }, story.Bkn,
                    TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, (await Drafting.FollowUpsAsync()).Count(f => f.Status == FollowUpStatus.Compliant));

        // The first semester of 2027, accepted at once.
        await story.LiveUntilAsync(new DateOnly(2027, 7, 12));
        var second = await Drafting.ApprovedReportAsync("2027-H1");
        await Drafting.SubmitAsync(second);
        await Drafting.MoveAsync(second, DraftStep.Accept, story.Bkn);
        Assert.Equal((DeadlineState.Fulfilled, new DateOnly(2027, 7, 12)), await ReportOfAsync("2027-H1"));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    private async Task<(DeadlineState, DateOnly?)> ReportOfAsync(string period)
    {
        var deadline = (await story.ConcludeAsync()).Deadlines.Single(d => d.Kind == DeadlineKind.PeriodicReport && d.Subject == period);
        return (deadline.State, deadline.FulfilledOn);
    }
}
