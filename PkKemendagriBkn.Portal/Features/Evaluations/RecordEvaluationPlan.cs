using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>A party plans a monitoring and evaluation of its own, or a joint one (Pasal 8). A plan fulfils no deadline.</summary>
public sealed class RecordEvaluationPlan(Journal journal)
{
    public Task<Guid> ExecuteAsync(EvaluationPlanInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordEvaluation, nameof(RecordEvaluationPlan), async recording =>
        {
            await RequireAsync(input, recording);
            if (await recording.IsRepeatAsync<EvaluationPlan>(input.Id))
                return input.Id;
            await recording.AddAsync(
                new EvaluationPlan
                {
                    Id = input.Id, Period = input.Period!, PlannedOn = input.PlannedOn!.Value, By = input.By!.Value, IsAdHoc = input.IsAdHoc,
                    Agenda = input.Agenda!.Trim()
                },
                input.Letter, input.UploadIds);
            return input.Id;
        }, ct);

    /// <exception cref="RuleViolation">The other party's evaluation, or a period that the agreement does not have.</exception>
    internal static async Task RequireAsync(EvaluationPlanInput input, Recording recording)
    {
        var facts = (await recording.FactsAsync()).Facts;
        (input.Today, input.LastDayOn) = (recording.Today, EvaluationRules.LastDay(facts, recording.Today));
        new EvaluationPlanInput.Validator().ValidateAndThrow(input);
        if (!EvaluationRules.HoldersFor(recording.Actor.Party).Contains(input.By!.Value))
            throw new RuleViolation(Rule.EvaluationOfOtherParty);
        if (!EvaluationRules.PeriodsOfTerm(facts, recording.Today).Exists(p => p.Name == input.Period))
            throw new RuleViolation(Rule.UnknownPeriod);
    }
}
