using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Tabs that are open while something happens to their owner, in a real browser: S5, S13, S21-S23, S26, S29, S35, S38.</summary>
public sealed class OpenTabTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private RealBrowser chromium = null!;

    public async ValueTask InitializeAsync()
    {
        chromium = await RealBrowser.StartAsync();
        portal = await PortalFactory.ServeAsync(settings: [("Security:CircuitsPerUser", "2")]);
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await portal.DisposeAsync();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_out_in_one_tab_closes_the_other()
    {
        var window = await chromium.SignInAsync(portal, await portal.AddUserAsync(Role.Auditor, null));
        var open = await RealBrowser.OpenAsync(window, "/");
        var leaving = await RealBrowser.OpenAsync(window, "/tenggat");
        await leaving.GotoAsync("/akun/keluar");
        await leaving.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await AssertOutAsync(open);
    }

    [Fact]
    public async Task Closing_an_account_closes_its_tabs_at_once()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        var open = await RealBrowser.OpenAsync(await chromium.SignInAsync(portal, user), "/tenggat");
        await portal.Get<SetUserActive>().ExecuteAsync(
            await portal.ProvenAsync(new UserReasonInput { UserId = user.Id, Reason = "Mutasi" }), active: false,
            await portal.ActorAsync(Role.Administrator, null), Ct);
        await AssertOutAsync(open);
        Assert.Empty(portal.Get<OpenCircuits>().All);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_closes_all_tabs_of_its_holder_at_once()
    {
        var user = await portal.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var window = await chromium.SignInAsync(portal, user);
        var (first, second) = (await RealBrowser.OpenAsync(window, "/"), await RealBrowser.OpenAsync(window, "/tenggat"));
        var admin = await portal.ActorAsync(Role.Administrator, null);
        var row = (await portal.Get<UserQueries>().FindAsync(user.Id, admin, Ct))!;
        await portal.Get<ChangeUser>().ExecuteAsync(await portal.ProvenAsync(new UserInput
        {
            UserId = row.Id, Stamp = row.Stamp, FullName = row.FullName, Role = new RoleOfParty(Role.Auditor, Party.First), Reason = "Mutasi",
        }), admin, Ct);
        await AssertOutAsync(first);
        await AssertOutAsync(second);
        Assert.Empty(portal.Get<OpenCircuits>().All);
    }

    [Fact]
    public async Task A_session_that_another_node_ended_closes_its_tabs_within_seconds()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        var open = await RealBrowser.OpenAsync(await chromium.SignInAsync(portal, user), "/tenggat");
        await using (var db = portal.Db())
            await db.Sessions.Where(s => s.UserId == user.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, PortalFactory.Start), Ct);
        Assert.NotEmpty(portal.Get<OpenCircuits>().All);
        portal.Clock.Advance(SessionWatch.Interval);
        await AssertOutAsync(open);
    }

    [Fact]
    public async Task A_tab_left_alone_is_closed_after_the_idle_time()
    {
        var open = await RealBrowser.OpenAsync(await chromium.SignInAsync(portal, await portal.AddUserAsync(Role.Auditor, null)), "/tenggat");
        portal.Clock.Advance(TimeSpan.FromMinutes(15) + SessionWatch.Interval);
        await AssertOutAsync(open);
    }

    [Fact]
    public async Task Working_in_a_tab_keeps_the_session()
    {
        var open = await RealBrowser.OpenAsync(await chromium.SignInAsync(portal, await portal.AddUserAsync(Role.Auditor, null)), "/");
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(10));
            // The heading comes from the server, after it has noted the click; the address may change before.
            var target = i % 2 == 0 ? "Tenggat" : "Beranda";
            await open.GetByRole(AriaRole.Link, new() { Name = target }).First.ClickAsync();
            await open.Locator("h1", new() { HasTextString = target }).WaitForAsync();
        }

        Assert.NotEmpty(portal.Get<OpenCircuits>().All);
    }

    [Fact]
    public async Task One_tab_too_many_is_refused_and_says_why_while_the_others_go_on()
    {
        var window = await chromium.SignInAsync(portal, await portal.AddUserAsync(Role.Auditor, null));
        var first = await RealBrowser.OpenAsync(window, "/");
        await RealBrowser.OpenAsync(window, "/tenggat");
        var third = await window.NewPageAsync();
        await third.GotoAsync("/tenggat");
        await AssertAtAsync(third, "/akun/sesi?pesan=tab");
        await Assertions.Expect(third.GetByRole(AriaRole.Alert)).ToContainTextAsync("Terlalu banyak tab");
        Assert.Equal(2, portal.Get<OpenCircuits>().All.Count);
        await first.GetByRole(AriaRole.Link, new() { Name = "Laporan & berita acara" }).First.ClickAsync();
        await AssertAtAsync(first, "/naskah");
    }

    [Fact]
    public async Task Signing_in_works_in_a_browser_breaks_no_policy_and_leaves_nothing_behind()
    {
        var user = await portal.AddUserAsync(Role.Administrator, null);
        var window = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address.ToString() });
        var page = await window.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync("/administrasi/pengguna");
        await page.GetByLabel("Alamat surel").FillAsync(user.Email);
        Assert.Equal("password", await page.GetByLabel("Kata sandi").GetAttributeAsync("type"));
        await page.GetByLabel("Kata sandi").FillAsync(user.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await page.GetByLabel("Kode").FillAsync(portal.NextCode(user));
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjutkan" }).ClickAsync();
        await AssertAtAsync(page, "/administrasi/pengguna");
        await page.Locator("main[data-ready=true]").WaitForAsync();

        Assert.Empty(errors);
        Assert.Equal("{}", await page.EvaluateAsync<string>("() => JSON.stringify({ ...sessionStorage })"));
        Assert.DoesNotContain(user.Password, await page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage }) + location.href + document.cookie"),
            StringComparison.Ordinal);
    }

    private static Task AssertAtAsync(IPage page, string start) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(start)), new() { Timeout = 30_000 });

    private static async Task AssertOutAsync(IPage page)
    {
        await AssertAtAsync(page, "/akun/masuk");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Sesi Anda telah berakhir");
    }
}
