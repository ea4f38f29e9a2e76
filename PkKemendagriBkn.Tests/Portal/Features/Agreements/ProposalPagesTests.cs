using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>A proposal is marked on its page, in the list and on the dashboard, and its buttons are those of whoever may use them.</summary>
public sealed class ProposalPagesTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private Guid id;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        id = await host.RecordAsync(TermChange(NoticeKind.Terminate, On(2026, 8, 1)));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_other_party_is_offered_to_confirm_or_refuse_and_the_proposer_to_change_or_withdraw()
    {
        await using var pages = new PageHost(host, withDialogs: true);
        Assert.Equal(["Konfirmasi", "Tolak"], Buttons(pages, host.Bkn));
        Assert.Equal(["Konfirmasi", "Tolak"], Buttons(pages, host.As(Role.Leadership, Party.Second)));
        Assert.Equal(["Tarik usulan"], Buttons(pages, host.Itjen));
        Assert.Equal([], Buttons(pages, host.As(Role.Auditor, null)));
        Assert.Contains($"/peristiwa/{id}/koreksi", Page(pages, host.Itjen).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain($"/peristiwa/{id}/koreksi", Page(pages, host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_says_that_it_waits_and_what_it_would_change()
    {
        await using var pages = new PageHost(host, withDialogs: true);
        var page = Page(pages, host.As(Role.Auditor, null));
        Assert.Contains("menunggu konfirmasi BKN", page.Find(".proposal").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bila usulan ini dikonfirmasi", page.Find(".preview").TextContent, StringComparison.Ordinal);
        Assert.Contains("berakhir", page.Find(".preview-access").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_refused_its_page_tells_the_reason_and_no_consequences()
    {
        await host.RejectAsync(id);
        await using var pages = new PageHost(host, withDialogs: true);
        var page = Page(pages, host.Itjen);
        Assert.Contains("Belum disepakati.", page.Find(".proposal").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".advice, .preview, .proposal button"));
        Assert.DoesNotContain("/koreksi", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_confirmed_either_party_may_only_propose_a_change_or_its_annulment()
    {
        await host.ConfirmAsync(id);
        await using var pages = new PageHost(host, withDialogs: true);
        Assert.All([host.Itjen, host.Bkn], by =>
        {
            var page = Page(pages, by);
            Assert.Contains("Usulkan perubahan", page.Markup, StringComparison.Ordinal);
            Assert.Contains("Usulkan pembatalan", page.Markup, StringComparison.Ordinal);
            Assert.Empty(page.FindAll(".proposal button"));
        });
    }

    [Fact]
    public async Task A_dialog_asks_before_it_is_confirmed()
    {
        await using var pages = new PageHost(host, withDialogs: true);
        var dialogs = pages.Dialogs();
        var page = Page(pages, host.Bkn);

        await page.Find(".proposal button").ClickAsync();
        await dialogs.WaitForElementAsync("form", TimeSpan.FromSeconds(20));
        Assert.Equal(ProposalState.Proposed, (await host.ProposalAsync(id)).State);
        await dialogs.Find("form").SubmitAsync();

        Assert.Equal(ProposalState.Confirmed, (await host.ProposalAsync(id)).State);
    }

    [Fact]
    public async Task The_list_shows_the_state_and_finds_by_it()
    {
        await using var pages = new PageHost(host);
        Assert.Contains("Diusulkan", pages.Open<EventsPage>("/peristiwa?usulan=Proposed", host.Bkn).Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum ada peristiwa", pages.Open<EventsPage>("/peristiwa?usulan=Rejected", host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_says_how_many_wait_and_for_whom()
    {
        await using var pages = new PageHost(host);
        Assert.Contains("belum diperhitungkan", pages.Open<DashboardPage>("/", host.Bkn).Markup, StringComparison.Ordinal);
        await host.RejectAsync(id);
        Assert.DoesNotContain("belum diperhitungkan", pages.Open<DashboardPage>("/", host.Bkn).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<EventPage> Page(PageHost pages, Actor by) => pages.Open<EventPage>($"/peristiwa/{id}", by, id);

    private List<string> Buttons(PageHost pages, Actor by) => [.. Page(pages, by).FindAll(".proposal button").Select(b => b.TextContent.Trim())];
}
