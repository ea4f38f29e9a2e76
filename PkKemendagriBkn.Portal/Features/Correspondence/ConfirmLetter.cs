using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>
/// The receiving party confirms that a letter arrived (Pasal 9(2)), or corrects that confirmation with a reason. The receipt of a
/// letter that asks for a report is confirmed in the request: it starts a clock there.
/// </summary>
public sealed class ConfirmLetter(Journal journal)
{
    public sealed class Input : ReceiptConfirmation
    {
        public Guid LetterId { get; init; }
    }

    public sealed class Validator : ReceiptConfirmationValidator<Input>;

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RecordLetter, nameof(ConfirmLetter), async recording =>
        {
            var letter = await recording.FindAsync<Letter>(input.LetterId);
            (input.Today, input.SentOn) = (recording.Today, letter.SentOn ?? letter.DatedOn);
            new Validator().ValidateAndThrow(input);
            if (letter.To != recording.Actor.Party)
                throw new RuleViolation(Rule.NotTheReceivingParty);
            if (await recording.Db.ReportRequests.AnyAsync(r => r.LetterId == letter.Id, recording.Cancelled))
                throw new RuleViolation(Rule.ConfirmedInTheRequest);
            if (letter.ConfirmedOn is not null && !input.IsCorrection)
                throw new RuleViolation(Rule.ReceiptAlreadyConfirmed);
            await recording.RequireVersionAsync(letter, input.Version);
            recording.About(nameof(Letter), letter.Id, input.Reason);
            (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough) = (input.ConfirmedOn, input.ConfirmedBy!.Trim(), input.Through);
            recording.RequireChange();
        }, ct);
}
