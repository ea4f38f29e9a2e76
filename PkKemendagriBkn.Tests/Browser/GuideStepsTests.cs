using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PkKemendagriBkn.Portal.Wayfinding;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>
/// Walks through every guide as its reader would: opens the pages and the links, and finds every button and field by the very words of
/// the guide. Where a picture stands, one is taken; with <c>PKBKN_GUIDE_PICTURES=true</c> it replaces the one in docs/panduan/gambar.
/// </summary>
public class GuideStepsTests(LivePortal portal)
{
    private const int Quality = 40;

    /// <summary>The guide that every test run walks through.</summary>
    private const string Usual = "sekretariat-itjen";

    private static readonly Dictionary<string, string> Readers = new()
    {
        ["sekretariat-itjen"] = "itjen@demo.local", ["sesdep-bkn"] = "bkn@demo.local", ["pimpinan"] = "pimpinan.itjen@demo.local",
        ["auditor"] = "auditor@demo.local", ["administrator"] = "admin@demo.local",
    };

    private static readonly bool Keeps = string.Equals(Environment.GetEnvironmentVariable("PKBKN_GUIDE_PICTURES"), "true", StringComparison.OrdinalIgnoreCase);

    public static TheoryData<string> Slugs => [.. Guides.All.Select(g => g.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_step_names_what_is_there_and_every_picture_can_be_taken(string slug)
    {
        Assert.SkipUnless(slug == Usual || Look.Every || Keeps, "One guide is enough here; PKBKN_EVERY_LOOK=true walks through all.");
        var page = await portal.SignedInAsync(Readers[slug], Guides.PictureWidth);
        await page.SetViewportSizeAsync(Guides.PictureWidth, Guides.PictureHeight);
        var steps = 0;
        foreach (var section in Guides.Find(slug)!.Sections)
            foreach (var block in section.Blocks)
            {
                if (block is GuideList { IsSteps: true } list)
                    foreach (var run in list.Items.SelectMany(i => i))
                        steps += await TakeAsync(page, run, $"{slug}, {section.Title}") ? 1 : 0;
                else if (block is GuidePicture picture)
                    await PictureAsync(page, picture.File);
            }

        Assert.True(steps > 8, $"Only {steps} steps of {slug} were walked.");
    }

    private static async Task<bool> TakeAsync(IPage page, GuideRun run, string where)
    {
        switch (run.Mark)
        {
            case GuideMark.Open when run.IsAnyRecord:
                var record = page.Locator($"main a[href^='{run.Address![..^1]}']:not([href*='?']):not([href*='/baru']):not([download]):not(nav a)").First;
                await Expect(record).ToBeVisibleAsync();
                await OpenAsync(page, (await record.GetAttributeAsync("href"))!, where);
                return true;
            case GuideMark.Open:
                await OpenAsync(page, run.Address!, where);
                return true;
            case GuideMark.Press:
                await PressAsync(page, run.Text, where);
                return true;
            case GuideMark.Field:
                Assert.True(await page.GetByLabel(Named(run.Text)).CountAsync() > 0, $"{where}: there is no field “{run.Text}” at {page.Url}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Follows a link to another page; a button that would save something, and a file to download, are only looked at.</summary>
    private static async Task PressAsync(IPage page, string name, string where)
    {
        if (page.Locator("main summary").And(page.GetByText(name, new() { Exact = true })) is var fold && await fold.CountAsync() == 1)
        {
            await fold.ClickAsync();
            return;
        }

        var found = page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true })
            .Or(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).First;
        Assert.True(await found.CountAsync() > 0 && await found.IsVisibleAsync() && await found.IsEnabledAsync(),
            $"{where}: there is nothing to press called “{name}” at {page.Url}");
        if (await found.GetAttributeAsync("href") is not { } href || await found.GetAttributeAsync("download") is not null
            || await found.GetAttributeAsync("target") is not null || href.Contains("unduh", StringComparison.Ordinal))
            return;
        await OpenAsync(page, href, where);
    }

    /// <summary>Opens the page and waits until it shows what it has read.</summary>
    private static async Task OpenAsync(IPage page, string address, string where)
    {
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{where}: {address} answers {answer.Status}");
        await page.WaitUntilReadyAsync();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.mud-skeleton').length === 0");
    }

    private static async Task PictureAsync(IPage page, string file)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        var answer = await browser.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = Quality });
        var picture = answer!.Value.GetProperty("data").GetBytesFromBase64();
        await browser.DetachAsync();
        var folder = Keeps ? Path.Combine(Repository.Root, "docs", "panduan", "gambar") : Path.Combine(Repository.Root, "artifacts", "panduan");
        await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, file), picture, TestContext.Current.CancellationToken);
        Assert.InRange(picture.Length, 1000, 60 * 1024);
    }

    /// <summary>The label, with the star of a field that must be filled in.</summary>
    private static Regex Named(string label) => new($"^{Regex.Escape(label)}\\s*\\*?$");
}
