using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Problems.ProblemSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Problems;

public sealed class DataProblemPageTests : PageTests
{
    private const int MostCommands = 12;

    [Fact]
    public void An_empty_register_says_what_belongs_in_it_and_both_secretariats_may_report()
    {
        var page = Pages.Open<DataProblemsPage>("/masalah", Host.Bkn);
        Assert.All(["Belum ada masalah data", "Pasal 3 ayat (2) huruf d"], part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("a[href='/masalah/baru']"));
        Assert.Single(Pages.Open<DataProblemsPage>("/masalah", Host.Itjen).FindAll("a[href='/masalah/baru']"));
        var auditor = Host.WhoMayNot(PkKemendagriBkn.Portal.Identity.Permission.RecordDataProblem).First();
        Assert.Empty(Pages.Open<DataProblemsPage>("/masalah", auditor).FindAll("a[href='/masalah/baru']"));
    }

    [Fact]
    public async Task The_list_shows_age_target_and_state_and_the_figures_add_up()
    {
        await Host.ReportAsync(Problem(On(8, 2), target: On(8, 22)));
        await Host.TakeAsync(await Host.ReportAsync(Problem(On(3, 1), title: "Pangkat kosong")), DataProblemState.Resolved, On(3, 9));
        var page = Pages.Open<DataProblemsPage>("/masalah", Host.Itjen);
        var rows = page.FindAll("table")[1].QuerySelectorAll("tbody tr");
        Assert.All(["Unsur jabatan kosong", "Kelengkapan", "2 Agustus 2026", "BKN", "Itjen Kemendagri", "1.250", "Dilaporkan", "Lewat target", "umur 30 hari",
            "lewat target 10 hari"],
            part => Assert.Contains(part, rows[0].TextContent, StringComparison.Ordinal));
        Assert.All(["Pangkat kosong", "Selesai, menunggu konfirmasi", "selesai dalam 8 hari"],
            part => Assert.Contains(part, rows[1].TextContent, StringComparison.Ordinal));
        Assert.Equal(["1", "0", "1", "0", "0", "1"], page.FindAll(".tile .figure").Select(f => f.TextContent));
        Assert.Equal(["Kelengkapan", "1", "1", "2"], page.FindAll("table")[0].QuerySelector("tbody tr")!.Children.Select(c => c.TextContent.Trim()));
    }

    [Theory]
    [InlineData("cari=PANGKAT", "Pangkat kosong")]
    [InlineData("keadaan=Resolved", "Pangkat kosong")]
    [InlineData("keadaan=terbuka", "Baru|Lama")]
    [InlineData("umur=30", "Baru")]
    [InlineData("umur=lama", "Lama")]
    [InlineData("target=lewat", "Lama")]
    [InlineData("pihak=Second", "Pangkat kosong")]
    [InlineData("kategori=Accuracy", "Lama")]
    [InlineData("keadaan=tidak-ada", "Baru|Lama|Pangkat kosong")]
    [InlineData("urut=judul", "Baru|Lama|Pangkat kosong")]
    [InlineData("urut=-judul", "Pangkat kosong|Lama|Baru")]
    [InlineData("urut=target", "Lama|Pangkat kosong|Baru")]
    [InlineData("urut=dilaporkan", "Lama|Pangkat kosong|Baru")]
    public async Task Filters_and_order_stand_in_the_address(string query, string expected)
    {
        await Host.ReportAsync(Problem(On(8, 2), title: "Baru"));
        var old = Problem(On(2, 1), target: On(3, 1), title: "Lama");
        (old.Dimension, old.Indicator) = (QualityDimension.Accuracy, null);
        await Host.ReportAsync(old);
        var settled = Problem(On(3, 1), target: On(3, 5), title: "Pangkat kosong");
        (settled.Owner, settled.OwnerGround) = (PkKemendagriBkn.Core.Agreements.Party.Second, "Disepakati.");
        await Host.TakeAsync(await Host.ReportAsync(settled), DataProblemState.Resolved, On(3, 9));
        var titles = Pages.Open<DataProblemsPage>($"/masalah?{query}", Host.Itjen).FindAll("tbody .title").Select(t => t.TextContent).ToList();
        Assert.Equal(expected.Split('|').Order(), titles.Order());
        if (query.StartsWith("urut", StringComparison.Ordinal))
            Assert.Equal(expected.Split('|'), titles);
    }

    [Fact]
    public async Task A_delivery_leads_to_its_problems_and_to_reporting_one()
    {
        var (one, other) = (await Host.DeliverAsync(On(2, 1)), await Host.DeliverAsync(On(2, 2)));
        await Host.ReportAsync(Problem(On(3, 1), one));
        Assert.Single(Pages.Open<DeliveryPage>($"/pengiriman/{one}", Host.Bkn, one).FindAll($"a[href='/masalah/baru?pengiriman={one}']"));
        Assert.Single(Pages.Open<DataProblemsPage>($"/masalah?pengiriman={one}", Host.Bkn).FindAll("tbody .title"));
        Assert.Contains("Tidak ada yang cocok", Pages.Open<DataProblemsPage>($"/masalah?pengiriman={other}", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reporting_from_a_delivery_proposes_its_receiver_and_ends_on_the_problems_page()
    {
        var delivery = await Host.DeliverAsync(On(2, 1));
        var page = Pages.Open<DataProblemFormPage>($"/masalah/baru?pengiriman={delivery}", Host.Itjen);
        Assert.Equal("First", page.Field("Pihak yang menyelesaikan").GetAttribute("value"));
        page.Fill("Judul", "NIP 198001012005011001");
        page.Fill("Uraian", "Unsur jabatan tidak terisi.");
        page.Submit();
        Assert.Contains("Jangan menulis NIP atau NIK", page.Field("Judul").Closest(".mud-input-control")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pilih dimensi mutu data", page.Markup, StringComparison.Ordinal);
        page.Fill("Judul", "Jabatan kosong");
        page.Fill("Dimensi mutu data", nameof(QualityDimension.Completeness));
        page.Fill("Indikator BKN (boleh kosong)", "COM_2");
        page.Submit();

        page.WaitForAssertion(() => Assert.StartsWith("/masalah/0", Pages.At, StringComparison.Ordinal));
        var detail = Pages.Open<DataProblemPage>(Pages.At, Host.Itjen, Guid.Parse(Pages.At["/masalah/".Length..]));
        Assert.All(["Jabatan kosong", "COM_2 Jabatan kosong", "Data ASN unsur jabatan", "Belum ada langkah dari Itjen Kemendagri", "umur 0 hari"],
            part => Assert.Contains(part, detail.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_party_is_offered_its_own_steps_and_the_history_reads_in_words()
    {
        var id = await Host.ReportAsync(Problem(On(3, 1)));
        Assert.Equal(["tangani", "selesai"], StepsOffered(Host.Itjen));
        Assert.Empty(StepsOffered(Host.Bkn));
        var page = Pages.Open<DataProblemStepPage>($"/masalah/{id}/langkah/selesai", Host.Itjen, p => p.Add(x => x.Id, id).Add(x => x.Step, "selesai"));
        page.Fill("Tanggal selesai", "2026-02-01");
        page.Submit();
        Assert.All(["Tanggal mendahului laporan", "Uraikan apa yang telah dilakukan"], part => Assert.Contains(part, page.Markup, StringComparison.Ordinal));
        page.Fill("Tanggal selesai", "2026-03-09");
        page.Fill("Yang telah dilakukan", "Perbaikan diusulkan.");
        page.Submit();
        page.WaitForAssertion(() => Assert.Equal($"/masalah/{id}", Pages.At));

        Assert.Equal(["tutup", "buka-kembali"], StepsOffered(Host.Bkn));
        var detail = Pages.Open<DataProblemPage>($"/masalah/{id}", Host.Itjen, id);
        Assert.Single(detail.FindAll($"a[href='/masalah/{id}/langkah/koreksi']"));
        Assert.All(["Perbaikan diusulkan.", "9 Maret 2026", "Menyatakan permasalahan data selesai"],
            part => Assert.Contains(part, detail.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Resolved", detail.Find("section.card:last-child").TextContent, StringComparison.Ordinal);

        List<string> StepsOffered(PkKemendagriBkn.Core.Audit.Actor by) =>
            [.. Pages.Open<DataProblemPage>($"/masalah/{id}", by, id)
                .FindAll(".page-actions a")
                .Select(a => a.GetAttribute("href")!)
                .Where(h => h.Contains("/langkah/", StringComparison.Ordinal))
                .Select(h => h.Split('/')[^1])];
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_rows_there_are()
    {
        await AddAsync(3);
        var few = await CommandsAsync();
        await AddAsync(27);
        Assert.Equal(few, await CommandsAsync());
        Assert.All(few, count => Assert.InRange(count, 1, MostCommands));
    }

    private async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await Host.TakeAsync(await Host.ReportAsync(Problem(On(3, 1), await Host.DeliverAsync(On(2, 1)))), DataProblemState.Resolved, On(3, 1 + i));
    }

    private async Task<List<int>> CommandsAsync()
    {
        var id = await Host.ReadAsync(db => db.DataProblems.Select(p => p.Id).FirstAsync(Xunit.TestContext.Current.CancellationToken));
        return
        [
            await CountAsync(p => p.Open<DataProblemsPage>("/masalah", Host.Itjen)),
            await CountAsync(p => p.Open<DataProblemsPage>("/masalah?keadaan=terbuka&cari=jabatan&umur=lama", Host.Itjen)),
            await CountAsync(p => p.Open<DataProblemPage>($"/masalah/{id}", Host.Itjen, id)),
            await CountAsync(p => p.Open<DataProblemFormPage>("/masalah/baru", Host.Itjen)),
        ];
    }

    /// <summary>In a host of its own: a page that is still open would read again. The frame around a page has read the facts.</summary>
    private async Task<int> CountAsync(Action<PageHost> open)
    {
        await using var alone = new PageHost(Host);
        await alone.Get<FactsReader>().ReadAsync(Xunit.TestContext.Current.CancellationToken);
        Host.Sql.Reset();
        open(alone);
        return Host.Sql.Count;
    }
}
