using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Itjen corrects a mapping that it recorded, with a reason.</summary>
public sealed class CorrectNomenclatureMapping(Journal journal)
{
    public Task<Guid> ExecuteAsync(NomenclatureInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectNomenclatureMapping), async recording =>
        {
            input.Today = recording.Today;
            new NomenclatureInput.Validator().ValidateAndThrow(input);
            var mapping = await recording.AmendAsync<NomenclatureMapping>(input.Id, input.Version, input.Reason!);
            await input.RequireNoOverlapAsync(recording.Db, recording.Cancelled);
            input.WriteTo(mapping);
            return await recording.CorrectedAsync(mapping, input);
        }, ct);
}
