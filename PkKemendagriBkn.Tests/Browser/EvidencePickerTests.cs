using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>From the file chooser to the download, in a real browser on the real portal.</summary>
public class EvidencePickerTests
{
    [Fact]
    public async Task Files_are_uploaded_while_the_form_is_filled_in_and_prove_the_fact_when_it_is_saved()
    {
        Chromium.Require();
        await using var portal = await PortalFactory.ServeAsync();
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { BaseURL = portal.Address.ToString(), AcceptDownloads = true });
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        await SignInAsync(portal, page, user);

        await page.GotoAsync("/permintaan/baru");
        var chooser = page.Locator(".evidence-picker input[type=file]");
        await Expect(chooser).ToBeEnabledAsync();
        await chooser.SetInputFilesAsync(new FilePayload[]
        {
            new() { Name = "Surat permintaan.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf },
            new() { Name = "bukan.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Png },
            new() { Name = "makro.docx", MimeType = "application/octet-stream", Buffer = SampleFiles.Docm },
        });
        await Expect(page.Locator(".evidence-done")).ToHaveCountAsync(1);
        await Expect(page.Locator("li .evidence-problem", new() { HasText = "tidak sesuai dengan jenis" })).ToBeVisibleAsync();
        await Expect(page.Locator("li .evidence-problem", new() { HasText = "makro" })).ToBeVisibleAsync();
        foreach (var name in new[] { "bukan.pdf", "makro.docx" })
            await page.GetByRole(AriaRole.Button, new() { Name = $"Hapus {name}" }).PressAsync("Enter");
        await Expect(page.Locator(".evidence-files li")).ToHaveCountAsync(1);
        await Expect(chooser).ToBeFocusedAsync();

        await page.GetByLabel("Nomor surat").FillAsync("B-1/2026");
        await page.GetByLabel("Tanggal surat", new() { Exact = true }).FillAsync("2026-02-20");
        await page.GetByLabel("Hal", new() { Exact = true }).FillAsync("Permintaan laporan");
        await page.GetByLabel("Tanggal surat disampaikan").FillAsync("2026-02-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Catat permintaan" }).ClickAsync();

        var link = page.GetByRole(AriaRole.Link, new() { Name = "Surat permintaan.pdf" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("Surat permintaan.pdf", download.SuggestedFilename);
        Assert.Equal(SampleFiles.Pdf, await File.ReadAllBytesAsync(await download.PathAsync(), CancellationToken.None));
        await using var db = portal.Db();
        Assert.Equal((await db.ReportRequests.SingleAsync(CancellationToken.None)).Id, (await db.EvidenceFiles.SingleAsync(CancellationToken.None)).FactId);
        Assert.Empty(complaints);
    }

    private static async Task SignInAsync(PortalFactory portal, IPage page, TestUser user)
    {
        await page.GotoAsync("/akun/masuk");
        await page.Locator("[name=\"Input.Email\"], [name=Email]").FillAsync(user.Email);
        await page.Locator("[name=\"Input.Password\"], [name=Password]").FillAsync(user.Password);
        await page.Locator("main button[type=submit], form button[type=submit]").First.ClickAsync();
        await page.Locator("[name=\"Input.Code\"], [name=Code]").FillAsync(portal.NextCode(user));
        await page.Locator("form button[type=submit]").First.ClickAsync();
        await page.IsAtAsync(@"//[^/]+/(\?|$)");
    }
}
