using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The main stories with no hand on the mouse, and where the focus is at every step of them.</summary>
public sealed class KeyboardTests(LivePortal portal)
{
    [Fact]
    public async Task Signing_in_and_recording_a_request_need_no_mouse()
    {
        await using var window = await portal.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/akun/masuk");
        await page.TabToAsync("Alamat surel");
        await page.Keyboard.TypeAsync("bkn@demo.local");
        await page.TabToAsync("Kata sandi");
        await page.Keyboard.TypeAsync(PkKemendagriBkn.Portal.Identity.DemoUsers.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitUntilReadyAsync();

        // The first thing on every page leads past its navigation.
        await page.TabToAsync("Langsung ke isi", back: true);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("isi", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.OpenAsync("/permintaan");
        await page.TabToAsync("Langsung ke isi", back: true);
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("/permintaan", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.TabToAsync("Catat permintaan");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync("/permintaan/baru$");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        await page.TabToAsync("Nomor surat");
        await page.Keyboard.TypeAsync("UJI-30/KP.05/2026");
        await page.TypeTodayAsync("Tanggal surat");
        await page.TabToAsync("Hal");
        await page.Keyboard.TypeAsync("Permintaan laporan lewat papan ketik");
        await page.TypeTodayAsync("Tanggal surat disampaikan");
        await page.TabToAsync("Catat permintaan");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtRecordAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_dialog_takes_the_focus_and_gives_it_back()
    {
        var page = await portal.SignedInAsync("bkn@demo.local");
        await page.OpenAsync("/permintaan/baru");
        await page.FillRequestAsync("UJI-31/KP.05/2026", LivePortal.Today);
        await page.RecordRequestAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await page.TabToAsync("Batalkan catatan");
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.closest('[role=dialog], .mud-focus-trap') !== null"),
                "The focus left the dialog.");
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Batalkan catatan" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_is_at_the_end_of_a_page_when_it_comes_to_life_sees_where_the_focus_goes()
    {
        var page = await portal.SignedInAsync("bkn@demo.local");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/blazor.web*.js", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.SetViewportSizeAsync(1280, 400);
        await page.GotoAsync("/permintaan", new() { WaitUntil = WaitUntilState.Commit });
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.WaitForFunctionAsync("() => { scrollTo(0, document.documentElement.scrollHeight); return scrollY > 200; }");
        release.SetResult();
        await page.WaitUntilReadyAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Who_wants_no_motion_sees_none()
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.OpenAsync("/");
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('*')].filter(e => ['animationDuration', 'transitionDuration'].some(p => getComputedStyle(e)[p].split(',').some(d => parseFloat(d) > 0.05))).length"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tenggat")]
    [InlineData("/simulasi")]
    public async Task On_paper_there_is_the_page_and_no_navigation(string path)
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.OpenAsync(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var hidden in new[] { ".mud-appbar", ".mud-drawer", ".skip-link", ".page-actions", ".filters" })
            Assert.Equal(0, await page.Locator(hidden).Locator("visible=true").CountAsync());
        // Dark words on a light ground, even from a dark screen.
        var (ink, paper) = (await LightAsync("color"), await LightAsync("backgroundColor"));
        Assert.True(ink < 90 && paper > 200, $"ink {ink}, paper {paper}");

        Task<int> LightAsync(string what) => page.EvaluateAsync<int>(
            "what => { let e = document.querySelector('main h1'); while (what === 'backgroundColor' && e.parentElement && /rgba?\\(.*, 0\\)|transparent/.test(getComputedStyle(e)[what])) e = e.parentElement; const c = getComputedStyle(e)[what].match(/[0-9.]+/g).map(Number); return c.length > 3 && c[3] === 0 ? 255 : Math.round((c[0] + c[1] + c[2]) / 3); }", what);
    }
}
