using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Exchange;

/// <summary>Itjen corrects what it recorded of a feedback, with a reason.</summary>
public sealed class CorrectFeedback(Journal journal)
{
    public Task<Guid> ExecuteAsync(FeedbackInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectFeedback), async recording =>
        {
            await SubmitFeedback.ValidateAsync(input, recording);
            var feedback = await recording.AmendAsync<Feedback>(input.Id, input.Version, input.Reason!);
            await recording.Db.Entry(feedback).Collection(f => f.Deliveries).LoadAsync(recording.Cancelled);
            if ((input.Covers & ~feedback.Covers) != FeedbackParts.None && (await recording.SaidAsync(feedback.Id)).ConfirmedOn is not null)
                throw new RuleViolation(Rule.ConfirmedFeedbackStays);
            (feedback.SubmittedOn, feedback.Covers, feedback.Note) = (input.SubmittedOn!.Value, input.Covers, input.Note);
            if (Relink(feedback, input))
            {
                // The links are rows of their own: without this, two officers who change only them would not notice each other.
                feedback.Version = Guid.CreateVersion7();
            }

            return await recording.CorrectedAsync(feedback, input);
        }, ct);

    /// <returns>Whether that changed which deliveries are answered, or how their rows were counted.</returns>
    private static bool Relink(Feedback feedback, FeedbackInput input)
    {
        var changed = feedback.Deliveries.RemoveAll(d => !input.DeliveryIds.Contains(d.DeliveryId)) > 0;
        foreach (var link in feedback.Deliveries)
            changed |= SubmitFeedback.Count(link, input.CountsOf(link.DeliveryId));
        var added = input.DeliveryIds.Except(feedback.Deliveries.Select(d => d.DeliveryId)).Select(id => SubmitFeedback.Link(input, id)).ToList();
        feedback.Deliveries.AddRange(added);
        return changed || added.Count > 0;
    }
}
