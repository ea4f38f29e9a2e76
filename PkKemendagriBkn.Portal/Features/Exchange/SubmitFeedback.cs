using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
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

            var feedback = new Feedback { Id = input.Id, SubmittedOn = input.SubmittedOn!.Value, Covers = input.Covers, Note = input.Note };
            feedback.Deliveries.AddRange(input.DeliveryIds.Select(id => Link(input, id)));
            await recording.AddAsync(feedback, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);

    /// <summary>Validates against the deliveries as they stand inside the transaction.</summary>
    /// <exception cref="RuleViolation">A chosen delivery does not exist, is void, or has not been received from BKN.</exception>
    internal static async Task ValidateAsync(FeedbackInput input, Recording recording)
    {
        input.Today = recording.Today;
        input.Letter.From = Party.First; // only Itjen owes it
        var chosen = await recording.Db.Deliveries.AsNoTracking().WithVoided()
            .Where(d => input.DeliveryIds.Contains(d.Id)).ToListAsync(recording.Cancelled);
        if (chosen.Count < input.DeliveryIds.Count)
            throw new RuleViolation(Rule.FactNotFound);
        if (chosen.Any(d => d.IsVoid))
            throw new RuleViolation(Rule.FactIsVoid);
        var told = await ToldAsync(recording.Db, [.. chosen.Where(d => d.ReceivedOn is null).Select(d => d.Id)], recording.Cancelled);
        if (chosen.Any(d => d.From != Party.Second || d.ReceivedOn is null && !told.ContainsKey(d.Id)))
            throw new RuleViolation(Rule.DeliveryNotReceived);
        input.ReceivedOn = chosen.ToDictionary(d => d.Id, d => d.ReceivedOn ?? told[d.Id]);
        input.Held = chosen.Where(d => d.RecordCount is not null).ToDictionary(d => d.Id, d => (d.DataSet, d.RecordCount!.Value));
        new FeedbackInput.Validator().ValidateAndThrow(input);
    }

    /// <summary>When deliveries that Itjen has not confirmed itself were received, as BKN says.</summary>
    internal static async Task<Dictionary<Guid, DateOnly>> ToldAsync(PortalDbContext db, IReadOnlyCollection<Guid> unconfirmed, CancellationToken ct)
    {
        if (unconfirmed.Count == 0)
            return [];
        var words = await db.PartyStatements.AsNoTracking().Where(s => s.Kind == StatementKind.ConfirmationAsserted && unconfirmed.Contains(s.SubjectId))
            .Select(s => new { s.SubjectId, On = s.On!.Value }).ToListAsync(ct);
        return words.GroupBy(s => s.SubjectId).ToDictionary(g => g.Key, g => g.Max(s => s.On));
    }

    internal static FeedbackDelivery Link(FeedbackInput input, Guid delivery)
    {
        var link = new FeedbackDelivery { FeedbackId = input.Id, DeliveryId = delivery };
        Count(link, input.CountsOf(delivery));
        return link;
    }

    /// <returns>Whether that changed anything.</returns>
    internal static bool Count(FeedbackDelivery link, FeedbackCounts? counts)
    {
        if ((link.Accepted, link.Corrected, link.Rejected) == (counts?.Accepted, counts?.Corrected, counts?.Rejected))
            return false;
        (link.Accepted, link.Corrected, link.Rejected) = (counts?.Accepted, counts?.Corrected, counts?.Rejected);
        return true;
    }
}
