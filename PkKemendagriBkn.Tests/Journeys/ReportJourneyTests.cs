using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>A requested report from the letter to the restored access: Pasal 3(1)b, 4(1)b and 9(2) as people live them.</summary>
public class ReportJourneyTests
{
    [Fact]
    public async Task A_requested_report_from_the_letter_over_the_missed_deadline_to_the_restored_access()
    {
        await using var story = await Story.BeginAsync();

        // The letter goes out: a provisional deadline, which is no ground for anything.
        var request = await story.RequestAsync(On(9, 1));
        var key = $"requested-report:{request}";
        var deadline = await story.DeadlineAsync(key);
        Assert.Equal((true, On(9, 1), On(11, 1), DeadlineState.Upcoming), (deadline.Provisional, deadline.ClockStartsOn, deadline.DueOn, deadline.State));
        Assert.Contains((await story.ExplainAsync(key)).Steps, s => s.Topic == ExplanationTopic.Provisional);

        // Itjen confirms a week later: two months from that day, and it is said why.
        await story.LiveUntilAsync(On(9, 8));
        await story.ConfirmAsync(request);
        deadline = await story.DeadlineAsync(key);
        Assert.Equal((false, On(9, 8), On(11, 8), Party.First), (deadline.Provisional, deadline.ClockStartsOn, deadline.DueOn, deadline.Debtor));
        var explanation = await story.ExplainAsync(key);
        Assert.Equal("8 September 2026 + 2 bulan = 8 November 2026", explanation.Formula);
        Assert.Contains("9(2)", explanation.Clauses);
        Assert.Contains(explanation.Steps.SelectMany(s => s.Facts), f => f.Kind == FactReferenceKind.ReportRequest && f.Id == request.ToString());

        // On the last day it is not late yet: there is no ground, and no proposal.
        await story.LiveUntilAsync(On(11, 8));
        Assert.Equal(DeadlineState.DueSoon, (await story.DeadlineAsync(key)).State);
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn));

        // The day after it is.
        await story.LiveUntilAsync(On(11, 9));
        deadline = await story.DeadlineAsync(key);
        Assert.Equal((DeadlineState.Overdue, 1), (deadline.State, deadline.DaysLate));
        await AccessStory.SuspendAsync(story, key);

        // The answer comes 17 days late. It ends the reminders and the ground, not yet the suspension.
        await story.LiveUntilAsync(On(11, 25));
        await AccessStory.RestorationIsRefusedAsync(story, key);
        await story.ReportAsync(request);
        deadline = await story.DeadlineAsync(key);
        Assert.Equal((DeadlineState.FulfilledLate, 17, On(11, 25)), (deadline.State, deadline.DaysLate, deadline.FulfilledOn));
        await story.LiveUntilAsync(On(12, 10));
        Assert.Equal(ReminderLedger.OnTime(On(11, 8), -30, -14, -7, -3, -1, 0, 1, 8, 15), await story.LedgerAsync(key));

        await AccessStory.RestoreAsync(story);
        Assert.Equal(
            [
                "RecordReportRequest", "ConfirmLetter", "ProposeAccessDecision", "VerificationFailed", "ApproveAccessDecision",
                "UploadEvidence", "SubmitReport", "ProposeAccessDecision", "ApproveAccessDecision",
            ],
            await story.DeedsAsync());
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_unconfirmed_letter_never_becomes_a_ground_however_long_it_lies()
    {
        await using var story = await Story.BeginAsync();
        var request = await story.RequestAsync(On(9, 1));
        story.GoTo(On(12, 24), new TimeOnly(10, 0));

        var conclusions = await story.ConcludeAsync();
        Assert.Equal(DeadlineState.Overdue, conclusions.Deadlines.Single(d => d.Subject == request.ToString()).State);
        Assert.Equal((AccessState.Active, false), (conclusions.Access.State, conclusions.Access.MaySuspend));
        Assert.Empty(conclusions.Access.Grounds);
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn));
    }
}
