using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The party that recorded a return corrects what it said about it, with a reason; the figures are corrected one by one.</summary>
public sealed class CorrectApipReturn(Journal journal)
{
    public Task<Guid> ExecuteAsync(ApipReturnInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectApipReturn), async recording =>
        {
            input.Today = recording.Today;
            input.Letter.From = Party.Second; // who gave the data wrote the covering letter
            new ApipReturnInput.Validator().ValidateAndThrow(input);
            var found = await recording.AmendAsync<ApipReturn>(input.Id, input.Version, input.Reason!);
            await ApipRecording.RequireFreeAsync(recording, input);
            (found.AsOfOn, found.ProvidedOn, found.Note) = (input.AsOfOn!.Value, input.ProvidedOn!.Value, input.Note);
            return await recording.CorrectedAsync(found, input);
        }, ct);
}
