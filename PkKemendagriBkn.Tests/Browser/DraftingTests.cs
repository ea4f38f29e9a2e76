using Microsoft.Playwright;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>Writing together in real windows, and writing while the server dies.</summary>
public sealed class DraftingTests(LivePortal portal)
{
    /// <summary>Milliseconds from the last key to the answer that all is saved.</summary>
    private const string TypeAndMeasure = """
        (field) => new Promise(resolve => {
            const frame = field.closest('.autosaved');
            const start = performance.now();
            new MutationObserver((_, observer) => { observer.disconnect(); resolve(performance.now() - start); }).observe(frame, { attributes: true, attributeFilter: ['data-saved'] });
            field.value += ' kata';
            field.dispatchEvent(new Event('input', { bubbles: true }));
        })
        """;

    [Fact]
    public async Task One_remarks_while_the_other_drafts_and_no_word_is_lost()
    {
        var itjen = await portal.SignedInAsync("itjen@demo.local");
        var path = await itjen.OpenMinutesAsync();
        await itjen.CompleteMinutesAsync();
        await itjen.IsSavedAsync();
        await itjen.PressButtonAsync("Selesai menulis");
        await itjen.TakeStepAsync("Teruskan kepada pihak lain");
        await itjen.TakeStepAsync("Tarik kembali untuk diubah", "Ada yang terlewat.");
        await itjen.PressLinkAsync("Tulis");
        await itjen.IsWritingAsync();
        await itjen.Locator("[data-field=catatan]").FillAsync("Sedang ditulis oleh penyusun");

        var bkn = await portal.SignedInAsync("bkn@demo.local");
        await bkn.OpenAsync(path);
        await bkn.Locator("#catatan-telaah select").SelectOptionAsync("hasil");
        await bkn.Locator("#catatan-telaah textarea").First.FillAsync("Jumlah padan belum cocok dengan berkas kami.");
        await bkn.PressButtonAsync("Tambah catatan");
        await Expect(bkn.Locator("#catatan-telaah")).ToContainTextAsync("Belum dijawab");

        await Expect(itjen.Locator("#hasil")).ToContainTextAsync("Jumlah padan belum cocok dengan berkas kami.");
        await Expect(itjen.Locator("[data-field=catatan]")).ToHaveValueAsync("Sedang ditulis oleh penyusun");
        await Expect(itjen.Locator(".save-state")).ToContainTextAsync("Ada catatan baru");
        await itjen.Locator("#hasil .remark textarea").First.FillAsync("Sudah diperbaiki.");
        await itjen.PressButtonAsync("Jawab");
        await Expect(itjen.Locator("#hasil")).ToContainTextAsync("Dijawab");
        await bkn.OpenAsync(path);
        await Expect(bkn.Locator("#catatan-telaah")).ToContainTextAsync("Sudah diperbaiki.");
        await itjen.OpenAsync($"{path}/tulis");
        await Expect(itjen.Locator("[data-field=catatan]")).ToHaveValueAsync("Sedang ditulis oleh penyusun");
    }

    [Fact]
    public async Task What_is_typed_is_saved_within_two_seconds()
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        await page.OpenMinutesAsync();
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
            times.Add(await page.Locator("[data-field=tentang]").EvaluateAsync<double>(TypeAndMeasure));
        times.Sort();
        Assert.True(times[2] <= 2_000, $"median {times[2]:F0} ms");
    }

    [Fact]
    public async Task An_answer_that_comes_late_takes_no_word_away()
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        var answers = await HeldAnswers.OfAsync(page);
        await page.OpenMinutesAsync();
        var field = page.Locator("[data-field=tentang]");
        await field.FillAsync("Yang ditulis");
        await page.IsSavedAsync();

        // The server hears of some words and answers; before the answer is here, it hears of more, and the last ones it has not heard of at all.
        answers.Hold();
        await field.PressSequentiallyAsync(" kemudian");
        await field.DispatchEventAsync("change");
        await answers.SomeAreHeldAsync();
        await field.PressSequentiallyAsync(" lagi");
        await field.DispatchEventAsync("change");
        await field.PressSequentiallyAsync(" dan lagi");
        answers.LetGo();

        await page.IsSavedAsync();
        await Expect(field).ToHaveValueAsync("Yang ditulis kemudian lagi dan lagi");
        await page.ReloadAsync();
        await Expect(field).ToHaveValueAsync("Yang ditulis kemudian lagi dan lagi");
    }

    [Fact]
    public async Task Words_of_a_row_that_moves_before_they_are_saved_move_with_it()
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        await page.OpenMinutesAsync();
        ILocator Name(int row) => page.Locator($"[data-field='peserta.{row}.nama']");
        for (var row = 0; row < 2; row++)
            await page.Locator("#peserta").GetByRole(AriaRole.Button, new() { Name = "Tambah peserta" }).ClickAsync();
        await Expect(Name(1)).ToHaveCountAsync(1);
        await Name(0).FillAsync("Peserta Satu");
        await Name(1).FillAsync("Peserta Dua");
        await page.PressButtonAsync("Naikkan peserta 2");
        await Expect(Name(0)).ToHaveValueAsync("Peserta Dua");
        await Expect(Name(1)).ToHaveValueAsync("Peserta Satu");
        await page.IsSavedAsync();
        await page.ReloadAsync();
        await Expect(Name(0)).ToHaveValueAsync("Peserta Dua");
        await Expect(Name(1)).ToHaveValueAsync("Peserta Satu");
    }

    [Fact]
    public async Task Rows_that_are_moved_back_and_forth_show_what_they_hold()
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        await page.OpenMinutesAsync();
        ILocator Name(int row) => page.Locator($"[data-field='peserta.{row}.nama']");
        foreach (var (row, name) in new[] { (0, "Peserta Satu"), (1, "Peserta Dua") })
        {
            await page.Locator("#peserta").GetByRole(AriaRole.Button, new() { Name = "Tambah peserta" }).ClickAsync();
            await Name(row).FillAsync(name);
        }

        await page.IsSavedAsync();
        foreach (var first in new[] { "Peserta Dua", "Peserta Satu" })
        {
            await page.PressButtonAsync("Naikkan peserta 2");
            await Expect(Name(0)).ToHaveValueAsync(first);
            await Name(0).FocusAsync();
        }

        await page.PressButtonAsync("Hapus peserta 1");
        await Expect(Name(0)).ToHaveValueAsync("Peserta Dua");
        await Expect(Name(1)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_answer_to_an_earlier_save_lets_go_of_nothing_that_is_still_on_its_way()
    {
        var page = await portal.SignedInAsync("itjen@demo.local");
        await page.OpenMinutesAsync();

        var kept = await page.EvaluateAsync<string>("""
            async () => {
                const frame = document.querySelector('.autosaved'), field = frame.querySelector('[data-field=nomor1]');
                field.value = '700/9/IJ';
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
                frame.dataset.saved = 'yang lebih awal';
                await Promise.resolve();
                return sessionStorage.getItem('draft:' + frame.dataset.draft) ?? '';
            }
            """);

        Assert.Contains("700/9/IJ", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_killed_while_one_types_costs_no_field()
    {
        Chromium.Require();
        var folder = Directory.CreateTempSubdirectory("portal-killed-").FullName;
        var address = $"http://127.0.0.1:{PortalProcess.FreePort()}";
        var process = PortalProcess.Start(folder, $"--urls={address}");
        var output = process.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await LivePortal.WaitUntilReadyAsync(process, address);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Chromium.LaunchAsync(playwright);
            var window = await browser.NewContextAsync(new() { BaseURL = address, Locale = "id-ID" });
            window.SetDefaultTimeout(60_000);
            var page = await window.NewPageAsync();
            await LivePortal.SignInAsync(page, "itjen@demo.local");
            var path = await page.OpenMinutesAsync();
            await page.Locator("[data-field=tempat]").FillAsync("Jakarta");
            await page.IsSavedAsync();
            await page.Locator("[data-field=nomor1]").FillAsync("700/9/IJ");
            await page.Locator("[data-field=catatan]").FillAsync("Kalimat yang belum sempat tersimpan");
            await process.KillAsync();
            await output;
            await process.DisposeAsync();

            process = PortalProcess.Start(folder, $"--urls={address}");
            output = process.Output.ReadToEndAsync(TestContext.Current.CancellationToken);
            await LivePortal.WaitUntilReadyAsync(process, address);
            await page.OpenAsync($"{path}/tulis");
            await Expect(page.Locator("[data-field=tempat]")).ToHaveValueAsync("Jakarta");
            await Expect(page.Locator("[data-field=nomor1]")).ToHaveValueAsync("700/9/IJ");
            await Expect(page.Locator("[data-field=catatan]")).ToHaveValueAsync("Kalimat yang belum sempat tersimpan");

            // And the database has them then: another window, without the first one's own copy, shows the same.
            await page.IsSavedAsync();
            var other = await (await browser.NewContextAsync(new() { BaseURL = address, StorageState = await window.StorageStateAsync() })).NewPageAsync();
            await other.OpenAsync($"{path}/tulis");
            await Expect(other.Locator("[data-field=catatan]")).ToHaveValueAsync("Kalimat yang belum sempat tersimpan");
            await Expect(other.Locator("[data-field=nomor1]")).ToHaveValueAsync("700/9/IJ");
        }
        finally
        {
            await process.DisposeAsync();
            await output;
            Directory.Delete(folder, recursive: true);
        }
    }
}
