using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>A party records that it received the other's data. With Itjen's receipt its six months for feedback start (Pasal 3(1)b.1).</summary>
public sealed class RecordDelivery(Journal journal)
{
    public Task<Guid> ExecuteAsync(DeliveryInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDelivery, nameof(RecordDelivery), async recording =>
        {
            var from = recording.Actor.Party!.Value.Other();
            (input.Today, input.IsSending) = (recording.Today, false);
            input.Letter.From = from; // who sent the data wrote the covering letter
            new DeliveryInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<Delivery>(input.Id))
                return input.Id;

            var delivery = input.ToDelivery(from);
            delivery.ReceivedOn = input.ReceivedOn;
            (delivery.ReceiptConfirmedBy, delivery.ReceiptConfirmedAt) = (recording.Actor.Name, recording.At);
            await recording.AddAsync(delivery, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);
}
