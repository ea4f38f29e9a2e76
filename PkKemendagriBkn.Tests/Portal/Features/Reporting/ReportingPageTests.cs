using Bunit;
using Bunit.TestDoubles;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

public sealed class ReportingPageTests : PageTests
{
    private const int MostCommands = 12;

    private int added;

    [Fact]
    public void Empty_registers_say_what_belongs_in_them_and_who_records_is_offered_to()
    {
        Assert.Contains("Belum ada laporan", Pages.Open<ReportsPage>("/laporan", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Empty(Pages.Open<ReportsPage>("/laporan", Host.Bkn).FindAll("a[href='/laporan/baru']"));
        Assert.Single(Pages.Open<ReportsPage>("/laporan", Host.Itjen).FindAll("a[href='/laporan/baru']"));
        Assert.Contains("Belum ada permintaan laporan", Pages.Open<ReportRequestsPage>("/permintaan", Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Single(Pages.Open<ReportRequestsPage>("/permintaan", Host.Itjen).FindAll("a[href='/permintaan/baru']"));
        Assert.Empty(Pages.Open<ReportRequestsPage>("/permintaan", Host.As(Role.Leadership, Party.Second)).FindAll("a[href='/permintaan/baru']"));
    }

    [Fact]
    public async Task The_list_shows_everything_that_a_report_answers()
    {
        await Host.ReportAsync(On(7, 20), "2026-H1", await Host.RequestAsync(On(5, 4)));
        var row = Pages.Open<ReportsPage>("/laporan", Host.Bkn).Find("tbody tr").TextContent;
        Assert.All(
            ["Laporan pemanfaatan data", "20 Juli 2026", "Laporan berkala Semester I 2026", "Laporan atas permintaan BKN: B-1/KP.05/0504/2026",
                "Terpenuhi terlambat (sementara)"],
            part => Assert.Contains(part, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_report_says_why_at_the_fields_and_keeps_what_was_typed()
    {
        var page = Pages.Open<ReportFormPage>("/laporan/baru", Host.Itjen);
        page.Fill("Judul laporan", "Laporan semester");
        page.Submit();

        Assert.Contains("paling sedikit salah satunya", page.Field("Periode laporan berkala").Closest(".select-field")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Isi tanggal laporan disampaikan", page.Field("Tanggal laporan disampaikan").Closest(".mud-input-control")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".field-error"), e => e.TextContent.Contains("Lampirkan", StringComparison.Ordinal));
        Assert.Equal("Laporan semester", page.Field("Judul laporan").GetAttribute("value"));
        Assert.Equal(0, await Host.CountAsync<Report>());
    }

    [Fact]
    public async Task The_address_chooses_the_request_or_the_period_but_only_one_that_is_offered()
    {
        var request = await Host.RequestAsync(On(5, 4));
        Assert.Equal(request.ToString(),
            Pages.Open<ReportFormPage>($"/laporan/baru?permintaan={request}", Host.Itjen).Field("Permintaan BKN").GetAttribute("value"));
        Assert.Equal("2026-H1", Pages.Open<ReportFormPage>("/laporan/baru?periode=2026-H1", Host.Itjen).Field("Periode laporan berkala").GetAttribute("value"));
        Assert.Equal("", Pages.Open<ReportFormPage>("/laporan/baru?periode=2031-H1", Host.Itjen).Field("Periode laporan berkala").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Submitting_a_report_shows_what_it_fulfils_and_then_its_page_without_evaluations()
    {
        var page = Pages.Open<ReportFormPage>("/laporan/baru?periode=2026-H1", Host.Itjen);
        page.Fill("Judul laporan", "Laporan semester");
        page.Fill("Nomor surat", "B-8/KP.05/2026");
        page.Fill("Tanggal surat", "2026-07-20");
        page.Fill("Hal", "Penyampaian laporan");
        page.Fill("Tanggal laporan disampaikan", "2026-07-20");
        Assert.Contains("Laporan berkala Semester I 2026", page.Find(".preview").TextContent, StringComparison.Ordinal);
        var upload = await Host.UploadAsync(Host.Itjen);
        await page.InvokeAsync(() => page.FindComponent<Stub<EvidencePicker>>().Instance.Parameters.Get(p => p.UploadIdsChanged).InvokeAsync([upload]));
        page.Submit();

        page.WaitForAssertion(() => Assert.StartsWith("/laporan/0", Pages.At, StringComparison.Ordinal));
        var detail = Pages.Open<ReportPage>(Pages.At, Host.Itjen, Guid.Parse(Pages.At["/laporan/".Length..]));
        Assert.Contains("Semester I 2026", detail.Markup, StringComparison.Ordinal);
        Assert.Equal(["/tenggat/periodic-report%3A2026-H1"], detail.FindAll("a[href^='/tenggat/']").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_rule_that_only_the_action_knows_is_told_at_the_form()
    {
        var stored = await Host.ReportAsync(On(7, 20), "2026-H1");
        await Host.ReportAsync(On(2, 1), "2025-H2");
        var page = Pages.Open<ReportFormPage>($"/laporan/{stored}/koreksi", Host.Itjen, stored);
        page.Fill("Periode laporan berkala", "2025-H2");
        page.Fill("Alasan", "Salah periode.");
        page.Submit();
        page.WaitForAssertion(() => Assert.Contains("sudah dijawab oleh laporan lain", page.Find(".form-problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("Salah periode.", page.Field("Alasan").GetAttribute("value"));
        Assert.Equal("2026-H1", (await Host.FindAsync<Report>(stored)).Period);
    }

    [Fact]
    public async Task Pages_take_few_commands_however_many_rows_there_are()
    {
        await AddAsync(2);
        var few = await CommandsAsync();
        await AddAsync(18);
        Assert.Equal(few, await CommandsAsync());
        Assert.All(few, count => Assert.InRange(count, 1, MostCommands));
    }

    private async Task AddAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await Host.ReportAsync(On(7, 1).AddDays(added), null, await Host.RequestAsync(On(5, 1).AddDays(added++)));
    }

    /// <summary>Each page after a change, so that the facts are read again too.</summary>
    private async Task<List<int>> CommandsAsync()
    {
        var counts = new List<int>();
        await CountAsync(() => Pages.Open<ReportsPage>("/laporan", Host.Itjen));
        await CountAsync(() => Pages.Open<ReportFormPage>("/laporan/baru", Host.Itjen));
        await CountAsync(() => Pages.Open<ReportRequestsPage>("/permintaan", Host.Bkn));
        await CountAsync(() => Pages.Open<ReportRequestFormPage>("/permintaan/baru", Host.Bkn));
        return counts;

        async Task CountAsync(Action open)
        {
            await Host.UploadAsync(Host.Itjen);
            Host.Sql.Reset();
            open();
            counts.Add(Host.Sql.Count);
        }
    }
}
