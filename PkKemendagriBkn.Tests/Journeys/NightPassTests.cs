using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Jobs;
using PkKemendagriBkn.Portal.Notifications;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>The night pass when nights are missed, when two run at once, and at the turn of the day in Jakarta.</summary>
public class NightPassTests
{
    private static readonly DateOnly DueOn = On(11, 8);

    /// <summary>A request whose receipt was confirmed on 8 September: due on 8 November.</summary>
    private static async Task<string> ConfirmedRequestAsync(Story story)
    {
        var request = await story.RequestAsync(On(9, 1));
        await story.LiveUntilAsync(On(9, 8));
        await story.ConfirmAsync(request);
        return $"requested-report:{request}";
    }

    [Fact]
    public async Task After_thirty_days_off_one_pass_writes_what_was_missed_once()
    {
        await using var story = await Story.BeginAsync();
        var key = await ConfirmedRequestAsync(story);
        await story.LiveUntilAsync(On(10, 20));
        story.GoTo(On(11, 19), new TimeOnly(0, 15));

        await story.RunNightPassTwiceAsync();
        Assert.Equal(
            [.. ReminderLedger.OnTime(DueOn, -30), .. ReminderLedger.AllOn(On(11, 19), -14, -7, -3, -1, 0, 1, 8)],
            await story.LedgerAsync(key));
    }

    /// <summary>As the job runs it: when the pass before succeeded stands in the database, whoever ran it.</summary>
    [Fact]
    public async Task What_was_fulfilled_before_the_portal_woke_up_is_written_down_as_never_told()
    {
        await using var story = await Story.BeginAsync();
        var request = await story.RequestAsync(On(9, 1));
        await story.LiveUntilAsync(On(9, 8));
        await story.ConfirmAsync(request);
        await story.LiveUntilAsync(On(10, 20));
        await story.Get<PortalJobs>().NightAsync();
        story.GoTo(On(11, 3), new TimeOnly(10, 0));
        await story.ReportAsync(request);

        await story.AddNode().GetRequiredService<PortalJobs>().CatchUpAsync();
        Assert.Equal(
            [.. ReminderLedger.OnTime(DueOn, -30), .. ReminderLedger.AllOn(On(11, 3), -14, -7)],
            await story.LedgerAsync($"requested-report:{request}"));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Passes_of_two_processes_at_once_tell_nobody_twice()
    {
        await using var story = await Story.BeginAsync();
        var key = await ConfirmedRequestAsync(story);
        var other = story.AddNode().GetRequiredService<ReminderWriter>();
        var own = story.Get<ReminderWriter>();
        story.GoTo(On(11, 19), new TimeOnly(0, 15));

        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? own : other).WriteDueAsync())));

        Assert.Single(written, w => w > 0);
        Assert.Equal(ReminderLedger.AllOn(On(11, 19), -30, -14, -7, -3, -1, 0, 1, 8), await story.LedgerAsync(key));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    /// <summary>The day is Jakarta's: at 17.00 UTC it is tomorrow.</summary>
    [Theory]
    [InlineData("2026-11-08T00:30Z", DeadlineState.DueSoon, false)]
    [InlineData("2026-11-08T16:59:59Z", DeadlineState.DueSoon, false)]
    [InlineData("2026-11-08T17:00Z", DeadlineState.Overdue, true)]
    [InlineData("2026-11-08T23:30Z", DeadlineState.Overdue, true)]
    [InlineData("2026-11-09T16:59Z", DeadlineState.Overdue, true)]
    public async Task The_first_late_day_begins_at_midnight_in_Jakarta(string utc, DeadlineState state, bool reminded)
    {
        await using var story = await Story.BeginAsync();
        var key = await ConfirmedRequestAsync(story);
        story.Clock.SetUtcNow(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
        await story.RunNightPassTwiceAsync();

        var conclusions = await story.ConcludeAsync();
        Assert.Equal(state, conclusions.Deadlines.Single(d => d.Key == key).State);
        Assert.Equal(reminded, conclusions.Access.MaySuspend);
        Assert.Equal(reminded, (await story.LedgerAsync(key)).Any(t => t.Step == 1));
    }

    [Fact]
    public async Task A_letter_of_the_new_day_in_Jakarta_is_taken_while_it_is_still_yesterday_in_London()
    {
        await using var story = await Story.BeginAsync();
        story.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 17, 30, 0, TimeSpan.Zero));

        var request = await story.RequestAsync(On(10, 1));
        Assert.Equal(On(12, 1), (await story.DeadlineAsync($"requested-report:{request}")).DueOn);
    }
}
