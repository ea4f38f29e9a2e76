using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Puts a reading in force on which the parties have agreed: every deadline that it touches is counted anew.</summary>
public sealed class ChooseReading(Journal journal)
{
    public sealed class Input
    {
        public required string AmbiguityId { get; init; }

        /// <summary>The agreement's version that was read when the choice began.</summary>
        public Guid Version { get; init; }
        public string? ReadingId { get; set; }

        /// <summary>The minutes, addendum or letter in which the parties agreed.</summary>
        public string? AgreedIn { get; set; }
        public string? Reason { get; set; }

        /// <summary>Whether the person has seen what changes and still wants it.</summary>
        public bool IsConfirmed { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ReadingId).NotEmpty().WithMessage("Pilih pembacaan yang disepakati.")
                .Must((i, reading) => string.IsNullOrEmpty(reading) || CanBeInForce(i.AmbiguityId, reading)).WithMessage("Pembacaan itu tidak dapat diberlakukan oleh portal.");
            RuleFor(i => i.AgreedIn).NotEmpty().WithMessage("Sebutkan berita acara, adendum, atau surat yang memuat kesepakatan.")
                .AtMost((InterpretationChoice i) => i.AgreedIn, "Sebutan naskah kesepakatan");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan perubahan pembacaan.").AtMost(RecordedFact.LongestReason, "Alasan");
            RuleFor(i => i.IsConfirmed).Equal(true).WithMessage("Centang bahwa akibatnya sudah diperiksa.");
        }

        private static bool CanBeInForce(string ambiguityId, string readingId) =>
            PksAgreement.Instance.Interpretations.Ambiguities.Any(a => a.Id == ambiguityId && a.Readings.Any(r => r.Id == readingId && r.Setting is not null));
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageSettings, nameof(ChooseReading), async recording =>
        {
            new Validator().ValidateAndThrow(input);
            var agreement = await recording.Db.Agreements.Include(a => a.Interpretations).SingleAsync(a => a.Id == AgreementRecord.PksId, recording.Cancelled);
            var choice = agreement.Interpretations.Find(i => i.AmbiguityId == input.AmbiguityId);
            var agreedIn = input.AgreedIn!.Trim();
            if (choice is not null && choice.ReadingId == input.ReadingId && choice.AgreedIn == agreedIn)
                throw new RuleViolation(Rule.NothingChanged);
            if (agreement.Version != input.Version)
                throw await ChangedAsync(recording);

            if (choice is null)
                recording.Db.Add(new InterpretationChoice { AgreementId = agreement.Id, AmbiguityId = input.AmbiguityId, ReadingId = input.ReadingId!, AgreedIn = agreedIn });
            else
                (choice.ReadingId, choice.AgreedIn) = (input.ReadingId!, agreedIn);

            // A choice has no version of its own: two that collide meet at the agreement's.
            agreement.Version = Guid.CreateVersion7();
            recording.About(nameof(AgreementRecord), agreement.Id, input.Reason!.Trim());
        }, ct);

    private static async Task<FactChanged> ChangedAsync(Recording recording)
    {
        var last = await recording.Db.AuditEntries.AsNoTracking().Where(e => e.SubjectId == AgreementRecord.PksId && e.Action == nameof(ChooseReading))
            .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(recording.Cancelled);
        return new FactChanged(last?.ActorName ?? "", last?.At ?? recording.At);
    }
}
