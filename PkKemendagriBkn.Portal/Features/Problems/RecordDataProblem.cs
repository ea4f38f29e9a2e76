using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>A party reports a problem in data that one party received from the other (Pasal 3(2)d, 4(2)d).</summary>
public sealed class RecordDataProblem(Journal journal)
{
    public Task<Guid> ExecuteAsync(DataProblemInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDataProblem, nameof(RecordDataProblem), async recording =>
        {
            await ValidateAsync(input, recording);
            if (await recording.IsRepeatAsync<DataProblem>(input.Id))
                return input.Id;

            var problem = new DataProblem
            {
                Id = input.Id, Reporter = recording.Actor.Party!.Value, ReporterName = "", Title = "", Description = "",
            };
            Fill(problem, input);
            await recording.AddAsync(problem, input.Letter, input.UploadIds);
            if (input.FollowUpId is { } followUp)
                (await recording.FindAsync<FollowUp>(followUp)).Become(input.Id, FollowUpKind.DataProblem, recording.Actor);
            return input.Id;
        }, ct);

    /// <summary>Validates against the delivery as it stands inside the transaction.</summary>
    /// <exception cref="RuleViolation">The delivery does not exist or is void.</exception>
    internal static async Task ValidateAsync(DataProblemInput input, Recording recording)
    {
        input.Today = recording.Today;
        input.DeliveredOn = null;
        if (input.DeliveryId is { } id)
        {
            var delivery = await recording.Db.Deliveries.AsNoTracking().WithVoided().SingleOrDefaultAsync(d => d.Id == id, recording.Cancelled)
                ?? throw new RuleViolation(Rule.FactNotFound);
            if (delivery.IsVoid)
                throw new RuleViolation(Rule.FactIsVoid);
            (input.DeliveredOn, input.DataFrom) = (delivery.ReceivedOn, DataProblemQueries.GiverOf(delivery));
        }

        new DataProblemInput.Validator().ValidateAndThrow(input);
    }

    internal static void Fill(DataProblem problem, DataProblemInput input)
    {
        (problem.ReporterName, problem.ReportedOn) = (input.ReporterName!.Trim(), input.ReportedOn!.Value);
        (problem.DeliveryId, problem.Source,
            problem.DataFrom) = (input.DeliveryId, input.DeliveryId is null ? input.Source!.Trim() : null, input.DataFrom!.Value);
        (problem.Owner, problem.OwnerGround) = (input.Owner!.Value, input.OwnerIsGiver ? input.OwnerGround!.Trim() : null);
        (problem.Title, problem.Description) = (input.Title!.Trim(), input.Description!.Trim());
        (problem.Dimension, problem.Indicator) = (input.Dimension!.Value, input.Indicator);
        (problem.RowsAffected, problem.TargetOn) = (input.RowsAffected, input.TargetOn);
    }
}
