using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
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
    public async Task A_reading_is_proposed_by_the_secretariats_alone()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<InterpretationsPage>("/penafsiran", host.As(Role.Administrator, null));

        Assert.Equal(PksAgreement.Instance.Interpretations.Ambiguities.Count, page.FindAll(".reading.in-force").Count);
        Assert.DoesNotContain("Usulkan pembacaan", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/peristiwa/baru/pembacaan?butir=request-clock", pages.Open<InterpretationsPage>("/penafsiran", host.Itjen).Markup,
            StringComparison.Ordinal);
        Assert.Contains("Tidak ada perbedaan per tanggal ini", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpretations_show_the_reading_that_was_agreed_and_its_document()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.AskForReportAsync(On(2026, 6, 1));
        var id = await host.AgreeAsync(Reading());
        await using var pages = new PageHost(host);

        var page = pages.Open<InterpretationsPage>("/penafsiran", host.Itjen);

        Assert.Contains("Sejak surat dikirim", page.Find("#request-clock .in-force").TextContent, StringComparison.Ordinal);
        Assert.Contains("surat BA-sent/2026", page.Find($"#request-clock a[href='/peristiwa/{id}']").TextContent, StringComparison.Ordinal);
        Assert.Contains("Lewat tenggat", page.Find("#request-clock .table-wrap").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpretations_quote_their_clauses_and_are_proposed_where_a_reading_changes_the_deadlines()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<InterpretationsPage>("/penafsiran", host.Itjen);

        var submission = page.Find("#submission-clock").TextContent;
        Assert.Contains("PIHAK KESATU telah menyampaikan data dan referensi balikan", submission, StringComparison.Ordinal);
        Assert.Contains("PIHAK KEDUA tidak menerima data dan referensi balikan", submission, StringComparison.Ordinal);
        Assert.Contains("Usulkan pembacaan", submission, StringComparison.Ordinal);
        Assert.DoesNotContain("Usulkan pembacaan", page.Find("#minutes-count").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interpretations_of_a_day_before_the_agreed_one_show_the_reading_of_that_day()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.AgreeAsync(Reading());
        await using var pages = new PageHost(host) { AsOf = On(2026, 3, 1) };

        var page = pages.Open<InterpretationsPage>("/penafsiran", host.Itjen);

        Assert.DoesNotContain("Sejak surat dikirim", page.Find("#request-clock .in-force").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_waits_is_told_where_the_agreement_is_read()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(TermChange(NoticeKind.Terminate, On(2026, 8, 1)));
        await using var pages = new PageHost(host);

        var page = pages.Open<AgreementPage>("/perjanjian", host.As(Role.Auditor, null));

        Assert.Contains("1 usulan menunggu konfirmasi BKN.", page.Find(".advice-warning").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find($".advice-warning a[href='/peristiwa/{id}']"));
    }
}
