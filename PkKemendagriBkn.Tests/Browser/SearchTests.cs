using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The search box as hands meet it: what bUnit cannot know of keys, focus and a field that is typed into quickly.</summary>
public class SearchTests(LivePortal portal)
{
    [Fact]
    public async Task A_key_leads_to_the_box_but_not_while_something_is_being_written()
    {
        var page = await portal.SignedInAsync("itjen@demo.local", 1280);
        await page.OpenAsync("/masalah/baru");
        var box = page.Locator("#cari-portal");
        await page.GetByLabel("Judul").FocusAsync();
        await page.Keyboard.TypeAsync("a/b");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByLabel("Judul")).ToHaveValueAsync("a/b");
        await Expect(box).Not.ToBeFocusedAsync();

        await page.OpenAsync("/masalah");
        await page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Quick_typing_loses_no_letter_and_the_arrows_and_Enter_open_what_was_found()
    {
        var page = await portal.SignedInAsync("bkn@demo.local", 1280);
        await page.OpenAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("data dan referensi balikan");
        await Expect(page.Locator("#cari-portal")).ToHaveValueAsync("data dan referensi balikan");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cari?q=data%20dan%20referensi%20balikan");
        await Expect(page.Locator("main mark").First).ToBeVisibleAsync();

        await page.Locator("#cari-portal").FillAsync("Pasal 11 ayat (2)");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/perjanjian/11*");
        await Expect(page.Locator("#cari-portal")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task On_a_phone_the_icon_opens_the_box_over_the_bar()
    {
        var page = await portal.SignedInAsync("bkn@demo.local", 390);
        await page.OpenAsync("/");
        var box = page.Locator("#cari-portal");
        await page.Locator(".portal-search-label").ClickAsync();
        await Expect(box).ToBeFocusedAsync();
        Assert.True((await box.BoundingBoxAsync())!.Width > 340);
        await page.Keyboard.TypeAsync("kahar");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith('/'));
    }
}
