using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>The fact that a document records cannot part from it.</summary>
public sealed class DocumentFactTests : IAsyncLifetime
{
    private Story story = null!;
    private DraftingStory drafting = null!;

    public async ValueTask InitializeAsync()
    {
        story = await Story.BeginAsync();
        drafting = new DraftingStory(story);
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task A_report_that_was_submitted_as_a_document_is_not_voided()
    {
        var document = await drafting.ApprovedReportAsync("2026-H1");
        await drafting.SubmitAsync(document);
        var report = Assert.Single(await drafting.ReportsAsync());
        await BreaksAsync(() => story.Get<VoidFact>()
            .ExecuteAsync<Report>(new VoidFact.Input { FactId = report.Id, Version = report.Version, Reason = "Keliru." }, story.Itjen));
        Assert.Equal(document, (await story.Get<ReportQueries>().FindAsync(report.Id, story.Itjen, TestContext.Current.CancellationToken))!.Document!.Id);
    }

    [Fact]
    public async Task A_report_that_BKN_has_accepted_as_a_document_is_not_said_to_have_never_come()
    {
        var document = await drafting.ApprovedReportAsync("2026-H1");
        await drafting.SubmitAsync(document);
        var report = Assert.Single(await drafting.ReportsAsync());
        await drafting.MoveAsync(document, DraftStep.Accept, story.Bkn, reason: null);
        var input = StatementSteps.Statement(StatementKind.NotReceived, nameof(Report), story.Today, report.Id);
        await FeatureHost.BreaksAsync(Rule.GrantStands,
            () => story.Get<MakeStatement>().ExecuteAsync(input, story.Bkn, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_signed_evaluation_keeps_its_day_and_its_holder_and_may_be_summed_up_better()
    {
        var document = await drafting.OpenEvaluationAsync(EvaluationHolder.First, story.Itjen);
        await drafting.CompleteAsync(document, story.Itjen);
        await drafting.SendAsync(document, DraftStep.Propose, story.Itjen);
        await drafting.SignAsync(document, drafting.ItjenLeader);
        var evaluation = await story.FindAsync<Evaluation>((await drafting.ReadAsync(document)).Document.FactId!.Value);

        await BreaksAsync(() => story.Get<VoidFact>()
            .ExecuteAsync<Evaluation>(new VoidFact.Input { FactId = evaluation.Id, Version = evaluation.Version, Reason = "Keliru." }, story.Itjen));
        await BreaksAsync(() => CorrectAsync(evaluation, evaluation.HeldOn.AddDays(-1), evaluation.By));
        await BreaksAsync(() => CorrectAsync(evaluation, evaluation.HeldOn, EvaluationHolder.Joint));
        await CorrectAsync(evaluation, evaluation.HeldOn, evaluation.By);
        Assert.Equal("Ringkasan yang lebih jelas.", (await story.FindAsync<Evaluation>(evaluation.Id)).Summary);
    }

    private Task<Guid> CorrectAsync(Evaluation evaluation, DateOnly heldOn, EvaluationHolder by) => story.Get<CorrectEvaluation>().ExecuteAsync(
        new EvaluationInput
        {
            Id = evaluation.Id, Version = evaluation.Version, HeldOn = heldOn, By = by, Period = evaluation.Period, Summary = "Ringkasan yang lebih jelas.",
            Reason = "Memperjelas ringkasan.",
        }, story.Itjen);

    private static async Task BreaksAsync(Func<Task> act) => Assert.Equal(Rule.DocumentStands, (await Assert.ThrowsAsync<RuleViolation>(act)).Code);
}
