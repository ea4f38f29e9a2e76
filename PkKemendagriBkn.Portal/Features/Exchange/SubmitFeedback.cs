using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Itjen records that it submitted feedback data and references for one or more deliveries (Pasal 3(1)b.1).</summary>
public sealed class SubmitFeedback(Journal journal)
{
    public Task<Guid> ExecuteAsync(FeedbackInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.SubmitFeedback, nameof(SubmitFeedback), async recording =>
        {
            await ValidateAsync(input, recording);
            if (await recording.IsRepeatAsync<Feedback>(input.Id))
                return input.Id;

            var feedback = new Feedback { Id = input.Id, SubmittedOn = input.SubmittedOn!.Value, Note = input.Note };
            feedback.Deliveries.AddRange(input.DeliveryIds.Select(id => new FeedbackDelivery { FeedbackId = input.Id, DeliveryId = id }));
            await recording.AddAsync(feedback, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);

    /// <summary>Validates against the deliveries as they stand inside the transaction.</summary>
    /// <exception cref="RuleViolation">A chosen delivery does not exist or is void.</exception>
    internal static async Task ValidateAsync(FeedbackInput input, Recording recording)
    {
        input.Today = recording.Today;
        var chosen = await recording.Db.Deliveries.AsNoTracking()
            .Where(d => input.DeliveryIds.Contains(d.Id) && d.AgreementId == AgreementRecord.PksId).ToListAsync(recording.Cancelled);
        if (chosen.Count < input.DeliveryIds.Count)
            throw new RuleViolation(Rule.FactNotFound);
        if (chosen.Any(d => d.IsVoid))
            throw new RuleViolation(Rule.FactIsVoid);
        input.ReceivedOn = chosen.ToDictionary(d => d.Id, d => d.ReceivedOn);
        new FeedbackInput.Validator().ValidateAndThrow(input);
    }
}
