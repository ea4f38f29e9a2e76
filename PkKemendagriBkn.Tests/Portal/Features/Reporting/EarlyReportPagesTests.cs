using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

/// <summary>A report that ends before its period ends is warned of, and refused nowhere.</summary>
public sealed class EarlyReportPagesTests : PageTests
{
    private const string Warning = "hari terakhirnya tidak dilaporkan";

    [Fact]
    public void Form_warns_while_it_is_typed()
    {
        var page = Pages.Open<ReportFormPage>("/laporan/baru?periode=2026-H2", Host.Itjen);
        Assert.DoesNotContain(Warning, page.Markup, StringComparison.Ordinal);
        page.Fill("Tanggal laporan disampaikan", "2026-09-01");
        Assert.Contains(Warning, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_warns_before_it_is_begun() =>
        Assert.Contains(Warning, Pages.Open<OpenDocumentPage>("/naskah/baru/laporan?periode=2026-H2", Host.Itjen, p => p.Add(x => x.Slug, "laporan")).Markup,
            StringComparison.Ordinal);

    [Fact]
    public async Task Editor_warns_while_the_report_ends_too_early()
    {
        var id = await Host.Get<OpenDocument>().ExecuteAsync(
            new OpenDocument.Input { Kind = DraftKind.Report, Period = "2026-H2", Title = "Laporan berkala" }, Host.Itjen, Ct);
        Assert.Contains(Warning, Pages.Open<DraftEditorPage>($"/naskah/{id}/tulis", Host.Itjen, id).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-H2", true)]
    [InlineData("2026-H1", false)]
    public async Task Page_says_what_is_left_out(string period, bool isWarned)
    {
        var id = await Host.ReportAsync(new DateOnly(2026, 8, 31), period);
        Assert.Equal(isWarned, Pages.Open<ReportPage>($"/laporan/{id}", Host.Bkn, id).Markup.Contains(Warning, StringComparison.Ordinal));
    }
}
