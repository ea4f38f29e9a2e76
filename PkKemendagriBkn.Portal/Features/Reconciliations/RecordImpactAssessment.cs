using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>A party records that it weighed what matching two sources may do to the people in them (UU 27/2022 article 34(2)e), with the document.</summary>
public sealed class RecordImpactAssessment(Journal journal)
{
    public sealed class Input : FactInput
    {
        public string? SourceA { get; set; }
        public string? SourceB { get; set; }
        public string? ApprovedBy { get; set; }
        public DateOnly? ApprovedOn { get; set; }
        public DateOnly? ValidUntilOn { get; set; }
    }

    public sealed class Validator : FactInputValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.SourceA).NotEmpty().WithMessage("Tulis sumber data pertama, misalnya SIASN.").AtMost((ImpactAssessment a) => a.SourceA, "Sumber");
            RuleFor(i => i.SourceB).NotEmpty().WithMessage("Tulis sumber data kedua, misalnya SIMPEG Itjen.")
                .AtMost((ImpactAssessment a) => a.SourceB, "Sumber");
            RuleFor(i => i.ApprovedBy).NotEmpty().WithMessage("Tulis nama dan jabatan yang menyetujui.")
                .AtMost((ImpactAssessment a) => a.ApprovedBy, "Yang menyetujui");
            RuleFor(i => i.ApprovedOn).NotNull().WithMessage("Isi tanggal persetujuan.").PastOrToday(i => i.Today);
            RuleFor(i => i.ValidUntilOn).NotNull().WithMessage("Isi hari terakhir penilaian ini berlaku.")
                .Must((i, on) => on is null || on >= i.Today && on >= i.ApprovedOn)
                .WithMessage("Penilaian ini sudah tidak berlaku. Isi hari terakhir berlakunya, hari ini atau sesudahnya.");
            RuleFor(i => i.UploadIds).NotEmpty().WithMessage("Unggah dokumen penilaian dampak yang telah disetujui.");
        }
    }

    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.MatchData, nameof(RecordImpactAssessment), async recording =>
        {
            input.Today = recording.Today;
            new Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<ImpactAssessment>(input.Id))
                return input.Id;
            await recording.AddAsync(new ImpactAssessment
            {
                Id = input.Id, SourceA = input.SourceA!.Trim(), SourceB = input.SourceB!.Trim(), ApprovedBy = input.ApprovedBy!.Trim(),
                ApprovedOn = input.ApprovedOn!.Value, ValidUntilOn = input.ValidUntilOn!.Value,
            }, null, input.UploadIds);
            return input.Id;
        }, ct);
}
