using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The time line by keyboard alone: one stop of Tab, arrows from mark to mark, Enter to the record, plus and minus for the range.</summary>
public class TimelineKeysTests(LivePortal portal)
{
    private const string Focused = "() => document.activeElement?.getAttribute('aria-label') ?? ''";

    [Fact]
    public async Task Arrows_walk_from_mark_to_mark_and_Enter_opens_the_record()
    {
        Look.RequireEvery();
        // What is recorded elsewhere draws the line anew, and takes the focus from it.
        await using var own = new LivePortal();
        var page = await own.SignedInAsync("itjen@demo.local", 1280);
        await page.OpenAsync("/linimasa");
        var stops = page.Locator(".timeline a[tabindex='0']");
        await Expect(stops).ToHaveCountAsync(1);
        // A lane with others above and below it.
        await page.Locator(".timeline g[role=group]").Nth(1).Locator("a.timeline-mark").First.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        var first = await page.EvaluateAsync<string>(Focused);
        await page.Keyboard.PressAsync("ArrowRight");
        var second = await page.EvaluateAsync<string>(Focused);
        Assert.NotEqual(first, second);
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(first, await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("ArrowDown");
        var below = await page.EvaluateAsync<string>(Focused);
        Assert.NotEqual(first, below);
        await Expect(stops).ToHaveCountAsync(1);
        await Expect(stops).ToBeFocusedAsync();
        var target = (await stops.GetAttributeAsync("href"))!;
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync("^(?!.*/linimasa($|[?](?!.*rentang)))");
        Assert.EndsWith(target.Split('?')[0], new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plus_and_minus_change_the_range_and_the_address_keeps_it()
    {
        Look.RequireEvery();
        var page = await portal.SignedInAsync("bkn@demo.local", 1280);
        await page.OpenAsync("/linimasa?tanpa=surat");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.IsAtAsync("(?=.*rentang=tahun)(?=.*tanpa=surat)");
        // The address is there before the drawing is.
        await Expect(page.Locator("[data-timeline-in]")).ToHaveAttributeAsync("href", new Regex("rentang=semester"));
        await page.Keyboard.PressAsync("+");
        await page.IsAtAsync("rentang=semester");
        await page.ReloadAsync();
        await page.WaitUntilReadyAsync();
        await Expect(page.Locator(".timeline-nav strong")).ToContainTextAsync("Semester");
        await page.Keyboard.PressAsync("-");
        await page.IsAtAsync("rentang=tahun");
    }

    [Fact]
    public async Task A_narrow_screen_has_the_list_and_paper_the_table()
    {
        Look.RequireEvery();
        var page = await portal.SignedInAsync("bkn@demo.local", 390);
        await page.OpenAsync("/linimasa");
        await Expect(page.Locator(".timeline-agenda")).ToBeVisibleAsync();
        await Expect(page.Locator(".timeline")).ToBeHiddenAsync();
        var wide = await portal.SignedInAsync("bkn@demo.local", 1280);
        await wide.OpenAsync("/linimasa");
        await wide.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(wide.Locator(".timeline-table table")).ToBeVisibleAsync();
        await Expect(wide.Locator(".timeline")).ToBeHiddenAsync();
    }
}
