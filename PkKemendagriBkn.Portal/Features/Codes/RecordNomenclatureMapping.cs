using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Itjen, which guides the functional position PPUPD, records which position took an old one's place (Pasal 3(2)b).</summary>
public sealed class RecordNomenclatureMapping(Journal journal)
{
    public Task<Guid> ExecuteAsync(NomenclatureInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MapCodes, nameof(RecordNomenclatureMapping), async recording =>
        {
            if (recording.Actor.Party != Party.First)
                throw new RuleViolation(Rule.NomenclatureOfFirstParty);
            input.Today = recording.Today;
            new NomenclatureInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<NomenclatureMapping>(input.Id))
                return input.Id;

            await input.RequireNoOverlapAsync(recording.Db, recording.Cancelled);
            var mapping = new NomenclatureMapping { Id = input.Id, OldId = "", OldName = "", NewId = "", NewName = "", Basis = "" };
            input.WriteTo(mapping);
            await recording.AddAsync(mapping, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);
}
