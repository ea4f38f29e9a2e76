using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What people do with a document of both parties, with a mouse.</summary>
internal static class DraftSteps
{
    /// <summary>A new and empty draft of minutes, open in its editor.</summary>
    /// <returns>The path of the document.</returns>
    public static async Task<string> OpenMinutesAsync(this IPage page)
    {
        await page.OpenAsync("/naskah/baru/berita-acara");
        var start = page.GetByLabel("Isian awal"); // offered once the party has drafted one
        if (await start.CountAsync() > 0)
            await start.SelectOptionAsync("Kosong");
        await page.PressButtonAsync("Mulai menulis");
        await page.IsWritingAsync();
        return new Uri(page.Url).AbsolutePath.Replace("/tulis", "", StringComparison.Ordinal);
    }

    /// <summary>Waits until the editor is open and hears every key.</summary>
    public static async Task IsWritingAsync(this IPage page)
    {
        await page.IsAtAsync("/tulis$");
        await page.Locator(".autosaved[data-watched]").WaitForAsync();
    }

    /// <summary>Writes all that minutes must have.</summary>
    public static async Task CompleteMinutesAsync(this IPage page)
    {
        await page.NamePeopleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah data" }).ClickAsync();
        await page.Locator("[data-field='data.0.nama']").FillAsync("Data JF PPUPD");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah hasil" }).ClickAsync();
        await page.Locator("[data-field='hasil.0.data']").FillAsync("Data JF PPUPD");
        await Expect(page.Locator(".gaps")).ToHaveCountAsync(0);
    }

    /// <summary>Writes when and where minutes were made, and by whom.</summary>
    public static async Task NamePeopleAsync(this IPage page)
    {
        await page.Locator("[data-field^=nomor]").FillAsync("700/2/IJ");
        await page.Locator("[data-field=tanggal]").FillAsync(LivePortal.Today);
        await page.Locator("[data-field=tempat]").FillAsync("Jakarta");
        foreach (var (section, button) in new[] { ("#pembukaan", "Tambah penanda tangan"), ("#peserta", "Tambah peserta") })
        {
            for (var i = 0; i < 2; i++)
            {
                await page.Locator(section).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
                var row = page.Locator($"{section} .row-card").Nth(i);
                await row.Locator("[data-field$='.nama']").FillAsync($"Orang {i}");
                await row.Locator("[data-field$='.jabatan']").FillAsync("Jabatan");
                if (i == 1)
                    await row.Locator("select").SelectOptionAsync("Second");
            }
        }
    }

    /// <summary>Until the server has everything and the tab keeps no copy of its own.</summary>
    public static async Task IsSavedAsync(this IPage page) =>
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).every(k => !k.startsWith('draft:'))");

    /// <summary>Takes a step with the document, and waits until its dialog is gone.</summary>
    public static async Task TakeStepAsync(this IPage page, string step, string? reason = null)
    {
        await page.PressButtonAsync(step);
        var dialog = page.GetByRole(AriaRole.Dialog);
        if (step == "Sepakati isinya")
            await dialog.Locator("input[data-field=Number]").FillAsync("12/HM/2026");
        if (reason is not null)
            await dialog.Locator("textarea").First.FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
