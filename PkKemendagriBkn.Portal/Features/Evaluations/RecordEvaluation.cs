using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A party records a monitoring and evaluation that it held, alone or jointly (Pasal 8).</summary>
public sealed class RecordEvaluation(Journal journal)
{
    public Task<Guid> ExecuteAsync(EvaluationInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordEvaluation, nameof(RecordEvaluation), async recording =>
        {
            input.Today = recording.Today;
            new EvaluationInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<Evaluation>(input.Id))
                return input.Id;

            EvaluationRules.Require(input, recording.Actor, (await recording.FactsAsync()).Facts, recording.Today);
            var evaluation = new Evaluation
            {
                Id = input.Id, HeldOn = input.HeldOn!.Value, By = input.By!.Value, Period = input.Period,
                Summary = input.Summary!.Trim()
            };
            if (input.PlanId is { } plan)
                await CarryOutPlan.LinkAsync(recording, await recording.FindAsync<EvaluationPlan>(plan), evaluation);
            await recording.AddAsync(evaluation, input.Letter, input.UploadIds);
            return evaluation.Id;
        }, ct);
}
