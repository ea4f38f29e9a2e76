using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Waiting;

/// <summary>The start page tells what waits, with one button each; the bar counts it on every page.</summary>
public sealed class WaitingPanelTests : PageTests
{
    [Fact]
    public async Task Each_row_says_what_from_whom_since_when_and_has_one_button_that_leads_there()
    {
        var request = await Host.RequestAsync(On(8, 3));
        var letter = (await Host.LetterOfAsync(await Host.FindAsync<PkKemendagriBkn.Core.Reporting.ReportRequest>(request))).Id;
        var page = Pages.Open<DashboardPage>("/", Host.Itjen);
        var row = page.FindAll("#menunggu-anda ~ .waiting-rows li")
            .Single(r => r.TextContent.Contains("Konfirmasi penerimaan surat", StringComparison.Ordinal));
        Assert.Equal($"/korespondensi/{letter}/konfirmasi", Assert.Single(row.QuerySelectorAll("a.plain-button")).GetAttribute("href"));
        Assert.Contains($"dari {Host.Bkn.Name} (BKN)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("sejak 1 September 2026", row.TextContent, StringComparison.Ordinal);
        var awaited = Pages.Open<DashboardPage>("/", Host.Bkn).FindAll("#menunggu-lain ~ .waiting-rows li, #menunggu-lain ~ details li")
            .Single(r => r.TextContent.Contains("Konfirmasi penerimaan surat", StringComparison.Ordinal));
        Assert.Empty(awaited.QuerySelectorAll("a.plain-button"));
    }

    [Fact]
    public async Task Another_day_shows_the_deadlines_of_that_day_alone_and_no_buttons()
    {
        await Host.RequestAsync(On(8, 3));
        Pages.AsOf = On(7, 15);
        var page = Pages.Open<DashboardPage>("/", Host.Itjen);
        Assert.Contains("hanya tenggat", page.Markup, StringComparison.Ordinal);
        Assert.Contains("31 Juli 2026", page.Find(".waiting").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Konfirmasi penerimaan surat", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".waiting-rows a.plain-button"));
    }

    [Fact]
    public void Who_answers_for_nothing_is_shown_what_the_parties_have_to_do()
    {
        var page = Pages.Open<DashboardPage>("/", Host.As(Role.Auditor, null));
        Assert.Empty(page.FindAll("#menunggu-anda"));
        Assert.Contains("Menunggu para pihak", page.Find("#menunggu-lain").TextContent, StringComparison.Ordinal);
    }
}
