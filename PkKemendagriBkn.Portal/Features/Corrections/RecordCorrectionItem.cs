using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>A party adds one proposal to its own list.</summary>
public sealed class RecordCorrectionItem(Journal journal)
{
    public Task<Guid> ExecuteAsync(CorrectionItemInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordCorrectionList, nameof(RecordCorrectionItem), async recording =>
        {
            if (await recording.Db.CorrectionItems.AnyAsync(i => i.Id == input.Id, recording.Cancelled))
                return input.Id;
            var list = await recording.FindAsync<CorrectionList>(input.ListId);
            recording.RequireOwn(list);
            (input.Today, input.ListSubmittedOn, input.StatusOn) = (recording.Today, list.SubmittedOn, null);
            new CorrectionItemInput.Validator().ValidateAndThrow(input);
            var item = new CorrectionItem
            {
                Id = input.Id, ListId = list.Id, Line = list.RowCount + 1, Nip = Nip.Parse(input.Nip!).Digits, PersonName = input.PersonName,
                RecordKind = input.RecordKind!.Value,
                Field = input.Field!,
                OldValue = input.OldValue, ProposedValue = input.ProposedValue!, Ground = input.Ground, ProposedOn = input.ProposedOn!.Value,
                StatusCode = SiasnStatus.First, StatusOn = input.ProposedOn.Value,
            };
            await recording.RequireNewAsync(item);
            recording.Db.Add(item);
            list.RowCount++;
            recording.About(nameof(CorrectionList), list.Id);
            return item.Id;
        }, ct);
}
