using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reconciliations;

public sealed class ReconciliationPageTests : PageTests
{
    [Fact]
    public async Task The_page_leads_from_the_columns_over_the_assessment_to_a_balance_with_its_trend()
    {
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        var page = Open(id, Host.Itjen);
        Assert.Contains("3 kolom dikenali: NIP, Nama, Golongan", page.Markup, StringComparison.Ordinal);
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains($"/pemadanan/penilaian/baru?pemadanan={id}", page.Markup, StringComparison.Ordinal));
        var form = Pages.Open<AssessmentFormPage>($"/pemadanan/penilaian/baru?pemadanan={id}", Host.Itjen);
        Assert.Equal("SIASN", form.Find("[data-field=SourceA]").GetAttribute("value"));
        await ReconciliationSteps.AssessAsync(Host, Host.Itjen);
        page = Open(id, Host.Itjen);
        Assert.Contains("Sisi A (SIASN) memuat 1 NIP rusak oleh Excel.", page.Markup, StringComparison.Ordinal);
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("Perbaiki berkasnya, atau pilih tetap melanjutkan.", page.Markup, StringComparison.Ordinal));
        page.Fill("Keputusan atas kekurangan berkas", "True");
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("Menunggu giliran", page.Markup, StringComparison.Ordinal));
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        page = Open(id, Host.Itjen);
        Assert.Equal(["1", "1", "1", "1", "0", "0", "4", "4"], Cells(page, 1));
        Assert.Equal(["1", "1", "1", "0", "1", "1", "5", "5"], Cells(page, 2));
        Assert.DoesNotContain("19660101", page.Markup, StringComparison.Ordinal);

        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen, b: ReconciliationSteps.B.Replace("IV/a", "III/b", StringComparison.Ordinal));
        await ReconciliationSteps.MapAsync(Host, next, Host.Itjen);
        await ReconciliationSteps.StartAsync(Host, next, Host.Itjen);
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        Assert.Contains("turun 1", Open(next, Host.Itjen).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_and_auditors_of_the_party_see_figures_and_press_nothing_and_others_find_nothing()
    {
        var id = await ReconciliationSteps.WaitingAsync(Host, Host.Itjen);
        foreach (var reader in (Actor[])[Host.As(Role.Leadership, Party.First), Host.As(Role.Auditor, Party.First), Host.As(Role.Auditor, null)])
        {
            Assert.Empty(Open(id, reader).FindAll("form"));
            Assert.Contains($"/pemadanan/{id}", Pages.Open<ReconciliationsPage>("/pemadanan?status=Waiting", reader).Markup, StringComparison.Ordinal);
        }

        Assert.Contains("Tidak ada yang cocok", Pages.Open<ReconciliationsPage>("/pemadanan?status=Done", Host.Itjen).Markup, StringComparison.Ordinal);
        Assert.Contains("Belum ada pemadanan data", Pages.Open<ReconciliationsPage>("/pemadanan", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ReconciliationPage> Open(Guid id, Actor reader) =>
        Pages.Open<ReconciliationPage>($"/pemadanan/{id}", reader, p => p.Add(x => x.Id, id));

    /// <summary>A column of the balance, from equal to the lines of the file.</summary>
    private static IEnumerable<string> Cells(IRenderedComponent<ReconciliationPage> page, int column) =>
        page.FindAll("[aria-labelledby=neraca] tbody tr, [aria-labelledby=neraca] tfoot tr").Select(r => r.Children[column].TextContent.Trim());
}
