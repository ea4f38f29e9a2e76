using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>One way of looking at a page: how wide the window is in CSS pixels, and whether the person's device is dark.</summary>
internal sealed record Look(int Width, bool Dark)
{
    public static IReadOnlyList<Look> All { get; } = [new(1280, false), new(390, true), new(1280, true), new(390, false)];

    /// <summary>
    /// Whether every page is looked at in every way and photographed, and the long stories are told: <c>PKBKN_EVERY_LOOK=true</c>, as on the build server.
    /// </summary>
    public static bool Every => string.Equals(Environment.GetEnvironmentVariable("PKBKN_EVERY_LOOK"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>For stories that would take too much of the ten minutes of a test run.</summary>
    public static void RequireEvery() => Assert.SkipUnless(Every, "A long story; PKBKN_EVERY_LOOK=true tells it.");

    public string Name => $"{Width}-{(Dark ? "gelap" : "terang")}";
}

/// <summary>What can be wrong with the look of a page, whichever page it is.</summary>
internal static class Looks
{
    /// <summary>A window of half the usual width is what a person sees who enlarges a page to 200 %.</summary>
    private static readonly int[] Widths = [390, 640, 1280];

    /// <summary>The ground of a dark page, as MudBlazor writes it.</summary>
    private static readonly string Ground = PortalTheme.Theme.PaletteDark.Background is var c ? $"rgba({c.R},{c.G},{c.B}" : "";

    private static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    /// <summary>The problems of the page that is open, in these ways of looking; nothing is loaded anew between them.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, string name, IEnumerable<Look> looks)
    {
        var problems = new List<string>();
        foreach (var (look, first) in looks.Select((l, i) => (l, i == 0)))
        {
            await TakeAsync(page, look);
            if (Look.Every)
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Screenshots, $"{name}.{look.Name}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg,
                    Quality = 80, Animations = ScreenshotAnimations.Disabled
                });
            // What darkness changes is colour alone.
            var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
            if (!first && look.Dark)
                options.RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block");
            var axe = await page.RunAxe(options);
            problems.AddRange(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v =>
                $"{name} at {look.Name}: {v.Impact} {v.Id}, {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        return [.. problems, .. await FaultsAsync(page, name, looks.Last())];
    }

    /// <summary>What is wrong at any width.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string name, Look last)
    {
        var problems = new List<string>();
        foreach (var width in last.Width == Widths[0] ? Widths : Widths.Reverse())
        {
            await TakeAsync(page, last with { Width = width });
            problems.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(f => $"{name} at {width}: {f}"));
        }

        return problems;
    }

    /// <summary>Gives the window this width and the device this darkness. Motion is off, so that nothing is looked at on its way.</summary>
    public static async Task SetAsync(IPage page, Look look)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(look.Width, 900);
    }

    /// <summary>Until the page has the width and the colours of this way of looking.</summary>
    private static async Task TakeAsync(IPage page, Look look)
    {
        await SetAsync(page, look);
        await page.WaitForFunctionAsync(
            """
            ([dark, narrow, ground]) => document.querySelectorAll('.mud-skeleton').length === 0
                && (document.querySelector('main[data-ready=true]') === null
                    || (getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-background').trim().startsWith(ground) === dark
                        && (!narrow || document.querySelector('.mud-drawer--open') === null)))
            """, new object[] { look.Dark, look.Width < 960, Ground });
    }

    /// <summary>Sideways scrolling, words cut off, a missing heading, and words that come with a component and not from us.</summary>
    private const string Faults = """
        () => {
            const faults = [], root = document.documentElement;
            const seen = e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 1;
            const tell = e => e.tagName.toLowerCase() + '.' + e.className + ' "' + (e.textContent ?? '').trim().slice(0, 40) + '"';
            if (root.scrollWidth > root.clientWidth)
                faults.push('wider than the screen, ' + root.scrollWidth + ' px: ' + [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(tell).join(', '));
            for (const e of document.querySelectorAll('main *')) {
                if (getComputedStyle(e).textOverflow === 'ellipsis' && e.scrollWidth > e.clientWidth + 1 && seen(e) && e.tagName !== 'INPUT')
                    faults.push('cut off: ' + tell(e));
            }
            const headings = [...document.querySelectorAll('h1')].filter(seen).length;
            if (headings !== 1)
                faults.push(headings + ' headings of level 1');
            if ((document.querySelector('main h1')?.textContent ?? '').includes('mengalami gangguan'))
                faults.push('it broke');
            const english = /\b(Close|Cancel|Loading|Search|Select|Required|Next|Previous|Toggle|Clear|Save|Delete|Submit|Today|Error|Invalid|Reload|Retry|Sort|Column|Rows per page)\b/;
            const words = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(e => ['aria-label', 'title', 'placeholder', 'alt'].map(a => e.getAttribute(a) ?? ''));
            for (const text of [document.title, ...words, ...(document.body.innerText ?? '').split('\n')])
                if (english.test(text))
                    faults.push('English: ' + text.slice(0, 80));
            return [...new Set(faults)];
        }
        """;
}
