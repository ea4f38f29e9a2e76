using System.Security.Cryptography;
using Microsoft.Playwright;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>What a form does with files, with mistakes, and with a session that ends elsewhere.</summary>
public class FormTests(LivePortal portal)
{
    [Fact]
    public async Task An_uploaded_file_comes_back_with_the_same_SHA_256()
    {
        var page = await portal.SignedInAsync("bkn@demo.local");
        await page.OpenAsync("/permintaan/baru");
        var chooser = page.Locator(".evidence-picker input[type=file]");
        await Expect(chooser).ToBeEnabledAsync();
        await chooser.SetInputFilesAsync(new FilePayload { Name = "Surat bertanda tangan.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf });
        await Expect(page.Locator(".evidence-done")).ToHaveCountAsync(1);
        // A second one is dragged in.
        await page.Locator(".evidence-picker").DispatchEventAsync("drop", new
        {
            dataTransfer = await page.EvaluateHandleAsync("""
                bytes => {
                    const dragged = new DataTransfer();
                    dragged.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], 'Lampiran.pdf', { type: 'application/pdf' }));
                    return dragged;
                }
                """, Convert.ToBase64String(SampleFiles.Pdf)),
        });
        await Expect(page.Locator(".evidence-done")).ToHaveCountAsync(2);
        await page.FillRequestAsync("UJI-2/KP.05/2026", LivePortal.Today);
        await page.RecordRequestAsync();

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf));
        await Expect(page.Locator(".evidence-hash code").First).ToHaveAttributeAsync("title", sha256);
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Surat bertanda tangan.pdf" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("Surat bertanda tangan.pdf", download.SuggestedFilename);
        Assert.Equal(sha256,
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task A_mistake_is_told_beside_its_field_and_what_was_typed_stays()
    {
        var page = await portal.SignedInAsync("bkn@demo.local");
        await page.OpenAsync("/permintaan/baru");
        await page.FillRequestAsync("UJI-3/KP.05/2026", LivePortal.Today);
        await page.Field("Tanggal surat disampaikan").FillAsync("");
        await page.PressButtonAsync("Catat permintaan");

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "periksa isian yang ditandai" })).ToBeVisibleAsync();
        var field = page.Locator(".mud-input-control", new() { Has = page.Field("Tanggal surat disampaikan") });
        await Expect(field).ToContainTextAsync("Isi tanggal surat disampaikan.");
        await Expect(page.Field("Tanggal surat disampaikan")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Field("Nomor surat")).ToHaveValueAsync("UJI-3/KP.05/2026");
        await Expect(page.Field("Hal")).ToHaveValueAsync("Permintaan laporan pemanfaatan data");
        Assert.EndsWith("/permintaan/baru", page.Url, StringComparison.Ordinal);

        // Put right, it is recorded.
        await page.Field("Tanggal surat disampaikan").FillAsync(LivePortal.Today);
        await page.RecordRequestAsync();
    }

    [Fact]
    public async Task A_filter_that_was_saved_is_one_click_away_until_it_is_removed()
    {
        var page = await portal.SignedInAsync("bkn@demo.local");
        await page.OpenAsync("/korespondensi?konfirmasi=menunggu");
        await page.PressButtonAsync("Simpan filter ini");
        await page.GetByLabel("Nama filter").FillAsync("Belum dikonfirmasi");
        await page.Keyboard.PressAsync("Enter");
        var saved = page.GetByRole(AriaRole.Link, new() { Name = "Belum dikonfirmasi", Exact = true });
        await Expect(saved).ToHaveAttributeAsync("aria-current", "true");

        await page.OpenAsync("/korespondensi");
        await saved.ClickAsync();
        await page.WaitForURLAsync("**/korespondensi?*menunggu*");
        await page.PressButtonAsync("Hapus filter Belum dikonfirmasi");
        await Expect(saved).ToHaveCountAsync(0);
        await page.OpenAsync("/korespondensi");
        await Expect(page.Locator(".saved-filters")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signing_out_in_one_tab_locks_the_other()
    {
        await using var window = await portal.OpenAsync();
        var stays = await window.NewPageAsync();
        await LivePortal.SignInAsync(stays, "pimpinan.bkn@demo.local");
        await stays.OpenAsync("/tenggat");
        var leaves = await window.NewPageAsync();
        await leaves.GotoAsync("/akun/keluar");
        await leaves.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await leaves.IsAtAsync(@"/akun/masuk(\?|$)");

        // The server shuts the other tab by itself, and nothing opens any more in this window.
        await stays.IsAtAsync(@"/akun/masuk(\?|$)");
        var fresh = await window.NewPageAsync();
        await fresh.GotoAsync("/akses");
        Assert.Equal("/akun/masuk", new Uri(fresh.Url).AbsolutePath);
    }

    [Fact]
    public async Task What_is_not_saved_is_asked_about_comes_back_and_goes_with_saving()
    {
        var page = await portal.SignedInAsync("bkn@demo.local");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Isian belum tersimpan" });
        await page.OpenAsync("/permintaan/baru");
        await page.FillRequestAsync("UJI-25/KP.05/2026", LivePortal.Today);
        await LeaveAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tetap di sini" }).ClickAsync();
        await Expect(page.Field("Nomor surat")).ToHaveValueAsync("UJI-25/KP.05/2026");
        await LeaveAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tinggalkan" }).ClickAsync();
        await page.IsAtAsync("/tenggat$");

        // Back at the form without a new page, and again with one: the words are there.
        await page.GoBackAsync();
        await Expect(page.Locator("#pulih")).ToContainTextAsync("sudah dikembalikan");
        await page.ReloadAsync();
        await Expect(page.Field("Hal")).ToHaveValueAsync("Permintaan laporan pemanfaatan data");
        await Expect(page.Field("Tanggal surat disampaikan")).ToHaveValueAsync(TypedDates.Write(LivePortal.Today));
        await page.RecordRequestAsync();

        // Saved, nothing is held or asked any more.
        await page.OpenAsync("/permintaan/baru");
        await Expect(page.Field("Nomor surat")).ToHaveValueAsync("");
        await page.Field("Hal").FillAsync("Keliru");
        await LeaveAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Buang isian" }).ClickAsync();
        await page.IsAtAsync("/tenggat$");
        await page.OpenAsync("/permintaan/baru");
        await Expect(page.Field("Hal")).ToHaveValueAsync("");

        Task LeaveAsync() => page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Tenggat" }).First.ClickAsync();
    }

    [Fact]
    public async Task Whoever_signs_in_again_finds_what_was_typed_and_nobody_else_does()
    {
        await using var window = await portal.OpenAsync();
        var types = await window.NewPageAsync();
        await LivePortal.SignInAsync(types, "bkn@demo.local");
        await types.OpenAsync("/korespondensi/baru");
        await types.Field("Nomor surat").FillAsync("UJI-26/KP.05/2026");
        await types.Field("Hal").FillAsync("Ditulis sebelum sesi berakhir");
        await EndElsewhereAsync();
        await SignInHereAsync("itjen@demo.local");
        await types.IsAtAsync("/korespondensi/baru$");
        await Expect(types.Field("Nomor surat")).ToHaveValueAsync("");
        await Expect(types.Locator("#pulih")).ToBeEmptyAsync();
        await EndElsewhereAsync();
        await SignInHereAsync("bkn@demo.local");
        await types.IsAtAsync("/korespondensi/baru$");
        await Expect(types.Field("Nomor surat")).ToHaveValueAsync("UJI-26/KP.05/2026");
        await Expect(types.Field("Hal")).ToHaveValueAsync("Ditulis sebelum sesi berakhir");

        async Task EndElsewhereAsync()
        {
            var leaves = await window.NewPageAsync();
            await leaves.GotoAsync("/akun/keluar");
            await leaves.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
            await types.IsAtAsync(@"/akun/masuk\?pesan=berakhir");
        }

        async Task SignInHereAsync(string email)
        {
            await types.Locator($"form:has(input[value='{email}']) button").ClickAsync();
            await types.WaitUntilReadyAsync();
        }
    }
}
