using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>
/// The receiving party confirms that a sending arrived, or corrects that with a reason: on that day the clock of BKN's data starts (Pasal 3(1)b.1).
/// </summary>
public sealed class ConfirmDelivery(Journal journal)
{
    public sealed class Input
    {
        public Guid DeliveryId { get; init; }
        public Guid Version { get; init; }
        public DateOnly Today { get; set; }
        public DateOnly? SentOn { get; set; }
        public DateOnly? AnsweredOn { get; set; }
        public DateOnly? ReceivedOn { get; set; }
        public string? Receiver { get; set; }

        /// <summary>Whether a confirmation stands already and is being corrected.</summary>
        public bool IsCorrection { get; init; }
        public string? Reason { get; set; }
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ReceivedOn).NotNull().WithMessage("Isi tanggal data diterima.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || i.SentOn is null || on >= i.SentOn)
                .WithMessage(i =>
                    $"Data tidak mungkin diterima sebelum dikirim pada {IndonesianDates.Long(i.SentOn!.Value)}. Bila tanggal kirimnya keliru, pihak pengirim yang mengoreksinya.")
                .Must((i, on) => on is null || i.AnsweredOn is null || on <= i.AnsweredOn)
                .WithMessage(i =>
                    $"Data balikan untuk pengiriman ini sudah disampaikan pada {IndonesianDates.Long(i.AnsweredOn!.Value)}. Isi tanggal yang tidak sesudahnya.");
            RuleFor(i => i.Receiver).NotEmpty().WithMessage("Isi unit atau pejabat yang menerima data.").AtMost((Delivery d) => d.Receiver, "Nama penerima");
            RuleFor(i => i.Reason).NotEmpty().When(i => i.IsCorrection).WithMessage("Tulis alasan koreksi.").AtMost(RecordedFact.LongestReason, "Alasan");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ConfirmDelivery, nameof(ConfirmDelivery), async recording =>
        {
            var delivery = await recording.FindAsync<Delivery>(input.DeliveryId);
            (input.Today, input.SentOn) = (recording.Today, delivery.SentOn);
            input.AnsweredOn = (await DeliveryAnswers.OfAsync(recording.Db, delivery.Id, recording.Cancelled)).FirstOn;
            new Validator().ValidateAndThrow(input);
            if (delivery.To != recording.Actor.Party)
                throw new RuleViolation(Rule.NotTheReceivingParty);
            if (!delivery.IsSending)
                throw new RuleViolation(Rule.DeliveryRecordedByReceiver);
            if (delivery.ReceivedOn is not null && !input.IsCorrection)
                throw new RuleViolation(Rule.ReceiptAlreadyConfirmed);
            if (delivery.ReceivedOn is null)
                await recording.RequireReceiptOpenAsync(delivery);
            await recording.RequireVersionAsync(delivery, input.Version);
            if (delivery.ReceivedOn < input.ReceivedOn)
                throw new RuleViolation(Rule.ConfirmationNotLater);
            recording.About(nameof(Delivery), delivery.Id, input.Reason);
            var receiver = input.Receiver!.Trim();
            if ((delivery.ReceivedOn, delivery.Receiver) == (input.ReceivedOn, receiver))
                throw new RuleViolation(Rule.NothingChanged);
            (delivery.ReceivedOn, delivery.Receiver) = (input.ReceivedOn, receiver);
            (delivery.ReceiptConfirmedBy, delivery.ReceiptConfirmedAt) = (recording.Actor.Name, recording.At);
        }, ct);
}
