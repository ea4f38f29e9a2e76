using System.Globalization;
using Microsoft.Playwright;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>An aggregate of APIP comes in from a file that is wrong at first.</summary>
public class ApipImportStoryTests(LivePortal portal)
{
    private const string Code = "Kode Kemendagri", Staff = "Pelaksana", Muda = "PPUPD Ahli Muda";

    [Fact]
    public async Task A_file_with_a_mistake_changes_nothing_and_mended_becomes_a_return()
    {
        Look.RequireEvery();
        var page = await portal.SignedInAsync("itjen@demo.local");
        var template = await TemplateAsync(page);
        await page.OpenAsync("/apip/impor");
        await page.Field("Keadaan data per tanggal").FillAsync(LivePortal.Today.AddDays(-5));
        await page.Field("Tanggal diberikan oleh BKN").FillAsync(LivePortal.Today.AddDays(-1));
        await page.PressButtonAsync("Lanjutkan");

        await UploadAsync(page, Filled(template, row => row == 3 ? "-4" : Number(row)));
        await page.PressButtonAsync("Periksa berkas");
        var mistakes = page.GetByRole(AriaRole.Table);
        await Expect(mistakes.GetByRole(AriaRole.Cell, new() { Name = "-4", Exact = true })).ToBeVisibleAsync();
        await Expect(mistakes.GetByRole(AriaRole.Cell, new() { Name = Staff, Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Impor ") })).ToHaveCountAsync(0);

        await page.PressButtonAsync("Unggah berkas lain");
        await UploadAsync(page, Filled(template, Number));
        await page.PressButtonAsync("Periksa berkas");
        var rows = template.Count - 1;
        await page.PressButtonAsync($"Impor {rows.ToString("N0", CultureInfo.GetCultureInfo("id-ID"))} baris");
        await page.IsAtRecordAsync();
        await page.WaitUntilReadyAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("546");
        await Expect(page.Locator("main")).ToContainTextAsync("Aceh");
    }

    /// <summary>The headings and the units of the portal's own template.</summary>
    private static async Task<IReadOnlyList<string[]>> TemplateAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync("/unduh/apip-templat.xlsx");
        Assert.True(answer.Ok);
        return [.. SampleLists.Read("templat.xlsx", await answer.BodyAsync()).Select(row => row.Cells)];
    }

    /// <summary>The template with two figures for every unit.</summary>
    private static byte[] Filled(IReadOnlyList<string[]> template, Func<int, string> staff)
    {
        var headings = template[0].ToList();
        var (code, first, second) = (headings.IndexOf(Code), headings.IndexOf(Staff), headings.IndexOf(Muda));
        Assert.True(code >= 0 && first > 0 && second > 0);
        return SampleLists.Xlsx([template[0], .. template.Skip(1).Select((given, i) =>
        {
            var row = new string[headings.Count];
            for (var column = 0; column < row.Length; column++)
                row[column] = column < given.Length ? given[column] : "";
            (row[first], row[second]) = (staff(i + 2), "2");
            return row;
        })]);
    }

    private static string Number(int row) => (row % 9).ToString(CultureInfo.InvariantCulture);

    private static async Task UploadAsync(IPage page, byte[] content)
    {
        var chooser = page.Locator(".evidence-picker input[type=file]");
        await Expect(chooser).ToBeEnabledAsync();
        await chooser.SetInputFilesAsync(new FilePayload
        {
            Name = "agregat.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = content
        });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Periksa berkas" })).ToBeVisibleAsync();
    }
}
