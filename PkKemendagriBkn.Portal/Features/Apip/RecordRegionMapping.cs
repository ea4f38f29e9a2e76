using FluentValidation;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>A party records what a SIASN code stands for, and from when to when.</summary>
public sealed class RecordRegionMapping(Journal journal)
{
    public Task<Guid> ExecuteAsync(RegionMappingInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MapCodes, nameof(RecordRegionMapping), async recording =>
        {
            input.Today = recording.Today;
            new RegionMappingInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<RegionMapping>(input.Id))
                return input.Id;
            await input.RequireNoOverlapAsync(recording);
            var mapping = new RegionMapping
            {
                Id = input.Id, SiasnCode = RegionMappings.Key(input.SiasnCode!), RegionCode = Regions.Find(input.RegionCode)!.Code,
                ValidFrom = input.ValidFrom!.Value, ValidTo = input.ValidTo, Note = input.Note,
            };
            await recording.AddAsync(mapping, uploads: input.UploadIds);
            return input.Id;
        }, ct);
}
