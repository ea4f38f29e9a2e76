using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>The twin of the report: data received, and six months for the feedback (Pasal 3(1)b.1).</summary>
public class FeedbackJourneyTests
{
    private static readonly DateOnly DueOn = new(2027, 2, 28);

    [Fact]
    public async Task Feedback_from_the_received_data_over_the_missed_six_months_to_the_restored_access()
    {
        await using var story = await Story.BeginAsync();

        // Received on the last day of August: February has no 31st, and the explanation says so.
        var delivery = await story.ReceiveAsync(On(8, 31));
        var key = $"feedback:{delivery}";
        var deadline = await story.DeadlineAsync(key);
        Assert.Equal((On(8, 31), DueOn, Party.First, DeadlineState.Upcoming), (deadline.ClockStartsOn, deadline.DueOn, deadline.Debtor, deadline.State));
        var explanation = await story.ExplainAsync(key);
        Assert.Equal("31 Agustus 2026 + 6 bulan = 28 Februari 2027", explanation.Formula);
        Assert.Contains(explanation.Steps, s => s.Topic == ExplanationTopic.MonthEnd);
        Assert.Equal("3(1)b.1", explanation.Clauses[0]);

        await story.LiveUntilAsync(DueOn);
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => story.ProposeAsync(AccessDecisionKind.Suspension, story.Bkn));
        await story.LiveUntilAsync(DueOn.AddDays(1));
        Assert.Equal((DeadlineState.Overdue, 1), (await story.DeadlineAsync(key)) switch { var d => (d.State, d.DaysLate) });
        await Assert.ThrowsAsync<PermissionDenied>(() => story.ProposeAsync(AccessDecisionKind.Suspension, story.Itjen));
        await AccessStory.SuspendAsync(story, key);

        var answered = DueOn.AddDays(10);
        await story.LiveUntilAsync(answered);
        await AccessStory.RestorationIsRefusedAsync(story, key);
        await story.AnswerAsync(delivery);
        deadline = await story.DeadlineAsync(key);
        Assert.Equal((DeadlineState.FulfilledLate, 10, answered), (deadline.State, deadline.DaysLate, deadline.FulfilledOn));
        await story.LiveUntilAsync(DueOn.AddDays(25));
        Assert.Equal(ReminderLedger.OnTime(DueOn, -30, -14, -7, -3, -1, 0, 1, 8), await story.LedgerAsync(key));

        await AccessStory.RestoreAsync(story);
        Assert.Contains("AccessDenied", await story.DeedsAsync());
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Feedback_on_the_last_day_leaves_no_ground_and_no_further_reminder()
    {
        await using var story = await Story.BeginAsync();
        var delivery = await story.ReceiveAsync(On(8, 31));
        story.GoTo(DueOn.AddDays(-31), new TimeOnly(10, 0));
        await story.LiveUntilAsync(DueOn);
        await story.AnswerAsync(delivery);
        await story.LiveUntilAsync(DueOn.AddDays(9));

        var key = $"feedback:{delivery}";
        Assert.Equal(DeadlineState.Fulfilled, (await story.DeadlineAsync(key)).State);
        Assert.Empty((await story.ConcludeAsync()).Access.Grounds);
        Assert.Equal(ReminderLedger.OnTime(DueOn, -30, -14, -7, -3, -1, 0), await story.LedgerAsync(key));
    }
}
