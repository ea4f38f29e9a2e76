using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>A party corrects what it recorded of a list, with a reason. Its items are corrected one by one.</summary>
public sealed class CorrectCorrectionList(Journal journal)
{
    public Task<Guid> ExecuteAsync(CorrectionListInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectCorrectionList), async recording =>
        {
            input.Today = recording.Today;
            input.FirstItemOn = await recording.Db.CorrectionItems.Where(i => i.ListId == input.Id).MinAsync(i => (DateOnly?)i.ProposedOn, recording.Cancelled);
            new CorrectionListInput.Validator().ValidateAndThrow(input);
            var list = await recording.AmendAsync<CorrectionList>(input.Id, input.Version, input.Reason!);
            (list.Title, list.SubmittedOn, list.Note) = (input.Title!.Trim(), input.SubmittedOn!.Value, input.Note);
            return await recording.CorrectedAsync(list, input);
        }, ct);
}
