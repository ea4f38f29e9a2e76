using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>The wizard on the page of a register, with the picker left out: what it would have told is told here.</summary>
public sealed class ImportWizardTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private PageHost pages = null!;
    private Guid list;

    public async ValueTask InitializeAsync()
    {
        pages = new PageHost(host = await FeatureHost.CreateAsync());
        list = await host.RecordAsync(CorrectionSteps.List(On(3, 2)));
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Headings_are_matched_errors_are_shown_by_cell_and_the_mended_file_goes_in()
    {
        var page = pages.Open<CorrectionImportPage>($"/perbaikan/{list}/impor", host.Itjen, list);
        await UploadAsync(page, "NIP;Jenis riwayat;Isian;Nilai seharusnya;Lain\n2.00012E+17;8;TMT jabatan;01-02-2025;x\n");
        page.WaitForAssertion(() => Assert.Equal("3", page.Field("Nilai usulan").GetAttribute("value")));
        Assert.Contains("kolom dikenali dari judulnya", page.Find("details:has(.field-row) summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("Kolom berkas yang tidak dibaca: Lain.", page.Markup, StringComparison.Ordinal);
        await PressAsync(page, "Periksa berkas");
        page.WaitForAssertion(() => Assert.Contains("rusak oleh Excel", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Impor 1 baris", StringComparison.Ordinal));

        await PressAsync(page, "Unggah berkas lain");
        await UploadAsync(page, "NIP;Jenis riwayat;Isian;Ubah jadi\n200012312024121001;8;TMT jabatan;01-02-2025\n");
        page.WaitForAssertion(() => Button(page, "Periksa berkas"));
        await PressAsync(page, "Periksa berkas");
        page.WaitForAssertion(() => Assert.Contains("Kolom wajib belum dipasangkan: Nilai usulan", page.Find("[role=alert]").TextContent,
            StringComparison.Ordinal));
        page.Fill("Nilai usulan", "3");
        await PressAsync(page, "Periksa berkas");
        page.WaitForAssertion(() => Button(page, "Impor 1 baris"));
        await PressAsync(page, "Impor 1 baris");
        page.WaitForAssertion(() => Assert.Equal($"/perbaikan/{list}", pages.At));
        Assert.Equal(1, await host.CountAsync<CorrectionItem>());
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_told_in_one_sentence()
    {
        var page = pages.Open<CorrectionImportPage>($"/perbaikan/{list}/impor", host.Bkn, list);
        Assert.Contains("milik pihak lain", page.Markup, StringComparison.Ordinal);
        await UploadAsync(page, "NIP,nip\n", host.Bkn);
        page.WaitForAssertion(() => Assert.Contains("muncul dua kali", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private async Task UploadAsync(IRenderedComponent<CorrectionImportPage> page, string csv, Actor? by = null)
    {
        var upload = await host.UploadAsync(by ?? host.Itjen, "butir.csv", SampleLists.Csv(csv));
        var picker = page.FindComponent<Stub<EvidencePicker>>().Instance;
        await page.InvokeAsync(() => ((EventCallback<List<Guid>>)picker.Parameters.Get(p => p.UploadIdsChanged)).InvokeAsync([upload]));
    }

    /// <summary>Found and pressed in one turn: what the page still draws comes before or after.</summary>
    private static Task PressAsync(IRenderedComponent<CorrectionImportPage> page, string text) => page.InvokeAsync(() => Button(page, text).Click());

    private static IElement Button(IRenderedComponent<CorrectionImportPage> page, string text) =>
        page.FindAll("button").Single(b => b.TextContent.Contains(text, StringComparison.Ordinal));
}
