using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>A party records a list of proposals to put ASN data right: its own (Pasal 3(1)e for BKN, 4(1)d for Itjen).</summary>
public sealed class RecordCorrectionList(Journal journal)
{
    public Task<Guid> ExecuteAsync(CorrectionListInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordCorrectionList, nameof(RecordCorrectionList), async recording =>
        {
            input.Today = recording.Today;
            new CorrectionListInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<CorrectionList>(input.Id))
                return input.Id;

            var list = new CorrectionList
            {
                Id = input.Id, Title = input.Title!.Trim(), From = recording.Actor.Party ?? Party.Both, SubmittedOn = input.SubmittedOn!.Value,
                Note = input.Note,
            };
            await recording.AddAsync(list, input.Letter, input.UploadIds);
            if (input.FollowUpId is { } followUp)
                (await recording.FindAsync<FollowUp>(followUp)).Become(input.Id, FollowUpKind.Corrections, recording.Actor);
            return input.Id;
        }, ct);
}
