using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public sealed class TermPageTests : PageTests
{
    [Fact]
    public void Shows_the_term_and_the_next_step_to_whoever_may_take_it()
    {
        var page = Open();
        Assert.Contains("sampai dengan Sabtu, 26 Agustus 2028", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Sabtu, 27 Mei 2028", Text(page, "perpanjangan"), StringComparison.Ordinal);
        Assert.NotNull(page.Find("a[href='/peristiwa/baru/pemberitahuan']"));
        Assert.Empty(Open(by: Host.As(Role.Auditor, null)).FindAll("a[href='/peristiwa/baru/pemberitahuan']"));
    }

    [Fact]
    public async Task Shows_each_notice_with_its_intended_end_and_last_day()
    {
        var id = await Host.RecordAsync(TermNoticeTests.Notice(NoticeKind.Terminate, On(2026, 3, 2), On(2026, 12, 1)));
        var text = Text(Open(), "pemberitahuan");
        Assert.Contains("Hari terakhir 30 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("1 September 2026", text, StringComparison.Ordinal);
        Assert.Contains("Belum ada", text, StringComparison.Ordinal);
        Assert.NotNull(Open().Find($"#pemberitahuan ~ .table-wrap a[href='/peristiwa/{id}']"));
    }

    [Fact]
    public async Task An_end_that_a_notice_names_is_tried_out_by_itself_and_another_by_the_address()
    {
        await Host.RecordAsync(TermNoticeTests.Notice(NoticeKind.Terminate, On(2026, 3, 2), On(2026, 12, 1)));
        Assert.Contains("Senin, 30 November 2026", Text(Open(), "lebih-awal"), StringComparison.Ordinal);
        var other = Text(Open("?akhir=2027-10-01"), "lebih-awal");
        Assert.Contains("Kamis, 30 September 2027", other, StringComparison.Ordinal);
        Assert.Contains("Periode Semester I 2028", other, StringComparison.Ordinal);
        Assert.Contains("Tahun perjanjian ke-3", other, StringComparison.Ordinal);
        Assert.Contains("bukan akhir yang lebih awal", Text(Open("?akhir=2029-01-01"), "lebih-awal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_extension_waits_for_the_other_party_and_then_replaces_the_term()
    {
        var id = await Host.RecordAsync(TermChange(NoticeKind.Extend, On(2031, 8, 27)));
        Assert.Contains("Perpanjangan berlaku setelah dikonfirmasi BKN", Text(Open(), "perpanjangan"), StringComparison.Ordinal);
        Assert.Contains("Masih berlaku", Text(Open(), "masa-berlaku"), StringComparison.Ordinal);

        await Host.ConfirmAsync(id);

        var page = Open();
        Assert.Contains("Perpanjangan, disepakati 2 Maret 2026", Text(page, "masa-berlaku"), StringComparison.Ordinal);
        Assert.Contains("26 Agustus 2031", Text(page, "masa-berlaku"), StringComparison.Ordinal);
        Assert.Contains("Dikonfirmasi", Text(page, "usulan-jangka-waktu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_the_proposal_knows_nothing_of_it()
    {
        await Host.AgreeAsync(TermChange(NoticeKind.Extend, On(2031, 8, 27)));
        Pages.AsOf = Host.Today.AddDays(-1);
        Assert.Empty(Open().FindAll("#usulan-jangka-waktu"));
    }

    [Fact]
    public void After_the_end_says_so_before_anything_else()
    {
        Pages.AsOf = On(2028, 8, 27);
        var page = Open();
        Assert.Contains("Perjanjian telah berakhir", Text(page, "masa-berlaku"), StringComparison.Ordinal);
        Assert.Contains("tidak dapat diperpanjang", Text(page, "perpanjangan"), StringComparison.Ordinal);
    }

    private IRenderedComponent<TermPage> Open(string query = "", Actor? by = null) =>
        Pages.Open<TermPage>("/perjanjian/jangka-waktu" + query, by ?? Host.Itjen);

    private static string Text(IRenderedComponent<TermPage> page, string heading) => page.Find($"section[aria-labelledby='{heading}']").TextContent;
}
