using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Portal.Features.Problems;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Problems.ProblemSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

public sealed class EvaluationAgendaTests : FeatureTests
{
    [Fact]
    public async Task It_names_what_was_missed_what_is_open_and_what_still_waits_each_with_its_page()
    {
        var delivery = await Host.DeliverAsync(On(2, 1));
        var open = await Host.ReportAsync(Problem(On(8, 12), title: "Jabatan kosong"));
        var settled = await Host.ReportAsync(Problem(On(8, 12), title: "Nama ganda"));
        await Host.TakeAsync(settled, DataProblemState.Acknowledged, On(8, 13));
        await Host.TakeAsync(settled, DataProblemState.Resolved, On(8, 14));
        var (list, item) = await Host.ProposeAsync(On(8, 2));

        var agenda = await AgendaAsync();
        Assert.Contains(agenda, a => a.Path == $"/tenggat/feedback%3A{delivery}" && a.Text.Contains("terlambat", StringComparison.Ordinal));
        Assert.Contains(agenda, a => a.Path == $"/masalah/{open}" && a.Text.Contains("Jabatan kosong (Itjen Kemendagri, 20 hari)", StringComparison.Ordinal));
        Assert.DoesNotContain(agenda, a => a.Text.Contains("Nama ganda", StringComparison.Ordinal));
        Assert.Contains(agenda, a => a.Path == $"/perbaikan/{list.Id}" && a.Text.Contains("1 butir, tertua 30 hari", StringComparison.Ordinal));

        await Host.UpdateAsync(CorrectionSteps.StatusOf(item, 11, On(8, 20)));
        Assert.DoesNotContain(await AgendaAsync(), a => a.Path == $"/perbaikan/{list.Id}");
    }

    [Fact]
    public async Task An_eleventh_open_problem_is_counted_and_not_named()
    {
        for (var i = 0; i < 11; i++)
            await Host.ReportAsync(Problem(On(8, 1 + i), title: $"Masalah {i}"));
        var agenda = await AgendaAsync();
        Assert.Equal(10, agenda.Count(a => a.Path?.StartsWith("/masalah/", StringComparison.Ordinal) == true));
        Assert.Contains(agenda, a => a is { Path: "/masalah" } && a.Text.StartsWith("1 permasalahan data lain", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<PkKemendagriBkn.Core.Evaluations.AgendaItem>> AgendaAsync() =>
        await Host.Get<EvaluationAgenda>().OfAsync(Host.Today, TestContext.Current.CancellationToken);
}
