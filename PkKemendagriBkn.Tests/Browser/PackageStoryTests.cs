using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Playwright;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Tests.Portal.Packages;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>An auditor takes the evidence of a period home, and checks there that it is whole.</summary>
public sealed class PackageStoryTests(LivePortal portal)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_auditor_chooses_a_period_sees_the_package_grow_and_verifies_what_was_downloaded(int width)
    {
        Look.RequireEvery();
        var page = await portal.SignedInAsync("auditor@demo.local", width);
        await page.OpenAsync("/paket-bukti");

        // A period that ends before it begins is told beside its field, and nothing is put together.
        await page.Field("Sampai tanggal").FillAsync(new DateOnly(2025, 9, 1));
        await page.IsAtAsync("sampai=2025-09-01");
        await page.PressButtonAsync("Susun paket");
        await Expect(page.Locator("main")).ToContainTextAsync("Tanggal akhir tidak boleh mendahului tanggal awal.");

        var period = page.Locator(".package-periods a").Nth(1);
        await period.ClickAsync();
        await Expect(period).ToHaveAttributeAsync("aria-current", "true");
        var (from, to) = (await page.Field("Dari tanggal").DayAsync(), await page.Field("Sampai tanggal").DayAsync());
        await page.PressButtonAsync("Susun paket");
        var package = page.Locator(".packages > li").First;
        await Expect(package.Locator("progress")).ToBeVisibleAsync();
        var link = package.GetByRole(AriaRole.Link);
        await Expect(link).ToContainTextAsync("Unduh");
        await Expect(package.Locator("progress")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");

        var folder = Directory.CreateTempSubdirectory("paket-").FullName;
        try
        {
            var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            Assert.Equal($"paket-bukti-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.zip", download.SuggestedFilename);
            var file = Path.Combine(folder, "paket.zip");
            await download.SaveAsAsync(file);
            await using (var zip = File.OpenRead(file))
                await Expect(package.Locator("code"))
                    .ToHaveTextAsync(Convert.ToHexStringLower(await SHA256.HashDataAsync(zip, TestContext.Current.CancellationToken)));
            var unpacked = Path.Combine(folder, "isi");
            await ZipFile.ExtractToDirectoryAsync(file, unpacked, TestContext.Current.CancellationToken);
            var files = Directory.EnumerateFiles(unpacked, "*", SearchOption.AllDirectories).Count();
            Assert.Equal(files - 1, (await File.ReadAllLinesAsync(Path.Combine(unpacked, PackageNames.Sums), TestContext.Current.CancellationToken)).Length);
            var (code, output) = PackageSteps.RunSha256Sum(unpacked);
            Assert.True(code == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
