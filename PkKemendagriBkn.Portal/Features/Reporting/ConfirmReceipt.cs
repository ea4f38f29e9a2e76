using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Itjen confirms that it received the letter (Pasal 9(2)), or corrects that confirmation with a reason: the two months run from that day.</summary>
public sealed class ConfirmReceipt(Journal journal)
{
    public sealed class Input
    {
        public Guid RequestId { get; init; }
        public Guid Version { get; init; }
        public DateOnly Today { get; set; }
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
            RuleFor(i => i.ConfirmedBy).NotEmpty().WithMessage("Isi nama dan jabatan yang mengonfirmasi.").MaximumLength(200).WithMessage("Paling panjang 200 huruf.");
            RuleFor(i => i.Through).NotNull().WithMessage("Pilih cara konfirmasi: lisan dan tertulis sama-sama sah (Pasal 9 ayat (2)).");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.IsCorrection).WithMessage("Tulis alasan koreksi.").MaximumLength(1000).WithMessage("Alasan paling panjang 1.000 huruf.");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ConfirmReceipt, nameof(ConfirmReceipt), async recording =>
        {
            var request = await recording.FindAsync<ReportRequest>(input.RequestId);
            input.Today = recording.Today;
            input.SentOn = request.SentOn;
            new Validator().ValidateAndThrow(input);
            if (request.ConfirmedOn is not null && !input.IsCorrection)
                throw new RuleViolation(Rule.ReceiptAlreadyConfirmed);
            await recording.RequireVersionAsync(request, input.Version);
            recording.About(nameof(ReportRequest), request.Id, input.Reason);
            (request.ConfirmedOn, request.ConfirmedBy, request.ConfirmedThrough) = (input.ConfirmedOn, input.ConfirmedBy!.Trim(), input.Through);
            recording.RequireChange();
        }, ct);
}
