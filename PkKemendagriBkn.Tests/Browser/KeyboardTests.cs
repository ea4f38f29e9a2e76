using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The main stories with no hand on the mouse, and where the focus is at every step of them.</summary>
public sealed class KeyboardTests(LivePortal portal)
{
    /// <summary>More keys than any page needs from its top to its end.</summary>
    private const int Keys = 150;

    /// <summary>What is wrong with the place of the focus; null when it can be seen.</summary>
    private const string FocusFault = """
        () => {
            const e = document.activeElement;
            if (!e || e === document.body)
                return null;
            const told = el => { const s = getComputedStyle(el); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; };
            // MudBlazor marks its own fields by their border.
            const field = e.closest('.mud-input');
            const border = field?.querySelector('.mud-input-outlined-border');
            if (!told(e) && !(border && parseFloat(getComputedStyle(border).borderTopWidth) >= 2) && !(e.parentElement && told(e.parentElement)) && !(e.nextElementSibling && told(e.nextElementSibling)))
                return 'no focus ring: ' + e.outerHTML.slice(0, 160);
            const r = (e.matches('input[type=file]') ? e.nextElementSibling ?? e : e).getBoundingClientRect();
            return r.bottom < 0 || r.top > innerHeight ? 'out of sight: ' + e.outerHTML.slice(0, 160) : null;
        }
        """;

    /// <summary>The name of what has the focus, as a person knows it.</summary>
    private const string FocusName = """
        () => { const e = document.activeElement; return (e?.labels?.[0]?.textContent ?? e?.getAttribute('aria-label') ?? e?.textContent ?? '').replace('*', '').trim(); }
        """;

    [Fact]
    public async Task Signing_in_and_recording_a_request_need_no_mouse()
    {
        await using var window = await portal.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/akun/masuk");
        await TabToAsync(page, "Alamat surel");
        await page.Keyboard.TypeAsync("bkn@demo.local");
        await TabToAsync(page, "Kata sandi");
        await page.Keyboard.TypeAsync(PkKemendagriBkn.Portal.Identity.DemoUsers.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitUntilReadyAsync();

        // The first thing on every page leads past its navigation.
        await TabToAsync(page, "Langsung ke isi", back: true);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("isi", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.OpenAsync("/permintaan");
        await TabToAsync(page, "Langsung ke isi", back: true);
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("/permintaan", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await TabToAsync(page, "Catat permintaan");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync("/permintaan/baru$");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        await TabToAsync(page, "Nomor surat");
        await page.Keyboard.TypeAsync("UJI-30/KP.05/2026");
        await TypeDateAsync(page, "Tanggal surat");
        await TabToAsync(page, "Hal");
        await page.Keyboard.TypeAsync("Permintaan laporan lewat papan ketik");
        await TypeDateAsync(page, "Tanggal surat disampaikan");
        await TabToAsync(page, "Catat permintaan");
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
        await TabToAsync(page, "Batalkan catatan");
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToBeVisibleAsync();
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.closest('[role=dialog], .mud-focus-trap') !== null"), "The focus left the dialog.");
        }

        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Batalkan catatan" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Proposing_a_suspension_needs_no_mouse()
    {
        // Another story suspends access in the portal that all share; here it runs.
        await using var own = new LivePortal();
        var page = await own.SignedInAsync("bkn2@demo.local");
        await page.OpenAsync("/akses/usul/penghentian");
        await Expect(page.Locator("aside.preview")).ToContainTextAsync("erhak");
        foreach (var (field, words) in new[] { ("Nomor surat", "UJI-32/KS/2026"), ("Tanggal surat", ""), ("Hal", "Penghentian sementara akses"), ("Pertimbangan", "") })
        {
            if (field == "Tanggal surat")
                await TypeDateAsync(page, field);
            else
                await TabToAsync(page, field);
            await page.Keyboard.TypeAsync(words);
        }

        // Nothing is sent while a field is missing; the mistake is told beside it, and the rest stays.
        await TabToAsync(page, "Ajukan usulan");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Field("Pertimbangan")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Field("Nomor surat")).ToHaveValueAsync("UJI-32/KS/2026");
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

    /// <summary>Presses the key until this has the focus, which can be seen at every step on the way.</summary>
    private static async Task TabToAsync(IPage page, string name, bool back = false)
    {
        List<string> way = [];
        for (var i = 0; i < Keys; i++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            Assert.Null(await page.EvaluateAsync<string?>(FocusFault));
            way.Add(await page.EvaluateAsync<string>(FocusName));
            if (way[^1] == name)
                return;
        }

        Assert.Fail($"The keys do not lead to {name}, but to: {string.Join(", ", way.Distinct())}");
    }

    /// <summary>Types today into the browser's own date field, whichever order its language has.</summary>
    private static async Task TypeDateAsync(IPage page, string name)
    {
        await TabToAsync(page, name);
        var today = LivePortal.Today;
        foreach (var order in new[] { "MMddyyyy", "ddMMyyyy" })
        {
            await page.Keyboard.TypeAsync(today.ToString(order, CultureInfo.InvariantCulture));
            if (await page.Field(name).InputValueAsync() == today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                return;
            await page.Keyboard.PressAsync("Shift+Tab");
            await TabToAsync(page, name);
        }

        Assert.Fail($"{name} does not take today.");
    }
}
