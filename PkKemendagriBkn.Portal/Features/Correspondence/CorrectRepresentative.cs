using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A party corrects what it recorded of its representative, with a reason; the event and the one before follow.</summary>
public sealed class CorrectRepresentative(Journal journal)
{
    public Task<Guid> ExecuteAsync(RepresentativeInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectRepresentative), async recording =>
        {
            var representative = await recording.AmendAsync<Representative>(input.Id, input.Version, input.Reason ?? "");
            var replaced = await recording.Db.Representatives.SingleAsync(r => r.Id == representative.ReplacesId, recording.Cancelled);
            (input.Today, input.ReplacedFromOn, input.ValidUntilOn) = (recording.Today, replaced.ValidFromOn, representative.ValidUntilOn);
            new RepresentativeInput.Validator().ValidateAndThrow(input);

            var change = (RepresentativeChange)await recording.FindAsync<AgreementEvent>(representative.ChangeId!.Value);
            input.ApplyTo(representative);
            input.ApplyTo(change, replaced);
            replaced.ValidUntilOn = input.ValidFromOn!.Value.AddDays(-1);
            await AmendLetterAsync(recording, representative, change, input);
            return await recording.CorrectedAsync(representative.Id, input.UploadIds);
        }, ct);

    /// <summary>Both rest on the same notice, so neither is another fact's letter to the other.</summary>
    private static async Task AmendLetterAsync(Recording recording, Representative representative, RepresentativeChange change, RepresentativeInput input)
    {
        await recording.AmendLetterAsync(representative, input.Letter, change.Id);
        change.LetterId = representative.LetterId;
    }
}
