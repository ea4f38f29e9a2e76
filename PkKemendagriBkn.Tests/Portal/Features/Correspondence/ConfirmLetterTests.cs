using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Correspondence.CorrespondenceSteps;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

public sealed class ConfirmLetterTests : IAsyncLifetime
{
    private static readonly Mistake<ConfirmLetter.Input>[] Mistakes =
    [
        new("no date", "ConfirmedOn", "Isi tanggal", i => i.ConfirmedOn = null),
        new("tomorrow", "ConfirmedOn", "belum tiba", i => i.ConfirmedOn = On(9, 2)),
        new("before the sending", "ConfirmedOn", "mendahului", i => i.ConfirmedOn = On(3, 1)),
        new("nobody", "ConfirmedBy", "Isi nama", i => i.ConfirmedBy = ""),
        new("no channel", "Through", "Pilih cara", i => i.Through = null),
    ];

    private FeatureHost host = null!;
    private Letter letter = null!;

    public static TheoryData<string> Wrong => [.. Mistakes.Select(m => m.Name)];

    public async ValueTask InitializeAsync() => letter = await (host = await FeatureHost.CreateAsync()).SendAsync("S-1/2026");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory, MemberData(nameof(Wrong))]
    public void A_confirmation_is_refused_with(string mistake)
    {
        var right = ConfirmationOf(letter, On(3, 4));
        (right.Today, right.SentOn) = (On(9, 1), On(3, 2));
        new ConfirmLetter.Validator().AssertRefused(right, Mistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public async Task Only_the_receiving_party_confirms()
    {
        await host.RefusesAsync(Permission.RecordLetter, nameof(ConfirmLetter), by => host.ConfirmAsync(ConfirmationOf(letter, On(3, 4)), by));
        await FeatureHost.BreaksAsync(Rule.NotTheReceivingParty, () => host.ConfirmAsync(ConfirmationOf(letter, On(3, 4)), host.Bkn));
        await host.ConfirmAsync(ConfirmationOf(letter, On(3, 4)));
        var stored = await host.FindAsync<Letter>(letter.Id);
        Assert.Equal((On(3, 4), "Kepala Subbagian Tata Usaha", ConfirmationChannel.Oral),
            (stored.ConfirmedOn!.Value, stored.ConfirmedBy, stored.ConfirmedThrough!.Value));
        Assert.Equal((nameof(ConfirmLetter), letter.Id), ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).SubjectId));
    }

    [Fact]
    public async Task A_second_confirmation_is_refused_and_a_correction_needs_its_reason_and_no_later_day()
    {
        await host.ConfirmAsync(ConfirmationOf(letter, On(3, 4)));
        letter = await host.FindAsync<Letter>(letter.Id);
        await FeatureHost.BreaksAsync(Rule.ReceiptAlreadyConfirmed, () => host.ConfirmAsync(ConfirmationOf(letter, On(3, 5))));
        var correction = ConfirmationOf(letter, On(3, 5), correction: true);
        correction.Reason = " ";
        await FeatureHost.RejectsAsync(nameof(correction.Reason), () => host.ConfirmAsync(correction));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.ConfirmAsync(ConfirmationOf(letter, On(3, 4), correction: true)));
        await FeatureHost.BreaksAsync(Rule.ConfirmationNotLater, () => host.ConfirmAsync(ConfirmationOf(letter, On(3, 5), correction: true)));
        await host.ConfirmAsync(ConfirmationOf(letter, On(3, 3), correction: true));
        Assert.Equal(On(3, 3), (await host.FindAsync<Letter>(letter.Id)).ConfirmedOn);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_notice_each_other()
    {
        var (one, two) = (ConfirmationOf(letter, On(3, 4), correction: true), ConfirmationOf(letter, On(3, 5), correction: true));
        await host.ConfirmAsync(one);
        await Assert.ThrowsAsync<FactChanged>(() => host.ConfirmAsync(two));
    }

    [Fact]
    public async Task A_request_on_a_confirmed_letter_starts_its_clock_from_the_confirmation()
    {
        await host.ConfirmAsync(ConfirmationOf(letter, On(3, 4)));
        var request = await RequestOnAsync(On(3, 2));
        Assert.Equal(On(5, 4), (await host.DeadlineAsync($"requested-report:{request.Id}"))!.DueOn);
    }

    [Fact]
    public async Task The_confirmation_stays_when_the_request_is_voided()
    {
        var request = await RequestOnAsync(On(3, 2));
        await host.ConfirmLetterOfAsync(request, On(3, 6));
        await host.VoidAsync(request, host.Bkn);
        Assert.Equal(On(3, 6), (await host.FindAsync<Letter>(letter.Id)).ConfirmedOn);
        var (confirmed, _, _) = await host.Get<LetterQueries>()
            .ListAsync(new LetterFilter { Receipt = LetterFilter.Confirmed }, host.Today, TestContext.Current.CancellationToken);
        Assert.Equal(On(3, 6), Assert.Single(confirmed).ConfirmedOn);
    }

    [Fact]
    public async Task A_request_says_when_its_letter_was_sent_only_as_long_as_the_letter_does_not()
    {
        await FeatureHost.BreaksAsync(Rule.LetterSentOnAnotherDay, () => RequestOnAsync(On(3, 3)));
        var unsent = CorrespondenceSteps.CorrectionOf(letter);
        (unsent.SentOn, unsent.Channel) = (null, null);
        await host.CorrectAsync(unsent);
        letter = await host.FindAsync<Letter>(letter.Id);
        await RequestOnAsync(On(3, 3));
        Assert.Equal(On(3, 3), (await host.FindAsync<Letter>(letter.Id)).SentOn);
    }

    [Fact]
    public async Task A_confirmed_letter_is_not_said_to_have_been_sent_later()
    {
        var unsent = CorrespondenceSteps.CorrectionOf(letter);
        (unsent.SentOn, unsent.Channel) = (null, null);
        await host.CorrectAsync(unsent);
        await host.ConfirmAsync(ConfirmationOf(letter = await host.FindAsync<Letter>(letter.Id), On(3, 4)));
        letter = await host.FindAsync<Letter>(letter.Id);
        await FeatureHost.BreaksAsync(Rule.ConfirmedBeforeSent, () => RequestOnAsync(On(3, 5)));
    }

    [Fact]
    public async Task A_letter_that_asks_for_a_report_keeps_its_day_of_sending_and_not_after_the_report()
    {
        var request = await RequestOnAsync(On(3, 2));
        await host.ReportAsync(On(4, 1), request: request.Id);
        var correction = CorrespondenceSteps.CorrectionOf(letter);
        (correction.SentOn, correction.Channel) = (null, null);
        await FeatureHost.RejectsAsync("SentOn", () => host.CorrectAsync(correction));
        (correction = CorrespondenceSteps.CorrectionOf(letter)).SentOn = On(4, 2);
        await FeatureHost.RejectsAsync("SentOn", () => host.CorrectAsync(correction));
        (correction = CorrespondenceSteps.CorrectionOf(letter)).SentOn = On(3, 3);
        await host.CorrectAsync(correction);
        Assert.Equal(On(3, 3), (await host.DeadlineAsync($"requested-report:{request.Id}"))!.ClockStartsOn);
    }

    private async Task<ReportRequest> RequestOnAsync(DateOnly sentOn)
    {
        var request = Request(sentOn);
        request.Letter.Choose(Pick(letter));
        return await host.FindAsync<ReportRequest>(await host.RecordAsync(request));
    }
}
