using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>A party puts the day or the words of its own last step right, with a reason. An earlier step stands: others rest on it.</summary>
public sealed class CorrectDataProblemStep(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemStepInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectDataProblemStep), async recording =>
        {
            var problem = await input.FindAsync(recording);
            (input.State, input.Today, input.PrecededOn) = (problem.State, recording.Today, problem.BeforeLastOn);
            new DataProblemStepInput.Validator().ValidateAndThrow(input);
            await recording.RequireVersionAsync(problem, input.Version);
            recording.About(nameof(DataProblem), problem.Id, input.Reason);
            problem.CorrectLast(input.On!.Value, input.Note?.Trim(), recording.Actor);
            await recording.BindAsync(problem.Id, input.UploadIds);
            recording.RequireChange();
            DataProblemStepInput.Touch(problem);
            return problem.Id;
        }, ct);
}
