using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Itjen records that it received ASN data: its six months for feedback start (Pasal 3(1)b.1).</summary>
public sealed class RecordDelivery(Journal journal)
{
    public Task<Guid> ExecuteAsync(DeliveryInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordDelivery, nameof(RecordDelivery), async recording =>
        {
            input.Today = recording.Today;
            input.Letter.From = Party.Second; // who sent the data wrote the covering letter
            new DeliveryInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<Delivery>(input.Id))
                return input.Id;

            var delivery = new Delivery
            {
                Id = input.Id, ReceivedOn = input.ReceivedOn!.Value, DataSet = input.DataSet!.Trim(), Method = input.Method!.Value,
                RecordCount = input.RecordCount, Note = input.Note,
            };
            await recording.AddAsync(delivery, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);
}
