using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>A party corrects a field of its own list, with a reason.</summary>
public sealed class CorrectAnnexField(Journal journal)
{
    public Task ExecuteAsync(AnnexFieldInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectAnnexField), async recording =>
        {
            input.Today = recording.Today;
            new AnnexFieldInput.Validator().ValidateAndThrow(input);
            var field = await recording.AmendAsync<AnnexField>(input.Id, input.Version, input.Reason!);
            (field.Name, field.Description, field.Format) = (input.Name!.Trim(), input.Description, input.Format);
            recording.RequireChange();
        }, ct);
}
