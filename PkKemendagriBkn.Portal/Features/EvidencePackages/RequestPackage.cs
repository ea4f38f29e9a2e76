using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.EvidencePackages;

/// <summary>Somebody asks for the evidence of a period as one file; the portal puts it together by itself.</summary>
public sealed class RequestPackage(Journal journal)
{
    public sealed class Input
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public DateOnly? FromOn { get; set; }
        public DateOnly? ToOn { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.FromOn).NotNull().WithMessage("Isi tanggal awal periode.");
            RuleFor(i => i.ToOn).NotNull().WithMessage("Isi tanggal akhir periode.")
                .GreaterThanOrEqualTo(i => i.FromOn)
                .When(i => i.FromOn is not null && i.ToOn is not null, ApplyConditionTo.CurrentValidator)
                .WithMessage("Tanggal akhir tidak boleh mendahului tanggal awal.");
            RuleFor(i => i.FromOn).GreaterThanOrEqualTo(PksAgreement.Instance.SignedOn).When(i => i.FromOn is not null)
                .WithMessage("Periode paling awal mulai 27 Agustus 2025, saat perjanjian ditandatangani.");
        }
    }

    /// <exception cref="RuleViolation">The period has not ended yet, or this person waits for several packages already.</exception>
    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MakePackage, nameof(RequestPackage), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, ct);
            var me = recording.Actor.UserId!.Value;
            if (await recording.Db.EvidencePackages.AnyAsync(p => p.Id == input.Id, ct))
                return input.Id;
            if (input.ToOn > recording.Today)
                throw new RuleViolation(Rule.PeriodNotOver);
            if (await recording.Db.EvidencePackages.CountAsync(p => p.RequestedById == me
                && (p.State == PackageState.Waiting || p.State == PackageState.Building), ct) >= EvidencePackage.MostAtOnce)
                throw new RuleViolation(Rule.TooManyPackages);
            recording.Db.Add(new EvidencePackage
            {
                Id = input.Id, AgreementId = AgreementRecord.PksId, FromOn = input.FromOn!.Value, ToOn = input.ToOn!.Value,
                WithTrail = recording.Actor.May(Permission.ViewAudit),
                RequestedById = me, RequestedBy = recording.Actor.Name, RequestedAt = recording.At,
            });
            recording.About(nameof(EvidencePackage), input.Id);
            return input.Id;
        }, ct);
}
