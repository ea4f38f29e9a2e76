using Microsoft.Playwright;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What a person does on any page with keys alone. At every step the focus must be where it can be seen.</summary>
internal static class KeySteps
{
    /// <summary>More keys than any page needs from its top to its end.</summary>
    private const int Keys = 150;

    /// <summary>
    /// What has the focus, as a person knows it, and what is wrong with its place: null when it can be seen. MudBlazor marks its own
    /// fields by their border; a heading where the reading begins needs no mark.
    /// </summary>
    private const string Focus = """
        inside => {
            const e = document.activeElement;
            if (!e || e === document.body)
                return { name: '', fault: null, isInside: false };
            const told = el => { const s = getComputedStyle(el); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; };
            const border = e.closest('.mud-input')?.querySelector('.mud-input-outlined-border');
            const isSeen = told(e) || border && parseFloat(getComputedStyle(border).borderTopWidth) >= 2 || e.parentElement && told(e.parentElement) || e.nextElementSibling && told(e.nextElementSibling);
            const r = (e.matches('input[type=file]') ? e.nextElementSibling ?? e : e).getBoundingClientRect();
            return {
                name: (e.labels?.[0]?.textContent ?? e.getAttribute('aria-label') ?? e.textContent ?? '').replace('*', '').trim(),
                fault: !isSeen && !e.matches('h1, main') ? 'no focus ring: ' + e.outerHTML.slice(0, 160) : r.bottom < 0 || r.top > innerHeight ? 'out of sight: ' + e.outerHTML.slice(0, 160) : null,
                isInside: inside === null || e.closest(inside) !== null,
            };
        }
        """;

    private sealed class Place
    {
        public string Name { get; set; } = "";
        public string? Fault { get; set; }
        public bool IsInside { get; set; }
    }

    /// <summary>Presses Tab until this has the focus.</summary>
    /// <param name="page">Where.</param>
    /// <param name="name">Its label, its accessible name or its words.</param>
    /// <param name="back">With Shift, towards the top.</param>
    /// <param name="inside">A selector of what it must stand in, where several have this name.</param>
    public static async Task TabToAsync(this IPage page, string name, bool back = false, string? inside = null)
    {
        List<string> way = [];
        for (var i = 0; i < Keys; i++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            var place = await page.EvaluateAsync<Place>(Focus, inside);
            Assert.Null(place.Fault);
            way.Add(place.Name);
            if (place.Name == name && place.IsInside)
                return;
        }

        Assert.Fail($"The keys do not lead to {name}, but to: {string.Join(", ", way.Distinct())}");
    }

    /// <summary>Goes to a button or a link and presses Enter on it.</summary>
    public static async Task EnterAsync(this IPage page, string name, string? inside = null)
    {
        await page.TabToAsync(name, inside: inside);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to a field and types into it.</summary>
    public static async Task TypeIntoAsync(this IPage page, string name, string words, string? inside = null)
    {
        await page.TabToAsync(name, inside: inside);
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Types today as it is written here.</summary>
    public static async Task TypeTodayAsync(this IPage page, string name)
    {
        await page.TabToAsync(name);
        await page.Keyboard.TypeAsync(PkKemendagriBkn.Core.Writing.TypedDates.Write(LivePortal.Today));
    }
}
