using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>A party corrects what it recorded of a delivery, with a reason. The receipt of a sending is the other party's to correct.</summary>
public sealed class CorrectDelivery(Journal journal)
{
    public Task<Guid> ExecuteAsync(DeliveryInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectDelivery), async recording =>
        {
            var delivery = await recording.AmendAsync<Delivery>(input.Id, input.Version, input.Reason ?? "");
            (input.Today, input.IsSending) = (recording.Today, delivery.IsSending);
            if (delivery.IsSending)
                (input.ReceivedOn, input.Receiver) = (delivery.ReceivedOn, delivery.ReceivedOn is null ? input.Receiver : delivery.Receiver);
            input.Letter.From = delivery.From; // who sent the data wrote the covering letter
            (input.AnsweredOn, input.AnsweredRows) = await DeliveryAnswers.OfAsync(recording.Db, delivery.Id, recording.Cancelled);
            new DeliveryInput.Validator().ValidateAndThrow(input);
            input.ApplyTo(delivery);
            delivery.ReceivedOn = input.ReceivedOn;
            return await recording.CorrectedAsync(delivery, input);
        }, ct);
}
