using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Evaluations.EvaluationSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Evaluations;

public class RecordEvaluationTests
{
    [Fact]
    public async Task Is_refused_to_everyone_but_the_secretariats()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.RefusesAsync(Permission.RecordEvaluation, nameof(RecordEvaluation), actor => host.RecordAsync(Typed(new DateOnly(2026, 3, 10)), actor));

        Assert.Equal(0, await host.CountAsync<Evaluation>());
    }

    [Fact]
    public async Task Fulfils_the_evaluation_of_the_period_in_which_it_was_held()
    {
        await using var host = await FeatureHost.CreateAsync();
        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);

        var id = await host.RecordAsync(Typed(new DateOnly(2026, 3, 10)));

        var stored = await host.FindAsync<Evaluation>(id);
        Assert.Equal((new DateOnly(2026, 3, 10), EvaluationHolder.First, null, Party.First),
            (stored.HeldOn, stored.By, stored.Period, stored.RecordedByParty!.Value));
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(RecordEvaluation), id, host.Itjen.Name), (entry.Action, entry.SubjectId!.Value, entry.ActorName));
        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);
        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync("evaluation:2026-H1:second"))!.State);
    }

    [Fact]
    public async Task Fulfils_it_for_both_parties_when_held_jointly_once_the_other_confirms()
    {
        await using var host = await FeatureHost.CreateAsync();

        var id = await host.RecordAsync(JointlyHeld(new DateOnly(2026, 3, 10)), host.Bkn);
        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync("evaluation:2026-H1:second"))!.State);
        await host.ConfirmAsync(id, host.Itjen);

        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync("evaluation:2026-H1:first"))!.State);
        Assert.Equal(DeadlineState.Fulfilled, (await host.DeadlineAsync("evaluation:2026-H1:second"))!.State);
    }

    [Fact]
    public async Task May_count_for_a_period_that_is_over()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.RecordAsync(Typed(new DateOnly(2026, 7, 8), period: "2026-H1"));

        Assert.Equal((DeadlineState.FulfilledLate, 8), await host.DeadlineAsync("evaluation:2026-H1:first") is { } d ? (d.State, d.DaysLate) : default);
    }

    [Fact]
    public async Task Is_refused_for_the_other_party()
    {
        await using var host = await FeatureHost.CreateAsync();

        await FeatureHost.BreaksAsync(Rule.EvaluationOfOtherParty, () => host.RecordAsync(Typed(new DateOnly(2026, 3, 10), EvaluationHolder.Second)));

        Assert.Equal(0, await host.CountAsync<Evaluation>());
    }

    [Theory]
    [InlineData("2027-H1")]
    [InlineData("Y1-H1")]
    [InlineData("semester lalu")]
    public async Task Is_refused_for_a_period_that_has_not_begun_or_is_not_known(string period)
    {
        await using var host = await FeatureHost.CreateAsync();

        await FeatureHost.BreaksAsync(Rule.UnknownPeriod, () => host.RecordAsync(Typed(new DateOnly(2026, 3, 10), period: period)));
    }

    [Fact]
    public async Task Twice_with_the_same_form_records_once()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = Typed(new DateOnly(2026, 3, 10));

        var first = await host.RecordAsync(input);
        var second = await host.RecordAsync(input);

        Assert.Equal(first, second);
        Assert.Equal(1, await host.CountAsync<Evaluation>());
    }

    [Fact]
    public async Task Keeps_the_letter_and_the_files_that_prove_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var upload = await host.UploadAsync(host.Itjen);
        var input = new EvaluationInput
        {
            HeldOn = new DateOnly(2026, 3, 10), By = EvaluationHolder.First, Summary = "Sesuai.", UploadIds = [upload],
            Letter = new LetterInput { Number = "UND-4/IJ/2026", DatedOn = new DateOnly(2026, 3, 2), Subject = "Undangan evaluasi" },
        };

        var id = await host.RecordAsync(input);

        Assert.Equal("UND-4/IJ/2026", (await host.FindAsync<Letter>((await host.FindAsync<Evaluation>(id)).LetterId!.Value)).Number);
        Assert.Equal(id, await host.EvidenceOfAsync(upload));
    }

    [Fact]
    public async Task Needs_a_day_that_has_come_a_holder_and_a_summary()
    {
        await using var host = await FeatureHost.CreateAsync();
        var held = new DateOnly(2026, 3, 10);

        await FeatureHost.RejectsAsync(nameof(EvaluationInput.HeldOn), () => host.RecordAsync(Typed(null)));
        await FeatureHost.RejectsAsync(nameof(EvaluationInput.HeldOn), () => host.RecordAsync(Typed(host.Today.AddDays(1))));
        await FeatureHost.RejectsAsync(nameof(EvaluationInput.HeldOn), () => host.RecordAsync(Typed(new DateOnly(2025, 8, 26))));
        await FeatureHost.RejectsAsync(nameof(EvaluationInput.By), () => host.RecordAsync(Typed(held, by: null)));
        await FeatureHost.RejectsAsync(nameof(EvaluationInput.Summary), () => host.RecordAsync(Typed(held, summary: " ")));
        await FeatureHost.RejectsAsync("Letter.Subject", () => host.RecordAsync(new EvaluationInput
        {
            HeldOn = held, By = EvaluationHolder.First, Summary = "Sesuai.", Letter = new LetterInput { Number = "UND-4/IJ/2026", DatedOn = held },
        }));
        Assert.Equal(0, await host.CountAsync<Evaluation>());
    }
}
