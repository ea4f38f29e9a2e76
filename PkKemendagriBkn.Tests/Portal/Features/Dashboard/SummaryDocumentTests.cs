using System.Net;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Documents;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Dashboard;

/// <summary>The Ringkasan eksekutif as the portal gives it out.</summary>
public class SummaryDocumentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_bytes_change_with_the_figures_and_with_nothing_else()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.FillAsync();
        var first = await RenderAsync(host, host.Today);
        await host.UploadAsync(host.Itjen); // on the trail, and no figure
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, await RenderAsync(host, On(9, 1)));
        await host.DeliverAsync(On(8, 30));
        Assert.NotEqual(first, await RenderAsync(host, On(9, 1)));
    }

    [Fact]
    public async Task It_tells_the_figures_of_the_page_on_any_day()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.FillAsync();
        foreach (var day in new[] { new DateOnly(2025, 1, 1), On(3, 5), On(8, 24), On(9, 1), new DateOnly(2029, 1, 1) })
        {
            var (summary, _) = await host.Get<SummaryQueries>().ReadAsync(day, Ct);
            using var pdf = new PdfText(await RenderAsync(host, day));
            Assert.Equal(2, pdf.Pages.Count);
            Assert.Contains(IndonesianDates.InWords(day), pdf.Flat, StringComparison.Ordinal);
            Assert.Contains($"1. {summary.Verdict.Headline}", pdf.Flat, StringComparison.Ordinal);
            Assert.Contains($"{summary.Count(DeadlineState.Fulfilled)} tepat waktu, {summary.Count(DeadlineState.FulfilledLate)} terlambat", pdf.Flat,
                StringComparison.Ordinal);
            Assert.Contains("Dibuat oleh Pengguna Leadership Second (Pimpinan BKN)", pdf.Flat, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_one_request_away_and_a_wrong_date_is_told_in_a_sentence()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = await portal.SignInAsync(Role.Leadership, Party.First);
        foreach (var (extension, start) in new[] { ("pdf", "%PDF"), ("docx", "PK") })
        {
            var answer = await browser.GetAsync($"/pimpinan/ringkasan.{extension}?per=2026-03-01");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.StartsWith(start, answer.Body, StringComparison.Ordinal);
        }

        var wrong = await browser.GetAsync("/pimpinan/ringkasan.pdf?per=besok");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Tanggal tidak dikenal.", wrong.Body, StringComparison.Ordinal);
    }

    private static async Task<byte[]> RenderAsync(FeatureHost host, DateOnly day) =>
        new SkiaPdfRenderer().Render(await host.Get<SummaryDocument>().BuildAsync(day, host.As(Role.Leadership, Party.Second), Ct));
}
