using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Itjen corrects what it recorded of a delivery, with a reason.</summary>
public sealed class CorrectDelivery(Journal journal)
{
    public Task<Guid> ExecuteAsync(DeliveryInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectDelivery), async recording =>
        {
            input.Today = recording.Today;
            input.Letter.From = Party.Second; // who sent the data wrote the covering letter
            input.AnsweredOn = await recording.Db.Feedbacks.Where(f => f.VoidedAt == null && f.Deliveries.Any(d => d.DeliveryId == input.Id))
                .MinAsync(f => (DateOnly?)f.SubmittedOn, recording.Cancelled);
            new DeliveryInput.Validator().ValidateAndThrow(input);
            var delivery = await recording.AmendAsync<Delivery>(input.Id, input.Version, input.Reason!);
            (delivery.ReceivedOn, delivery.DataSet, delivery.Method) = (input.ReceivedOn!.Value, input.DataSet!.Trim(), input.Method!.Value);
            (delivery.RecordCount, delivery.Note) = (input.RecordCount, input.Note);
            await recording.AmendLetterAsync(delivery, input.Letter);
            if (!input.Letter.IsGiven)
                delivery.LetterId = null; // the covering letter is optional: emptying it says that there was none
            await recording.BindAsync(delivery.Id, input.UploadIds);
            recording.RequireChange();
            return delivery.Id;
        }, ct);
}
