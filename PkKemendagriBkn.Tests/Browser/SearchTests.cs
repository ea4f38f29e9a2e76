using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The palette as hands meet it: what bUnit cannot know of keys, focus and a field that is typed into quickly.</summary>
public class SearchTests(LivePortal portal)
{
    [Fact]
    public async Task A_key_opens_the_palette_but_not_while_something_is_being_written_and_Escape_gives_the_focus_back()
    {
        var page = await portal.SignedInAsync("itjen@demo.local", 1280);
        await page.OpenAsync("/masalah/baru");
        var box = page.Locator("#cari-portal");
        // The page, once alive, gives the focus to its heading; what comes before that would lose it.
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await page.GetByLabel("Judul").FocusAsync();
        await page.Keyboard.TypeAsync("a/b?");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByLabel("Judul")).ToHaveValueAsync("a/b?");
        await Expect(box).ToBeHiddenAsync();

        await page.OpenAsync("/masalah");
        await page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).ToBeHiddenAsync();
        await page.Locator(".palette-open").FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".palette-open")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#pintasan")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(box).ToBeHiddenAsync();
        await page.Locator("#pintasan [data-closes]").ClickAsync();
        await Expect(page.Locator("#pintasan")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Quick_typing_loses_no_letter_and_the_arrows_and_Enter_open_what_was_found()
    {
        var page = await portal.SignedInAsync("bkn@demo.local", 1280);
        await page.OpenAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("data dan referensi balikan");
        await Expect(page.Locator("#cari-portal")).ToHaveValueAsync("data dan referensi balikan");
        await Expect(page.Locator("#cari-saran").GetByText("di seluruh portal")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync(@"/cari\?q=data%20dan%20referensi%20balikan$");
        await Expect(page.Locator("main mark").First).ToBeVisibleAsync();
        await Expect(page.Locator("#cari-portal")).ToBeHiddenAsync();

        await page.Locator(".palette-open").ClickAsync();
        await page.Keyboard.TypeAsync("Pasal 11 ayat (2)");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Pasal 11 ayat (2)");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("Pasal 11 ayat (2)");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync("/perjanjian/11[^/]*$");
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_work_on_the_list_that_is_shown_and_wait_for_the_one_that_is_not()
    {
        var page = await portal.SignedInAsync("bkn@demo.local", 1280);
        await page.OpenAsync("/");
        var marked = page.Locator("[role=option][aria-selected=true]");
        var list = page.Locator("#cari-saran");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("data");
        await CompleteAsync("data");
        await Expect(marked).ToHaveCountAsync(1);
        var last = await page.GetByRole(AriaRole.Option).CountAsync() - 1;
        foreach (var (key, at) in new[] { ("ArrowDown", 1), ("End", last), ("ArrowDown", 0), ("ArrowUp", last), ("Home", 0) })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(marked).ToHaveIdAsync($"cari-saran-{at}");
            await Expect(page.Locator("#cari-portal")).ToHaveAttributeAsync("aria-activedescendant", $"cari-saran-{at}");
        }

        // A record that is no page's name, its keys pressed faster than any answer: the arrow marks it once it is shown, and nothing is
        // opened until the eye has seen it.
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Pasal 11 ayat (2)");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await CompleteAsync("Pasal 11 ayat (2)");
        await Expect(marked).ToHaveIdAsync("cari-saran-0");
        await Expect(page.Locator("#cari-portal")).ToBeFocusedAsync();
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
        var seen = (await marked.GetAttributeAsync("href"))!;
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync($"{Regex.Escape(seen)}$");

        // Enter upon other words than the list was made for leads where those words lead.
        await page.Locator(".palette-open").ClickAsync();
        await page.Keyboard.TypeAsync("Pasal 11 ayat (2)");
        await CompleteAsync("Pasal 11 ayat (2)");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync(" lain");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAtAsync(Regex.Escape("/cari?q=Pasal%2011%20ayat%20%282%29%20lain"));

        async Task CompleteAsync(string words)
        {
            await Expect(list).ToHaveAttributeAsync("data-for", words);
            await Expect(list).ToHaveAttributeAsync("data-settled", "true");
        }
    }

    [Fact]
    public async Task A_page_is_two_keys_and_a_word_away_and_stands_among_those_opened_before()
    {
        var page = await portal.SignedInAsync("bkn@demo.local", 1280);
        await page.OpenAsync("/");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("penangguhan");
        await Expect(page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("Akses data");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/akses$"));
        await Expect(page.Locator("main h1")).ToHaveTextAsync("Akses data");
        var menu = page.Locator("nav.portal-nav");
        await menu.GetByRole(AriaRole.Link, new() { Name = "Laporan & berita acara" }).ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Laporan", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/laporan$"));
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("[role=group][aria-label='Baru dibuka'] [role=option]").Nth(1)).ToHaveTextAsync("Akses data");
    }

    [Fact]
    public async Task On_a_phone_a_button_opens_it_as_wide_as_the_screen()
    {
        var page = await portal.SignedInAsync("bkn@demo.local", 390);
        await page.OpenAsync("/");
        await page.Locator(".palette-open").ClickAsync();
        await Expect(page.Locator("#cari-portal")).ToBeFocusedAsync();
        Assert.True((await page.Locator("#palet").BoundingBoxAsync())!.Width > 360);
        await page.Keyboard.TypeAsync("kahar");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.IsAtAsync("[^/]$");
        await Expect(page.Locator("#cari-portal")).ToBeHiddenAsync();
    }
}
