using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>
/// The receiving party confirms that a letter arrived (Pasal 9(2)), orally or in writing, or corrects that confirmation with a reason. When
/// the letter asks for a report, the two months run from that day.
/// </summary>
public sealed class ConfirmLetter(Journal journal)
{
    public sealed class Input
    {
        public Guid LetterId { get; init; }

        /// <summary>The version of the letter that was read.</summary>
        public Guid Version { get; init; }

        /// <summary>Today in WIB; the action sets it again from its own clock.</summary>
        public DateOnly Today { get; set; }

        /// <summary>The day of sending, or of the letter itself where that is not known; the action reads it afresh.</summary>
        public DateOnly SentOn { get; set; }
        public DateOnly? ConfirmedOn { get; set; }
        public string? ConfirmedBy { get; set; }
        public ConfirmationChannel? Through { get; set; }

        /// <summary>Whether a confirmation stands already and is being corrected.</summary>
        public bool IsCorrection { get; init; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ConfirmedOn).NotNull().WithMessage("Isi tanggal penerimaan dikonfirmasi.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || on >= i.SentOn).WithMessage("Konfirmasi tidak mungkin mendahului tanggal surat disampaikan.");
            RuleFor(i => i.ConfirmedBy).NotEmpty().WithMessage("Isi nama dan jabatan yang mengonfirmasi.")
                .AtMost((Letter l) => l.ConfirmedBy, "Nama dan jabatan");
            RuleFor(i => i.Through).NotNull().WithMessage("Pilih cara konfirmasi: lisan dan tertulis sama-sama sah (Pasal 9 ayat (2)).").IsInEnum()
                .WithMessage("Pilih cara konfirmasi dari daftar.");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.IsCorrection).WithMessage("Tulis alasan koreksi.").AtMost(RecordedFact.LongestReason, "Alasan");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordLetter, nameof(ConfirmLetter), async recording =>
        {
            var letter = await recording.FindAsync<Letter>(input.LetterId);
            (input.Today, input.SentOn) = (recording.Today, letter.SentOrDatedOn);
            new Validator().ValidateAndThrow(input);
            await RequireOpenAsync(recording, letter, input.IsCorrection);
            await recording.RequireVersionAsync(letter, input.Version);
            if (letter.ConfirmedOn < input.ConfirmedOn)
                throw new RuleViolation(Rule.ConfirmationNotLater);
            recording.About(nameof(Letter), letter.Id, input.Reason);
            (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough) = (input.ConfirmedOn, input.ConfirmedBy!.Trim(), input.Through);
            recording.RequireChange();
        }, ct);

    /// <exception cref="RuleViolation">Not this party's to confirm, or confirmed already.</exception>
    internal static async Task RequireOpenAsync(Recording recording, Letter letter, bool isCorrection = false)
    {
        if (letter.To != recording.Actor.Party)
            throw new RuleViolation(Rule.NotTheReceivingParty);
        if (letter.ConfirmedOn is not null && !isCorrection)
            throw new RuleViolation(Rule.ReceiptAlreadyConfirmed);
        if (letter.ConfirmedOn is null)
            await recording.RequireReceiptOpenAsync(letter);
    }
}
