using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>A party adds a field to the list of data that it provides (Lampiran).</summary>
public sealed class RecordAnnexField(Journal journal)
{
    public Task<Guid> ExecuteAsync(AnnexFieldInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordEvent, nameof(RecordAnnexField), async recording =>
        {
            input.Today = recording.Today;
            new AnnexFieldInput.Validator().ValidateAndThrow(input);
            if (!await recording.IsRepeatAsync<AnnexField>(input.Id))
            {
                await recording.AddAsync(new AnnexField
                {
                    Id = input.Id, Provider = recording.Actor.Party!.Value, Name = input.Name!.Trim(), Description = input.Description, Format = input.Format,
                });
            }

            return input.Id;
        }, ct);
}
