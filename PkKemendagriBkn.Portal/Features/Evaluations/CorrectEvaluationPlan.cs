using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A party moves or changes what it planned, with a reason.</summary>
public sealed class CorrectEvaluationPlan(Journal journal)
{
    public Task<Guid> ExecuteAsync(EvaluationPlanInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectEvaluationPlan), async recording =>
        {
            await RecordEvaluationPlan.RequireAsync(input, recording);
            var plan = await recording.AmendAsync<EvaluationPlan>(input.Id, input.Version, input.Reason!);
            (plan.Period, plan.PlannedOn, plan.By, plan.IsAdHoc,
                plan.Agenda) = (input.Period!, input.PlannedOn!.Value, input.By!.Value, input.IsAdHoc, input.Agenda!.Trim());
            return await recording.CorrectedAsync(plan, input);
        }, ct);
}
