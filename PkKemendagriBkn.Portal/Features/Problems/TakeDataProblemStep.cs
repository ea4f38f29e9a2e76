using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>
/// A party takes the next step towards the settlement of a data problem: its owner says that it works on it or has settled it, the
/// reporter that this is so, or that it is not.
/// </summary>
public sealed class TakeDataProblemStep(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemStepInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDataProblem,
            input.State switch
            {
                DataProblemState.Acknowledged => "AcknowledgeDataProblem",
                DataProblemState.Resolved => "ResolveDataProblem",
                DataProblemState.Closed => "CloseDataProblem",
                _ => "ReopenDataProblem"
            }, async recording =>
        {
            if (await recording.Db.DataProblemSteps.AnyAsync(s => s.Id == input.Id, recording.Cancelled))
                return input.ProblemId;
            var problem = await input.FindAsync(recording);
            (input.Today, input.PrecededOn) = (recording.Today, problem.LastOn);
            new DataProblemStepInput.Validator().ValidateAndThrow(input);
            await recording.RequireVersionAsync(problem, input.Version);
            recording.About(nameof(DataProblem), problem.Id, input.State == DataProblemState.Reopened ? input.Note!.Trim() : null);
            problem.Take(new DataProblemStep { Id = input.Id, State = input.State, On = input.On!.Value, Note = input.Note?.Trim() }, recording.Actor,
                recording.At);
            await recording.BindAsync(problem.Id, input.UploadIds);
            DataProblemStepInput.Touch(problem);
            return problem.Id;
        }, ct);
}
