using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A party says which evaluation carried out its plan, or that none did after all.</summary>
public sealed class CarryOutPlan(Journal journal)
{
    public sealed class Input
    {
        public Guid PlanId { get; init; }
        public Guid Version { get; init; }

        /// <summary>The evaluation; null says that none carried it out.</summary>
        public Guid? EvaluationId { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.PlanId).NotEmpty().WithMessage("Buka rencana evaluasinya, lalu pilih evaluasi yang melaksanakannya.");
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordEvaluation, nameof(CarryOutPlan), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var plan = await recording.FindAsync<EvaluationPlan>(input.PlanId);
            await recording.RequireVersionAsync(plan, input.Version);
            RequireOwn(recording, plan);
            plan.EvaluationId = null;
            if (input.EvaluationId is { } id)
                await LinkAsync(recording, plan, await recording.FindAsync<Evaluation>(id));
            recording.About(nameof(EvaluationPlan), plan.Id);
            recording.RequireChange();
        }, ct);

    /// <exception cref="RuleViolation">The other party's plan, another holder's evaluation, or one that carried out another plan.</exception>
    internal static async Task LinkAsync(Recording recording, EvaluationPlan plan, Evaluation evaluation)
    {
        RequireOwn(recording, plan);
        var others = await recording.Db.EvaluationPlans.Where(p => p.EvaluationId == evaluation.Id).ToListAsync(recording.Cancelled);
        if (plan.Refusal(evaluation, others) is { } refusal)
            throw new RuleViolation(refusal);
        plan.EvaluationId = evaluation.Id;
    }

    private static void RequireOwn(Recording recording, EvaluationPlan plan)
    {
        if (plan.RecordedByParty != recording.Actor.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
    }
}
