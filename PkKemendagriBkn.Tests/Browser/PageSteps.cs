using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What a person does on any page.</summary>
internal static class PageSteps
{
    /// <summary>Until the page answers to clicks.</summary>
    public static Task WaitUntilReadyAsync(this IPage page) => page.Locator("main[data-ready=true]").WaitForAsync();

    public static async Task OpenAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.WaitUntilReadyAsync();
    }

    /// <summary>
    /// Until the page's address is one of these. It looks again and again, and so sees a change that came before the question;
    /// waiting for the next navigation would miss it.
    /// </summary>
    /// <param name="pattern">A regular expression for a part of the whole address.</param>
    public static Task IsAtAsync(this IPage page, string pattern) => Expect(page).ToHaveURLAsync(new Regex(pattern));

    /// <summary>Until the address is that of a record.</summary>
    public static Task IsAtRecordAsync(this IPage page) => page.IsAtAsync("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>Types a date as officials write it, and goes on.</summary>
    public static async Task FillAsync(this ILocator field, DateOnly date)
    {
        await field.FillAsync(PkKemendagriBkn.Core.Writing.TypedDates.Write(date));
        await field.BlurAsync();
    }

    /// <summary>The date that a field shows.</summary>
    public static async Task<DateOnly?> DayAsync(this ILocator field) => PkKemendagriBkn.Core.Writing.WrittenDates.Read(await field.InputValueAsync());

    public static Task PressLinkAsync(this IPage page, string name) =>
        page.PressAsync(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    public static Task PressButtonAsync(this IPage page, string name) =>
        page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    /// <summary>Clicks, and where that cannot be done tells what the page showed instead.</summary>
    private static async Task PressAsync(this IPage page, ILocator what)
    {
        try
        {
            await what.ClickAsync();
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{page.Url} shows: {await page.Locator("body").InnerTextAsync()}", late);
        }
    }

    /// <summary>Fills in the form for a letter that asks for a report, sent today.</summary>
    public static async Task FillRequestAsync(this IPage page, string number, DateOnly sentOn)
    {
        await page.Field("Nomor surat").FillAsync(number);
        await page.Field("Tanggal surat").FillAsync(sentOn);
        await page.Field("Hal").FillAsync("Permintaan laporan pemanfaatan data");
        await page.Field("Tanggal surat disampaikan").FillAsync(sentOn);
    }

    /// <summary>Records the request, and answers with the path of its page.</summary>
    public static async Task<string> RecordRequestAsync(this IPage page)
    {
        await page.PressButtonAsync("Catat permintaan");
        await page.IsAtRecordAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }
}
