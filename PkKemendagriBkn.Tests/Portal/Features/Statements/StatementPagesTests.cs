using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Portal.Features.Timeline;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Statements;

/// <summary>What the parties say stands on the page of the fact, with the buttons of whoever may say more.</summary>
public sealed class StatementPagesTests : PageTests
{
    private Guid request, letter;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        request = await Host.RequestAsync(On(8, 24));
        letter = (await Host.FindAsync<ReportRequest>(request)).LetterId!.Value;
    }

    [Fact]
    public void The_sender_is_offered_to_record_the_confirmation_on_the_letter_and_on_the_request()
    {
        var address = $"/pernyataan/baru/konfirmasi-dari-penerima/korespondensi/{letter}";
        Assert.Contains(address, Letter(Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains(address, Pages.Open<ReportRequestPage>($"/permintaan/{request}", Host.Bkn, request).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/pernyataan/baru", Letter(Host.Itjen).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/pernyataan/baru", Letter(Host.As(Role.Leadership, Party.Second)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receiver_reads_who_told_whom_and_until_when_it_may_contest()
    {
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, "Letter", letter);
        var page = Letter(Host.Itjen).Markup;
        Assert.Contains("Dikonfirmasi Kepala Bagian Umum kepada Kepala Subbagian Data secara lisan pada 1 September 2026.", page, StringComparison.Ordinal);
        Assert.Contains("dapat membantah sampai dengan Selasa, 15 September 2026", page, StringComparison.Ordinal);
        Assert.Contains($"/pernyataan/baru/bantahan-penerimaan/korespondensi/{letter}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contest_stands_beside_it_and_the_other_party_is_offered_to_answer()
    {
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, "Letter", letter);
        var contest = await Host.SayAsync(Host.Itjen, StatementKind.ConfirmationContested, "Letter", letter);
        var page = Letter(Host.Bkn).Markup;
        Assert.Contains("Konfirmasi penerimaan dibantah", page, StringComparison.Ordinal);
        Assert.Contains($"/pernyataan/baru/jawaban/pernyataan/{contest}", page, StringComparison.Ordinal);
        var own = Pages.Open<StatementPage>($"/pernyataan/{contest}", Host.Itjen, contest);
        Assert.Contains("Tidak pernah sampai di unit kami.", own.Markup, StringComparison.Ordinal);
        Assert.Contains("Tarik pernyataan", own.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/koreksi", own.Markup, StringComparison.Ordinal);
        Assert.Contains("Konfirmasi penerimaan dibantah",
            Pages.Open<StatementsPage>("/pernyataan?jenis=ConfirmationContested", Host.Bkn).Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_on_the_time_line()
    {
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, "Letter", letter);
        Assert.Contains("Pernyataan: Penerimaan telah dikonfirmasi, menurut pengirim", Pages.Open<TimelinePage>("/linimasa", Host.Itjen).Markup,
            StringComparison.Ordinal);
    }

    private IRenderedComponent<LetterPage> Letter(Actor by) => Pages.Open<LetterPage>($"/korespondensi/{letter}", by, letter);
}
