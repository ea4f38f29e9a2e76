using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Evaluations;

public class EvaluationPagesTests
{
    [Fact]
    public async Task List_says_what_belongs_here_while_it_is_empty()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);

        var page = pages.Open<EvaluationsPage>("/evaluasi", host.As(Role.Auditor, null));

        Assert.Contains("Belum ada evaluasi", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("/evaluasi/baru", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_every_period_and_every_evaluation()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(EvaluationSteps.Typed(new DateOnly(2026, 3, 10)));
        await using var pages = new PageHost(host);

        var page = pages.Open<EvaluationsPage>("/evaluasi", host.Itjen);

        Assert.Contains("Semester I 2026", page.Markup, StringComparison.Ordinal);
        Assert.Contains($"/evaluasi/{id}", page.Markup, StringComparison.Ordinal);
        Assert.Contains("/evaluasi/baru", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detail_names_the_deadline_that_it_answers()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(EvaluationSteps.Typed(new DateOnly(2026, 3, 10)));
        await using var pages = new PageHost(host);

        var page = pages.Open<EvaluationPage>($"/evaluasi/{id}", host.Itjen, id);

        Assert.Contains("Pemanfaatan data berjalan.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("evaluation%3A2026-H1%3Afirst", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("evaluation%3A2026-H1%3Asecond", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_opens_empty_and_for_a_correction()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(EvaluationSteps.Typed(new DateOnly(2026, 3, 10)));
        await using var pages = new PageHost(host);

        var blank = pages.Open<EvaluationFormPage>("/evaluasi/baru", host.Itjen);
        Assert.Contains("Catat evaluasi", blank.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Alasan koreksi", blank.Markup, StringComparison.Ordinal);

        var correction = pages.Open<EvaluationFormPage>($"/evaluasi/{id}/koreksi", host.Itjen, id);
        Assert.Contains("Alasan koreksi", correction.Markup, StringComparison.Ordinal);
        Assert.Contains("2026-03-10", correction.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_shows_what_is_fulfilled_while_it_is_typed()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var page = pages.Open<EvaluationFormPage>("/evaluasi/baru", host.Itjen);

        page.Fill("Tanggal pelaksanaan", "2026-03-10");
        page.Fill("Diadakan oleh", "Joint");

        Assert.Equal(2, page.FindAll(".preview li").Count);
    }
}
