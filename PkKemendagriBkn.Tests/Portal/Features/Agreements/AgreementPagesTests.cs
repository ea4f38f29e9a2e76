using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class AgreementPagesTests
{
    [Fact]
    public async Task Text_shows_every_clause_at_an_anchor_of_its_own()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<AgreementPage>("/perjanjian", host.As(Role.Auditor, null));

        var ids = page.FindAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(PksAgreement.Instance.Articles, a => Assert.Contains($"pasal-{a.Number}", ids));
        Assert.All(PksAgreement.Instance.Articles.SelectMany(a => a.Clauses), c => Assert.Contains(ClauseLine.Anchor(c), ids));
    }

    [Fact]
    public async Task Text_marks_the_words_that_are_sought()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<AgreementPage>("/perjanjian?cari=referensi%20balikan", host.Itjen);

        Assert.Equal(["referensi balikan", "referensi balikan"], page.FindAll("mark").Select(m => m.TextContent));
        Assert.Contains("2 klausul memuat", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_shows_its_counterpart_its_deadlines_and_its_readings()
    {
        await using var host = await FeatureHost.CreateAsync();
        var request = await host.AskForReportAsync(On(2026, 6, 1));
        await using var pages = new PageHost(host);

        var page = pages.Open<ClausePage>("/perjanjian/3(1)b.2", host.Itjen, p => p.Add(x => x.ClauseId, "3(1)b.2"));

        Assert.Contains("/perjanjian/4%281%29b.2", page.Markup, StringComparison.Ordinal);
        Assert.Contains($"requested-report%3A{request}", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/penafsiran#request-clock", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("14")]
    [InlineData("10(3)c")]
    public async Task Clause_opens_without_duties_too(string id)
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<ClausePage>($"/perjanjian/{id}", host.Itjen, p => p.Add(x => x.ClauseId, id));

        Assert.Contains("Tidak ada tenggat", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Obligations_show_a_row_for_every_duty()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.AskForReportAsync(On(2026, 6, 1));
        await using var pages = new PageHost(host);

        var page = pages.Open<ObligationsPage>("/kewajiban", host.As(Role.Auditor, null));

        Assert.Equal(11 + 11, page.FindAll("section.pair").Count);
        Assert.Contains("1 permintaan laporan", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/tenggat?klausul=3%281%29b.2", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Belum ada tenggat", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpretations_are_only_read_by_everyone_but_the_administrator()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<InterpretationsPage>("/penafsiran", host.Itjen);

        Assert.Equal(PksAgreement.Instance.Interpretations.Ambiguities.Count, page.FindAll(".reading.in-force").Count);
        Assert.DoesNotContain("Tetapkan pembacaan", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Tidak ada perbedaan per tanggal ini", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpretations_show_the_reading_that_was_chosen_and_its_history()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.AskForReportAsync(On(2026, 6, 1));
        await host.ChooseAsync(await host.ChoiceAsync());
        await using var pages = new PageHost(host, withDialogs: true);

        var page = pages.Open<InterpretationsPage>("/penafsiran", host.As(Role.Administrator, null));

        Assert.Contains("Sejak surat dikirim", page.Find("#request-clock .in-force").TextContent, StringComparison.Ordinal);
        Assert.Contains("Disepakati dalam rapat evaluasi.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Lewat tenggat", page.Find("#request-clock details").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("button").Count(b => b.TextContent.Contains("Tetapkan pembacaan", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Choosing_a_reading_shows_what_changes_before_it_is_put_in_force()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.AskForReportAsync(On(2026, 6, 1));
        await using var pages = new PageHost(host, withDialogs: true);
        var dialogs = pages.Dialogs();
        var page = pages.Open<InterpretationsPage>("/penafsiran", host.As(Role.Administrator, null));

        await page.Find("#request-clock button").ClickAsync();
        await dialogs.WaitForElementAsync("select", TimeSpan.FromSeconds(20));
        await dialogs.Find("select").ChangeAsync("sent");

        await dialogs.WaitForAssertionAsync(() => Assert.Contains("Lewat tenggat", dialogs.Find(".table-wrap").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        await dialogs.Find("form").SubmitAsync();
        Assert.Contains("Centang bahwa akibatnya sudah diperiksa.", dialogs.Markup, StringComparison.Ordinal);
        Assert.Equal(0, await host.CountAsync<InterpretationChoice>());
    }
}
