using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>A party records that it sent data to the other. Until that party confirms the receipt, it counts for nothing but itself.</summary>
public sealed class SendDelivery(Journal journal)
{
    public Task<Guid> ExecuteAsync(DeliveryInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.SendData, nameof(SendDelivery), async recording =>
        {
            var from = recording.Actor.Party!.Value;
            (input.Today, input.IsSending, input.ReceivedOn) = (recording.Today, true, null);
            input.Letter.From = from;
            new DeliveryInput.Validator().ValidateAndThrow(input);
            if (!await recording.IsRepeatAsync<Delivery>(input.Id))
                await recording.AddAsync(input.ToDelivery(from), input.Letter, input.UploadIds);
            return input.Id;
        }, ct);
}
