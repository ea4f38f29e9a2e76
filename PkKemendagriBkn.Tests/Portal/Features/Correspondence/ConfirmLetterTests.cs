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
        var right = Confirmation(letter, On(3, 4));
        (right.Today, right.SentOn) = (On(9, 1), On(3, 2));
        new ConfirmLetter.Validator().AssertRefused(right, Mistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public async Task Only_the_receiving_party_confirms()
    {
        await host.RefusesAsync(Permission.RecordLetter, nameof(ConfirmLetter), by => host.ConfirmAsync(Confirmation(letter, On(3, 4)), by));
        await FeatureHost.BreaksAsync(Rule.NotTheReceivingParty, () => host.ConfirmAsync(Confirmation(letter, On(3, 4)), host.Bkn));
        await host.ConfirmAsync(Confirmation(letter, On(3, 4)));
        var stored = await host.FindAsync<Letter>(letter.Id);
        Assert.Equal((On(3, 4), "Kepala Subbagian Tata Usaha", ConfirmationChannel.Oral), (stored.ConfirmedOn!.Value, stored.ConfirmedBy, stored.ConfirmedThrough!.Value));
        Assert.Equal((nameof(ConfirmLetter), letter.Id), ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).SubjectId));
    }

    [Fact]
    public async Task A_second_confirmation_is_refused_and_a_correction_needs_its_reason()
    {
        await host.ConfirmAsync(Confirmation(letter, On(3, 4)));
        letter = await host.FindAsync<Letter>(letter.Id);
        await FeatureHost.BreaksAsync(Rule.ReceiptAlreadyConfirmed, () => host.ConfirmAsync(Confirmation(letter, On(3, 5))));
        var correction = Confirmation(letter, On(3, 5), correction: true);
        correction.Reason = " ";
        await FeatureHost.RejectsAsync(nameof(correction.Reason), () => host.ConfirmAsync(correction));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.ConfirmAsync(Confirmation(letter, On(3, 4), correction: true)));
        await host.ConfirmAsync(Confirmation(letter, On(3, 5), correction: true));
        Assert.Equal(On(3, 5), (await host.FindAsync<Letter>(letter.Id)).ConfirmedOn);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_notice_each_other()
    {
        var (one, two) = (Confirmation(letter, On(3, 4), correction: true), Confirmation(letter, On(3, 5), correction: true));
        await host.ConfirmAsync(one);
        await Assert.ThrowsAsync<FactChanged>(() => host.ConfirmAsync(two));
    }

    [Fact]
    public async Task The_receipt_of_a_letter_that_asks_for_a_report_is_confirmed_in_the_request_alone()
    {
        var request = Request(On(3, 3));
        request.Letter.Choose(Pick(letter));
        await host.RecordAsync(request);
        await FeatureHost.BreaksAsync(Rule.ConfirmedInTheRequest, () => host.ConfirmAsync(Confirmation(letter, On(3, 4))));

        await host.ConfirmAsync(Typed.Confirmation(await host.FindAsync<ReportRequest>(request.Id), On(3, 6)));
        var detail = (await host.Get<LetterQueries>().FindAsync(letter.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal((On(3, 6), On(3, 3), "Kepala Bagian Umum"), (detail.ConfirmedOn!.Value, detail.SentOn, detail.ConfirmedBy));
        Assert.Null(detail.Letter.ConfirmedOn);
        var (confirmed, _, _) = await host.Get<LetterQueries>().ListAsync(new LetterFilter { Receipt = LetterFilter.Confirmed }, TestContext.Current.CancellationToken);
        Assert.Equal(On(3, 6), Assert.Single(confirmed).ConfirmedOn);
    }

    [Fact]
    public async Task A_request_takes_over_a_confirmation_that_stands_and_starts_its_clock_from_it()
    {
        await host.ConfirmAsync(Confirmation(letter, On(3, 4)));
        var request = Request(On(3, 2));
        request.Letter.Choose(Pick(letter));
        await host.RecordAsync(request);
        Assert.Equal(On(3, 4), (await host.FindAsync<ReportRequest>(request.Id)).ConfirmedOn);
        Assert.Equal(On(5, 4), (await host.ConcludeAsync()).Deadlines.Single(d => d.Subject == request.Id.ToString()).DueOn);

        var late = Request(On(3, 5));
        late.Letter.Choose(Pick(letter));
        await FeatureHost.BreaksAsync(Rule.ConfirmedBeforeSent, () => host.RecordAsync(late));
    }
}
