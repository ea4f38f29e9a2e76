using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Evaluations;

public class CorrectEvaluationTests
{
    private static readonly DateOnly Held = new(2026, 3, 10);

    private static EvaluationInput Correction(Evaluation recorded, DateOnly? heldOn = null, string? reason = "Tanggal pada notula berbeda.",
        EvaluationHolder by = EvaluationHolder.First) => new()
        {
            Id = recorded.Id, Version = recorded.Version, IsCorrection = true, Reason = reason, HeldOn = heldOn ?? new DateOnly(2026, 7, 2), By = by,
            Summary = recorded.Summary,
        };

    [Fact]
    public async Task Is_refused_to_everyone_but_the_secretariats()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));

        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectEvaluation), actor => host.CorrectAsync(Correction(recorded), actor));

        Assert.Equal(Held, (await host.FindAsync<Evaluation>(recorded.Id)).HeldOn);
    }

    [Fact]
    public async Task Moves_it_to_another_period_and_keeps_the_old_value_on_the_trail()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));

        await host.CorrectAsync(Correction(recorded));

        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(CorrectEvaluation), "Tanggal pada notula berbeda."), (entry.Action, entry.Reason));
        Assert.Contains("2026-03-10", entry.Changes, StringComparison.Ordinal);
        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);
        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync("evaluation:2026-H2:first"))!.State);
    }

    [Fact]
    public async Task Is_refused_when_nothing_differs()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));

        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.CorrectAsync(Correction(recorded, Held)));
    }

    [Fact]
    public async Task Needs_a_reason()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));

        await FeatureHost.RejectsAsync(nameof(EvaluationInput.Reason), () => host.CorrectAsync(Correction(recorded, reason: "")));
    }

    [Fact]
    public async Task Is_refused_when_someone_else_has_changed_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));
        await host.CorrectAsync(Correction(recorded));

        var changed = await Assert.ThrowsAsync<FactChanged>(() => host.CorrectAsync(Correction(recorded, new DateOnly(2026, 3, 11))));

        Assert.Equal(host.Itjen.Name, changed.ChangedBy);
        Assert.Equal(new DateOnly(2026, 7, 2), (await host.FindAsync<Evaluation>(recorded.Id)).HeldOn);
    }

    [Fact]
    public async Task Is_refused_for_what_the_other_party_recorded()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));

        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.CorrectAsync(Correction(recorded, by: EvaluationHolder.Joint), host.Bkn));
    }

    [Fact]
    public async Task Makes_no_own_evaluation_a_joint_one_nor_a_joint_one_its_own()
    {
        await using var host = await FeatureHost.CreateAsync();
        var own = await host.RecordedAsync(EvaluationSteps.Typed(Held));
        await FeatureHost.BreaksAsync(Rule.BindingStays, () => host.CorrectAsync(Correction(own, by: EvaluationHolder.Joint)));
        var joint = await host.RecordedAsync(EvaluationSteps.JointlyHeld(Held));
        await FeatureHost.BreaksAsync(Rule.BindingStays, () => host.CorrectAsync(Correction(joint)));
    }

    [Fact]
    public async Task Of_a_confirmed_joint_one_is_another_record_that_waits()
    {
        await using var host = await FeatureHost.CreateAsync();
        var joint = await host.RecordedAsync(EvaluationSteps.JointlyHeld(Held));
        await host.ConfirmAsync(joint.Id);
        var fresh = await host.CorrectAsync(JointCorrection(joint), host.Bkn);
        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);

        await host.ConfirmAsync(fresh, host.Itjen);

        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);
        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync("evaluation:2026-H2:second"))!.State);
    }

    private static EvaluationInput JointCorrection(Evaluation recorded)
    {
        var input = EvaluationSteps.JointlyHeld(new DateOnly(2026, 7, 2));
        return new EvaluationInput
        {
            Id = recorded.Id, Version = recorded.Version, IsCorrection = true, Reason = "Tanggal pada notula berbeda.", HeldOn = input.HeldOn, By = input.By,
            Summary = input.Summary,
            Letter = new() { Number = "BA-2/2026", DatedOn = input.HeldOn, Subject = "Berita acara evaluasi" },
        };
    }

    [Fact]
    public async Task Cannot_make_it_the_other_partys_evaluation()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));

        await FeatureHost.BreaksAsync(Rule.EvaluationOfOtherParty, () => host.CorrectAsync(Correction(recorded, by: EvaluationHolder.Second)));
    }

    [Fact]
    public async Task Is_refused_once_it_is_void_or_was_never_there()
    {
        await using var host = await FeatureHost.CreateAsync();
        var recorded = await host.RecordedAsync(EvaluationSteps.Typed(Held));
        await host.VoidAsync(recorded);

        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.CorrectAsync(Correction(recorded)));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => host.CorrectAsync(Correction(new Evaluation { Summary = "Tidak ada." })));
        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);
    }
}
