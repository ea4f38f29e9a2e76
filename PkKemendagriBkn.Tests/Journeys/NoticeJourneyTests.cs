using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>
/// BKN gives notice that it wishes to end the agreement: that used to count as the notice to extend, for ever, and after the end access was said to be
/// active and open to suspension.
/// </summary>
public sealed class NoticeJourneyTests : FeatureTests
{
    private static readonly DateOnly End = new(2028, 8, 27), LastDayToExtend = new(2028, 5, 27);

    [Fact]
    public async Task A_notice_to_terminate_extends_nothing_and_after_the_end_there_is_no_access_to_suspend()
    {
        var request = await Host.RequestAsync(new DateOnly(2026, 5, 4));
        await Host.ConfirmLetterOfAsync(await Host.FindAsync<ReportRequest>(request), new DateOnly(2026, 5, 8));
        var wish = EventSteps.Typed(EventKind.TermNotice);
        (wish.Notice, wish.IntendedEndsOn) = (NoticeKind.Terminate, new DateOnly(2027, 3, 1));
        await Host.RecordAsync(wish, Host.Bkn);

        // The wish alone ends nothing, and the room to extend lapses as if nobody had spoken.
        var now = await Host.ConcludedAsync();
        Assert.Equal(End, now.EndsOn);
        Assert.Equal(DeadlineState.Fulfilled, now.Deadlines.Single(d => d.Kind == DeadlineKind.TerminationNotice).State);
        Assert.Equal(DeadlineState.Lapsed, ToExtend(await Host.ConcludedAsync(LastDayToExtend.AddDays(1))).State);

        // A report is overdue: BKN may suspend up to the last day, and has nothing to suspend after it.
        var last = (await Host.ConcludedAsync(End.AddDays(-1))).Access;
        var after = (await Host.ConcludedAsync(End)).Access;
        Assert.Equal((AccessState.Active, true), (last.State, last.MaySuspend));
        Assert.Equal((AccessState.Ended, false, false), (after.State, after.MaySuspend, after.MayRestore));

        // Done right: who wishes to extend says so itself.
        var extend = EventSteps.Typed(EventKind.TermNotice);
        extend.Letter.Number = "B-8/HM.04/2026";
        await Host.RecordAsync(extend);
        Assert.Equal(DeadlineState.Fulfilled, ToExtend(await Host.ConcludedAsync(LastDayToExtend.AddDays(1))).State);
    }

    private static Deadline ToExtend(Conclusions conclusions) => conclusions.Deadlines.Single(d => d.Kind == DeadlineKind.TermNotice);
}
