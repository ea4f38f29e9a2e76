using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>A party corrects one proposal of its own list, with a reason; its state is another matter.</summary>
public sealed class CorrectCorrectionItem(Journal journal)
{
    public Task<Guid> ExecuteAsync(CorrectionItemInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectCorrectionItem), async recording =>
        {
            var (list, item) = await recording.FindItemAsync(input.Id, input.Version);
            recording.RequireOwn(list);
            (input.Today, input.ListSubmittedOn, input.StatusOn) = (recording.Today, list.SubmittedOn, item.StatusOn);
            new CorrectionItemInput.Validator().ValidateAndThrow(input);
            (item.Nip, item.PersonName, item.RecordKind, item.Field) = (Nip.Parse(input.Nip!).Digits, input.PersonName, input.RecordKind!.Value, input.Field!);
            (item.OldValue, item.ProposedValue, item.Ground, item.ProposedOn) = (input.OldValue, input.ProposedValue!, input.Ground, input.ProposedOn!.Value);
            await recording.RequireNewAsync(item);
            recording.RequireChange();
            recording.About(nameof(CorrectionList), list.Id, input.Reason);
            return item.Id;
        }, ct);
}
