using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Evaluations;

/// <summary>What officers do with evaluations, as one step each.</summary>
internal static class EvaluationSteps
{
    public static EvaluationInput Typed(DateOnly? heldOn, EvaluationHolder? by = EvaluationHolder.First, string? period = null,
        string? summary = "Pemanfaatan data berjalan.") =>
        new() { HeldOn = heldOn, By = by, Period = period, Summary = summary };

    /// <summary>One that both held, with the minutes that show it.</summary>
    public static EvaluationInput JointlyHeld(DateOnly on) => new()
    {
        HeldOn = on, By = EvaluationHolder.Joint, Summary = "Mutu data dibahas bersama.",
        Letter = new LetterInput { Number = "BA-1/2026", DatedOn = on, Subject = "Berita acara evaluasi" },
    };

    public static Task<Guid> RecordAsync(this FeatureHost host, EvaluationInput input, Actor? by = null) =>
        host.Get<RecordEvaluation>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> CorrectAsync(this FeatureHost host, EvaluationInput input, Actor? by = null) =>
        host.Get<CorrectEvaluation>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task VoidAsync(this FeatureHost host, Evaluation recorded) =>
        host.Get<VoidFact>()
            .ExecuteAsync<Evaluation>(new VoidFact.Input { FactId = recorded.Id, Version = recorded.Version, Reason = "Tercatat ganda." }, host.Itjen);

    /// <summary>The fact that a file proves.</summary>
    public static Task<Guid?> EvidenceOfAsync(this FeatureHost host, Guid upload) =>
        host.ReadAsync(async db => (await db.EvidenceFiles.FindAsync(upload))!.FactId);

    public static async Task<Evaluation> RecordedAsync(this FeatureHost host, EvaluationInput input) =>
        await host.FindAsync<Evaluation>(await host.RecordAsync(input));
}
