using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using TestContext = Xunit.TestContext;

namespace PkKemendagriBkn.Tests.Portal.Features.Evaluations;

public sealed class EvaluationPlanTests : FeatureTests
{
    [Fact]
    public async Task A_plan_is_recorded_changed_and_voided_by_its_own_party()
    {
        var id = await PlanAsync(Typed());
        var plan = await Host.FindAsync<EvaluationPlan>(id);
        Assert.Equal(("2026-H2", EvaluationHolder.Joint, false), (plan.Period, plan.By, plan.IsAdHoc));
        var moved = Typed();
        var change = new EvaluationPlanInput
        {
            Id = id, Version = plan.Version, IsCorrection = true, Reason = "Ruang rapat penuh.", Period = moved.Period,
            PlannedOn = moved.PlannedOn!.Value.AddDays(7), By = moved.By, Agenda = moved.Agenda,
        };
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.Get<CorrectEvaluationPlan>().ExecuteAsync(change, Host.Bkn));
        await Host.Get<CorrectEvaluationPlan>().ExecuteAsync(change, Host.Itjen, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<FactChanged>(() => Host.Get<CorrectEvaluationPlan>().ExecuteAsync(change, Host.Itjen, TestContext.Current.CancellationToken));
        var changed = await Host.FindAsync<EvaluationPlan>(id);
        Assert.Equal(moved.PlannedOn.Value.AddDays(7), changed.PlannedOn);
        await Host.Get<VoidFact>()
            .ExecuteAsync<EvaluationPlan>(new VoidFact.Input { FactId = id, Version = changed.Version, Reason = "Batal." }, Host.Itjen,
                TestContext.Current.CancellationToken);
        Assert.Empty(await Host.Get<EvaluationQueries>().PlansAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Emptying_the_letter_says_that_there_was_none()
    {
        var plan =
            await Host.FindAsync<EvaluationPlan>(await PlanAsync(Typed(i => (i.Letter.Number, i.Letter.DatedOn,
                i.Letter.Subject) = ("B-1/2026", Host.Today, "Undangan"))));
        Assert.NotNull(plan.LetterId);
        var typed = Typed();
        await Host.Get<CorrectEvaluationPlan>().ExecuteAsync(new EvaluationPlanInput
        {
            Id = plan.Id, Version = plan.Version, IsCorrection = true, Reason = "Tanpa surat.", Period = typed.Period, PlannedOn = typed.PlannedOn,
            By = typed.By, Agenda = typed.Agenda,
        }, Host.Itjen, TestContext.Current.CancellationToken);
        Assert.Null((await Host.FindAsync<EvaluationPlan>(plan.Id)).LetterId);
    }

    [Fact]
    public async Task It_is_refused_to_whoever_may_not_and_for_what_cannot_be()
    {
        await Host.RefusesAsync(Permission.RecordEvaluation, nameof(RecordEvaluationPlan), a => Host.Get<RecordEvaluationPlan>().ExecuteAsync(Typed(), a));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectEvaluationPlan), a => Host.Get<CorrectEvaluationPlan>().ExecuteAsync(Typed(), a));
        await FeatureHost.RejectsAsync("PlannedOn", () => PlanAsync(Typed(i => i.PlannedOn = Host.Today.AddDays(-1))));
        await FeatureHost.RejectsAsync("PlannedOn", () => PlanAsync(Typed(i => i.PlannedOn = new DateOnly(2028, 8, 27))));
        await FeatureHost.RejectsAsync("Agenda", () => PlanAsync(Typed(i => i.Agenda = " ")));
        await FeatureHost.RejectsAsync("By", () => PlanAsync(Typed(i => i.By = null)));
        await FeatureHost.BreaksAsync(Rule.UnknownPeriod, () => PlanAsync(Typed(i => i.Period = "2040-H1")));
        await FeatureHost.BreaksAsync(Rule.EvaluationOfOtherParty, () => PlanAsync(Typed(i => i.By = EvaluationHolder.Second)));
    }

    [Fact]
    public async Task A_plan_stands_beside_its_period_and_its_deadline_and_fulfils_nothing()
    {
        var id = await PlanAsync(Typed());
        var next = await PlanAsync(Typed(i => (i.Period, i.PlannedOn) = ("2027-H1", new DateOnly(2027, 3, 1))));
        await using var Pages = new PageHost(Host);
        var list = Pages.Open<EvaluationsPage>("/evaluasi", Host.Bkn);
        Assert.Contains($"/evaluasi/rencana/{id}", list.Markup, StringComparison.Ordinal);
        Assert.Contains($"/evaluasi/rencana/{next}", list.Markup, StringComparison.Ordinal);
        foreach (var party in new[] { "first", "second" })
        {
            Assert.Equal(DeadlineState.Upcoming, (await Host.DeadlineAsync($"evaluation:2026-H2:{party}"))!.State);
            Assert.Contains($"/evaluasi/rencana/{id}",
                Pages.Open<DeadlinePage>("/tenggat/x", Host.Itjen, p => p.Add(x => x.Key, $"evaluation:2026-H2:{party}")).Markup, StringComparison.Ordinal);
        }

        Host.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Contains("Lewat, belum terlaksana", Pages.Open<EvaluationsPage>("/evaluasi", Host.Itjen).Markup, StringComparison.Ordinal);
        Assert.Contains("/naskah/baru/evaluasi?periode=2026-H2", Pages.Open<EvaluationPlanPage>($"/evaluasi/rencana/{id}", Host.Itjen, id).Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_carried_out_by_its_own_evaluation_and_by_no_other_of_its_period()
    {
        var early = await PlanAsync(Typed());
        var later = await PlanAsync(Typed(i => i.PlannedOn = Host.Today.AddDays(60)));
        Host.Clock.Advance(TimeSpan.FromDays(30));
        var typed = EvaluationSteps.JointlyHeld(Host.Today);
        typed.PlanId = early;
        var evaluation = await Host.RecordAsync(typed);
        Assert.Equal([false, false], await CarriedOutAsync(early, later)); // only proposed to the other party
        await Host.ConfirmAsync(evaluation);
        Assert.Equal([true, false], await CarriedOutAsync(early, later));
        await using var Pages = new PageHost(Host);
        var page = Pages.Open<EvaluationsPage>("/evaluasi", Host.Itjen);
        Assert.Single(page.FindAll("a"), a => a.TextContent.StartsWith("Terlaksana", StringComparison.Ordinal));
        Assert.Contains("Evaluasi 1 Oktober 2026", Pages.Open<EvaluationPlanPage>($"/evaluasi/rencana/{early}", Host.Bkn, early).Markup,
            StringComparison.Ordinal);

        await FeatureHost.BreaksAsync(Rule.EvaluationOfOtherPlan, () => LinkAsync(later, evaluation));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => LinkAsync(early, null, Host.Bkn));
        await LinkAsync(early, null);
        await LinkAsync(later, evaluation);
        Assert.Equal([false, true], await CarriedOutAsync(early, later));
    }

    [Fact]
    public async Task The_evaluation_of_another_holder_carries_out_no_plan()
    {
        var plan = await PlanAsync(Typed());
        var alone = await Host.RecordAsync(EvaluationSteps.Typed(Host.Today));
        await FeatureHost.BreaksAsync(Rule.PlanOfOtherHolder, () => LinkAsync(plan, alone));
    }

    [Fact]
    public async Task The_form_says_what_is_missing_and_ends_at_the_plan()
    {
        await using var Pages = new PageHost(Host);
        var form = Pages.Open<EvaluationPlanFormPage>("/evaluasi/rencana/baru?periode=2026-H2", Host.Itjen);
        form.Submit();
        form.WaitForAssertion(() => Assert.Contains("Tulis pokok bahasan yang direncanakan.", form.Markup, StringComparison.Ordinal));
        form.Fill("Tanggal rencana", "2026-10-05");
        form.Fill("Diadakan oleh", nameof(EvaluationHolder.First));
        form.Fill("Pokok bahasan", "Mutu data balikan.");
        form.Submit();
        form.WaitForAssertion(() => Assert.StartsWith("/evaluasi/rencana/0", Pages.At, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<bool>> CarriedOutAsync(params Guid[] plans)
    {
        var held = await Host.Get<EvaluationQueries>().HeldAsync(Ct);
        var all = await Host.Get<EvaluationQueries>().PlansAsync(Ct);
        return plans.Select(id => all.Single(p => p.Id == id).HeldBy(held, Host.Today) is not null);
    }

    private async Task LinkAsync(Guid plan, Guid? evaluation, Actor? by = null) => await Host.Get<CarryOutPlan>().ExecuteAsync(
        new CarryOutPlan.Input { PlanId = plan, Version = (await Host.FindAsync<EvaluationPlan>(plan)).Version, EvaluationId = evaluation }, by ?? Host.Itjen);

    private Task<Guid> PlanAsync(EvaluationPlanInput input) => Host.Get<RecordEvaluationPlan>().ExecuteAsync(input, Host.Itjen);

    private EvaluationPlanInput Typed(Action<EvaluationPlanInput>? change = null)
    {
        var input = new EvaluationPlanInput
        {
            Period = "2026-H2", PlannedOn = Host.Today.AddDays(30), By = EvaluationHolder.Joint,
            Agenda = "Mutu data dan rencana pemadanan."
        };
        change?.Invoke(input);
        return input;
    }
}
