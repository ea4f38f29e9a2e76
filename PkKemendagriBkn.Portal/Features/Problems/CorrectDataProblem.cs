using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>The reporter corrects what it reported, with a reason. Whose task it is stays once a step was taken.</summary>
public sealed class CorrectDataProblem(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectDataProblem), async recording =>
        {
            input.FirstStepOn = await recording.Db.DataProblemSteps.Where(s => s.ProblemId == input.Id).MinAsync(s => (DateOnly?)s.On, recording.Cancelled);
            await RecordDataProblem.ValidateAsync(input, recording);
            var problem = await recording.AmendAsync<DataProblem>(input.Id, input.Version, input.Reason!);
            if (problem.Owner != input.Owner && input.FirstStepOn is not null)
                throw new RuleViolation(Rule.ProblemUnderWay);
            RecordDataProblem.Fill(problem, input);
            return await recording.CorrectedAsync(problem, input);
        }, ct);
}
