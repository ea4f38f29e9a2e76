using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A party corrects what it recorded of an evaluation, with a reason.</summary>
public sealed class CorrectEvaluation(Journal journal)
{
    public Task<Guid> ExecuteAsync(EvaluationInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectEvaluation), async recording =>
        {
            input.Today = recording.Today;
            new EvaluationInput.Validator().ValidateAndThrow(input);
            var evaluation = await recording.AmendAsync<Evaluation>(input.Id, input.Version, input.Reason!);
            EvaluationRules.Require(input, recording.Actor, (await recording.FactsAsync()).Facts, recording.Today);
            if ((evaluation.HeldOn, evaluation.By) != (input.HeldOn!.Value, input.By!.Value)
                && await recording.Db.DocumentOfAsync(evaluation.Id, recording.Actor, recording.Cancelled) is not null)
                throw new RuleViolation(Rule.DocumentStands);
            if (evaluation.BindsBoth != (input.By == EvaluationHolder.Joint))
                throw new RuleViolation(Rule.BindingStays);
            if (await recording.BindsAsync(evaluation))
                return await ReplaceAsync(recording, evaluation, input);
            (evaluation.HeldOn, evaluation.By, evaluation.Period,
                evaluation.Summary) = (input.HeldOn.Value, input.By.Value, input.Period, input.Summary!.Trim());
            return await recording.CorrectedAsync(evaluation, input);
        }, ct);

    /// <summary>What both held is changed by another record in its place, unless it stands in a document that both signed.</summary>
    private static async Task<Guid> ReplaceAsync(Recording recording, Evaluation confirmed, EvaluationInput input)
    {
        if (await recording.Db.DocumentOfAsync(confirmed.Id, recording.Actor, recording.Cancelled) is not null)
            throw new RuleViolation(Rule.DocumentStands);
        var fresh = new Evaluation { HeldOn = input.HeldOn!.Value, By = input.By!.Value, Period = input.Period, Summary = input.Summary!.Trim() };
        return await recording.ReplaceAsync(confirmed, fresh, input);
    }
}
