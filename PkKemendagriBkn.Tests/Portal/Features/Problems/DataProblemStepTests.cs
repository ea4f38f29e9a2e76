using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Problems.ProblemSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Problems;

public sealed class DataProblemStepTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private Guid id;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        id = await host.ReportAsync(Problem(On(3, 1)));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData(DataProblemState.Acknowledged, "AcknowledgeDataProblem")]
    [InlineData(DataProblemState.Resolved, "ResolveDataProblem")]
    [InlineData(DataProblemState.Closed, "CloseDataProblem")]
    [InlineData(DataProblemState.Reopened, "ReopenDataProblem")]
    public async Task Nobody_but_the_secretariats_takes_a_step(DataProblemState state, string action)
    {
        var input = await host.StepAsync(id, On(3, 2));
        await host.RefusesAsync(Permission.RecordDataProblem, action, by => host.TakeAsync(input, state, by));
        Assert.Equal(0, await host.CountAsync<DataProblemStep>());
    }

    [Fact]
    public async Task From_report_to_confirmation_every_step_is_kept_with_who_took_it()
    {
        await host.TakeAsync(id, DataProblemState.Acknowledged, On(3, 2));
        await host.TakeAsync(id, DataProblemState.Resolved, On(3, 9), "Perbaikan diusulkan.");
        await host.TakeAsync(id, DataProblemState.Reopened, On(3, 12), "Masih kosong.");
        Assert.Equal(("ReopenDataProblem", id, "Masih kosong."),
            ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).SubjectId, (await host.LastEntryAsync()).Reason));
        await host.TakeAsync(id, DataProblemState.Resolved, On(4, 1));
        await host.TakeAsync(id, DataProblemState.Closed, On(4, 2), null);

        var stored = await host.WithStepsAsync(id);
        Assert.Equal([1, 2, 3, 4, 5], stored.Steps.Select(s => s.Ordinal));
        Assert.Equal([host.Itjen.Name, host.Itjen.Name, host.Bkn.Name, host.Itjen.Name, host.Bkn.Name], stored.Steps.Select(s => s.RecordedBy));
        Assert.Equal((DataProblemState.Closed, 31), (stored.StandingOn(host.Today).State, stored.StandingOn(host.Today).AgeDays));
    }

    [Fact]
    public async Task A_party_takes_its_own_steps_only()
    {
        await FeatureHost.BreaksAsync(Rule.ProblemStepOfOtherParty,
            async () => await host.TakeAsync(await host.StepAsync(id, On(3, 2)), DataProblemState.Acknowledged, host.Bkn));
        await host.TakeAsync(id, DataProblemState.Resolved, On(3, 2));
        await FeatureHost.BreaksAsync(Rule.ProblemStepOfOtherParty,
            async () => await host.TakeAsync(await host.StepAsync(id, On(3, 3)), DataProblemState.Closed, host.Itjen));
        await FeatureHost.BreaksAsync(Rule.ProblemStepNotNext,
            async () => await host.TakeAsync(await host.StepAsync(id, On(3, 3)), DataProblemState.Resolved, host.Itjen));
    }

    [Fact]
    public async Task Its_day_is_neither_before_the_last_step_nor_in_the_future_and_its_words_are_there()
    {
        await RejectAsync(DataProblemState.Acknowledged, nameof(DataProblemStepInput.On), On(2, 28));
        await RejectAsync(DataProblemState.Acknowledged, nameof(DataProblemStepInput.On), On(9, 2));
        await RejectAsync(DataProblemState.Resolved, nameof(DataProblemStepInput.Note), On(3, 2), "  ");
        await RejectAsync(DataProblemState.Resolved, nameof(DataProblemStepInput.Note), On(3, 2), "Milik 198001012005011001");
        await host.TakeAsync(id, DataProblemState.Resolved, On(3, 5));
        await RejectAsync(DataProblemState.Reopened, nameof(DataProblemStepInput.On), On(3, 4));
        await RejectAsync(DataProblemState.Reopened, nameof(DataProblemStepInput.Note), On(3, 5), null);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_step_and_its_evidence_belongs_to_the_problem()
    {
        var input = await host.StepAsync(id, On(3, 2));
        input.UploadIds.Add(await host.UploadAsync(host.Itjen));
        await host.TakeAsync(input, DataProblemState.Resolved, host.Itjen);
        await host.TakeAsync(input, DataProblemState.Resolved, host.Itjen);
        Assert.Equal(1, await host.CountAsync<DataProblemStep>());
        Assert.Equal(id, (await host.ReadAsync(db => db.EvidenceFiles.FindAsync(input.UploadIds[0]).AsTask()))!.FactId);
    }

    [Fact]
    public async Task Of_two_who_step_at_once_the_second_changes_nothing()
    {
        var (first, second) = (await host.StepAsync(id, On(3, 2)), await host.StepAsync(id, On(3, 3)));
        await host.TakeAsync(first, DataProblemState.Acknowledged, host.Itjen);
        await Assert.ThrowsAsync<FactChanged>(() => host.TakeAsync(second, DataProblemState.Resolved, host.Itjen));
        Assert.Equal(1, await host.CountAsync<DataProblemStep>());
    }

    [Fact]
    public async Task The_last_step_is_put_right_by_the_one_who_took_it_with_a_reason()
    {
        await host.TakeAsync(id, DataProblemState.Acknowledged, On(3, 2));
        await host.TakeAsync(id, DataProblemState.Resolved, On(3, 9));
        var stale = await CorrectionAsync(On(3, 8));
        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectDataProblemStep), by => CorrectAsync(stale, by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => CorrectAsync(stale, host.Bkn));
        await FeatureHost.RejectsAsync(nameof(DataProblemStepInput.On), async () => await CorrectAsync(await CorrectionAsync(On(3, 1))));
        await FeatureHost.RejectsAsync(nameof(DataProblemStepInput.Reason), async () => await CorrectAsync(await CorrectionAsync(On(3, 8), null)));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, async () => await CorrectAsync(await CorrectionAsync(On(3, 9))));

        await CorrectAsync(await CorrectionAsync(On(3, 8)));
        Assert.Equal(On(3, 8), (await host.WithStepsAsync(id)).Steps[^1].On);
        Assert.Equal((nameof(CorrectDataProblemStep), id, "Salah tanggal."),
            ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).SubjectId, (await host.LastEntryAsync()).Reason));
        await Assert.ThrowsAsync<FactChanged>(() => CorrectAsync(stale));
    }

    private async Task RejectAsync(DataProblemState state, string field, DateOnly on, string? note = "Catatan.")
    {
        var by = (await host.FindAsync<DataProblem>(id)).DoerOf(state) == PkKemendagriBkn.Core.Agreements.Party.First ? host.Itjen : host.Bkn;
        await FeatureHost.RejectsAsync(field, async () => await host.TakeAsync(await host.StepAsync(id, on, note), state, by));
    }

    private async Task<DataProblemStepInput> CorrectionAsync(DateOnly on, string? reason = "Salah tanggal.") => new()
    {
        ProblemId = id, Version = (await host.FindAsync<DataProblem>(id)).Version, IsCorrection = true, Reason = reason, On = on,
        Note = (await host.WithStepsAsync(id)).Steps[^1].Note,
    };

    private Task<Guid> CorrectAsync(DataProblemStepInput input, Actor? by = null) => host.Get<CorrectDataProblemStep>().ExecuteAsync(input, by ?? host.Itjen);
}
