using System.Security.Cryptography;
using Microsoft.Playwright;
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
        await page.FillRequestAsync("UJI-2/KP.05/2026", LivePortal.Today);
        await page.RecordRequestAsync();

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf));
        await Expect(page.Locator(".evidence-hash code")).ToHaveAttributeAsync("title", sha256);
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
}
