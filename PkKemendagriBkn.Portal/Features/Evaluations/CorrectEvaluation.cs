using FluentValidation;
using PkKemendagriBkn.Core.Audit;
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
            if ((evaluation.HeldOn, evaluation.By) != (input.HeldOn!.Value, input.By!.Value) && await recording.Db.DocumentOfAsync(evaluation.Id, recording.Cancelled) is not null)
                throw new RuleViolation(Rule.DocumentStands);
            (evaluation.HeldOn, evaluation.By, evaluation.Period, evaluation.Summary) = (input.HeldOn.Value, input.By.Value, input.Period, input.Summary!.Trim());
            return await recording.CorrectedAsync(evaluation, input);
        }, ct);
}
