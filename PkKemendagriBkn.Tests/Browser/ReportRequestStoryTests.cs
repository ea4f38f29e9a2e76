using Microsoft.Playwright;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Tests.Documents;
using PkKemendagriBkn.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>The first steps of a requested report, each party in its own window.</summary>
public class ReportRequestStoryTests(LivePortal portal)
{
    [Fact]
    public async Task BKN_asks_for_a_report_Itjen_confirms_and_both_see_the_same_deadline_explained_and_printed()
    {
        var today = LivePortal.Today;
        var due = IndonesianDates.Long(today.AddMonths(2));

        // BKN sees what the letter brings about before it is recorded.
        var bkn = await portal.SignedInAsync("bkn@demo.local");
        await bkn.OpenAsync("/permintaan/baru");
        await bkn.FillRequestAsync("UJI-1/KP.05/2026", today);
        var preview = bkn.Locator("aside.preview");
        await Expect(preview).ToContainTextAsync(due);
        await Expect(preview).ToContainTextAsync("sementara", new() { IgnoreCase = true });
        var path = await bkn.RecordRequestAsync();
        await Expect(bkn.Locator("main")).ToContainTextAsync("Belum dikonfirmasi");

        // Itjen confirms that it arrived.
        var itjen = await portal.SignedInAsync("itjen@demo.local");
        await itjen.OpenAsync(path);
        await itjen.GetByRole(AriaRole.Link, new() { Name = "Konfirmasi penerimaan", Exact = true }).ClickAsync();
        await itjen.Field("Tanggal penerimaan dikonfirmasi").FillAsync(today);
        await itjen.Field("Dikonfirmasi oleh (nama dan jabatan)").FillAsync("Kepala Bagian Umum");
        await itjen.GetByLabel("Cara konfirmasi").SelectOptionAsync("Written");
        await Expect(itjen.Locator("aside.preview")).ToContainTextAsync(due);
        await itjen.PressButtonAsync("Konfirmasi penerimaan");
        await Expect(itjen.Locator("main")).ToContainTextAsync("secara tertulis oleh Kepala Bagian Umum");

        // The deadline is explained from the clause to the date.
        await itjen.OpenAsync($"/tenggat/requested-report:{path.Split('/')[^1]}");
        await Expect(itjen.Locator(".formula")).ToHaveTextAsync($"{IndonesianDates.Long(today)} + 2 bulan = {due}");
        await Expect(itjen.Locator("blockquote").First).ToContainTextAsync("laporan");
        await Expect(itjen.Locator("ol.steps")).ToContainTextAsync("surat UJI-1/KP.05/2026");

        // It stands in the printed status too.
        await itjen.OpenAsync("/status");
        var download = await itjen.RunAndWaitForDownloadAsync(() => itjen.GetByRole(AriaRole.Link, new() { Name = "Unduh PDF" }).ClickAsync());
        var file = Path.Combine(Repository.Root, "artifacts", "laporan-status.pdf");
        await download.SaveAsAsync(file);
        using var pdf = new PdfText(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Contains("LAPORAN STATUS KEPATUHAN", pdf.Flat, StringComparison.Ordinal);
        Assert.Contains(IndonesianDates.Short(today.AddMonths(2)), pdf.Flat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_who_opens_BKNs_form_is_told_that_it_is_not_for_auditors()
    {
        var auditor = await portal.SignedInAsync("auditor@demo.local");
        var response = await auditor.GotoAsync("/permintaan/baru");
        Assert.Equal(403, response!.Status);
        await Expect(auditor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("tidak berwenang");
        await Expect(auditor.Locator("form.action-form")).ToHaveCountAsync(0);
    }
}
