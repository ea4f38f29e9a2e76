using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>A notice under Pasal 7(2) may name the end that its giver wishes.</summary>
public sealed class TermNoticeTests : FeatureTests
{
    [Fact]
    public async Task A_termination_is_counted_back_from_the_end_that_it_names()
    {
        var id = await Host.RecordAsync(Notice(NoticeKind.Terminate, On(2026, 3, 2), On(2026, 12, 1)));
        Assert.Equal((On(2026, 9, 1), DeadlineState.Fulfilled), Of(await Host.DeadlineAsync($"terminate-notice:{id}")));
    }

    [Fact]
    public async Task A_termination_that_comes_too_late_for_that_end_is_late()
    {
        var id = await Host.RecordAsync(Notice(NoticeKind.Terminate, On(2026, 3, 2), On(2026, 6, 1)));
        Assert.Equal((On(2026, 3, 1), DeadlineState.FulfilledLate), Of(await Host.DeadlineAsync($"terminate-notice:{id}")));
    }

    [Fact]
    public async Task One_that_names_none_is_counted_back_from_the_end_of_the_term()
    {
        var id = await Host.RecordAsync(Notice(NoticeKind.Terminate, On(2026, 3, 2), null));
        Assert.Equal(On(2028, 5, 27), (await Host.DeadlineAsync($"terminate-notice:{id}"))!.DueOn);
    }

    [Fact]
    public async Task Its_end_is_corrected_with_a_reason_and_stands_on_the_trail()
    {
        var id = await Host.RecordAsync(Notice(NoticeKind.Terminate, On(2026, 3, 2), On(2026, 12, 1)));
        var input = await Host.CorrectionAsync(id);
        input.IntendedEndsOn = On(2027, 1, 1);
        await Host.CorrectAsync(input);
        Assert.Equal(On(2027, 1, 1), ((TermNotice)await Host.FindAsync<AgreementEvent>(id)).IntendedEndsOn);
        Assert.Contains("\"IntendedEndsOn\"", (await Host.LastEntryAsync()).Changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeKind.Extend, 2028, 8, 27)]
    [InlineData(NoticeKind.Terminate, 2028, 8, 27)]
    [InlineData(NoticeKind.Terminate, 2026, 3, 1)]
    public async Task An_end_that_is_none_is_refused(NoticeKind kind, int year, int month, int day) =>
        await FeatureHost.RejectsAsync(nameof(EventInput.IntendedEndsOn), () => Host.RecordAsync(Notice(kind, On(2026, 3, 2), On(year, month, day))));

    [Fact]
    public async Task The_end_is_measured_against_the_term_as_it_stood_when_the_notice_was_given()
    {
        var extension = TermChange(NoticeKind.Extend, On(2031, 8, 27));
        extension.AgreedOn = On(2026, 6, 1);
        await Host.AgreeAsync(extension);
        var notice = Notice(NoticeKind.Extend, On(2026, 3, 2), On(2031, 8, 27));
        notice.Letter.Number = "B-9/2026";
        Assert.NotEqual(Guid.Empty, await Host.RecordAsync(notice));
    }

    internal static EventInput Notice(NoticeKind kind, DateOnly givenOn, DateOnly? endsOn)
    {
        var input = Typed(EventKind.TermNotice);
        (input.Notice, input.GivenOn, input.IntendedEndsOn) = (kind, givenOn, endsOn);
        return input;
    }

    private static (DateOnly, DeadlineState) Of(Deadline? deadline) => (deadline!.DueOn, deadline.State);
}
