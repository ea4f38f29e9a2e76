using Bunit;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>
/// The semester is the portal's reading, the agreement year is the clause's: each page says which it means, and only the second can be breached.
/// </summary>
public sealed class TwoCalendarsTests : PageTests
{
    [Fact]
    public async Task Reports_are_counted_in_the_agreement_year_beside_the_periods()
    {
        await Host.ReportAsync(new DateOnly(2026, 8, 28), "2026-H1");
        var text = Pages.Open<ReportsPage>("/laporan", Host.Itjen).Find("section[aria-label='Tahun perjanjian']").TextContent;
        Assert.Contains("Tahun perjanjian ke-2", text, StringComparison.Ordinal);
        Assert.Contains("1 kali (minimal 2)", text, StringComparison.Ordinal);
        Assert.Contains("Masih berjalan", text, StringComparison.Ordinal);
        Assert.Contains("pembacaan portal", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluations_are_counted_for_each_party()
    {
        var text = Pages.Open<EvaluationsPage>("/evaluasi", Host.Itjen).Find("section[aria-label='Tahun perjanjian']").TextContent;
        Assert.Contains("Evaluasi Itjen 0 kali (minimal 2)", Flat(text), StringComparison.Ordinal);
        Assert.Contains("Evaluasi BKN 0 kali (minimal 2)", Flat(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Obligations_show_the_year_that_ended_short_and_the_one_that_runs()
    {
        var page = Pages.Open<ObligationsPage>("/kewajiban", Host.Itjen).Markup;
        Assert.Contains("Tahun perjanjian ke-1: 0 kali (minimal 2), kurang", page, StringComparison.Ordinal);
        Assert.Contains("Tahun perjanjian ke-2: 0 kali (minimal 2), masih berjalan", page, StringComparison.Ordinal);
        Assert.Contains("lewat tanggal kebijakan", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passed_date_of_the_portals_own_asks_for_attention_and_is_called_nothing_worse()
    {
        var page = Pages.Open<DeadlinesPage>("/tenggat?klausul=3(2)c&status=Overdue", Host.Itjen);
        Assert.All(page.FindAll("tbody .chip"),
            chip => Assert.Contains("Perlu perhatian (lewat tanggal kebijakan)", chip.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("tbody .chip"));
        Assert.DoesNotContain("terlambat", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaders_read_the_verdict_of_the_year()
    {
        var page = Flat(Pages.Open<LeaderPage>("/pimpinan", Host.Itjen).Find(".leader-tiles").TextContent);
        Assert.Contains("0 kali", page, StringComparison.Ordinal);
        Assert.Contains("tahun perjanjian ke-2", page, StringComparison.Ordinal);
        Assert.Contains("(minimal 2): masih berjalan", page, StringComparison.Ordinal);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
