using FluentValidation;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>The party that recorded a mapping corrects it, with a reason. Returns that were read by it keep the regions that they have.</summary>
public sealed class CorrectRegionMapping(Journal journal)
{
    public Task<Guid> ExecuteAsync(RegionMappingInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectRegionMapping), async recording =>
        {
            input.Today = recording.Today;
            new RegionMappingInput.Validator().ValidateAndThrow(input);
            var mapping = await recording.AmendAsync<RegionMapping>(input.Id, input.Version, input.Reason!);
            await input.RequireNoOverlapAsync(recording);
            (mapping.SiasnCode, mapping.RegionCode) = (RegionMappings.Key(input.SiasnCode!), Regions.Find(input.RegionCode)!.Code);
            (mapping.ValidFrom, mapping.ValidTo, mapping.Note) = (input.ValidFrom!.Value, input.ValidTo, input.Note);
            return await recording.CorrectedAsync(mapping.Id, input.UploadIds);
        }, ct);
}
