using FluentValidation;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Components.Forms;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Itjen confirms that it received the letter (Pasal 9(2)), or corrects that confirmation with a reason: the two months run from that day.</summary>
public sealed class ConfirmReceipt(Journal journal)
{
    public sealed class Input : ReceiptConfirmation
    {
        public Guid RequestId { get; init; }
    }

    public sealed class Validator : ReceiptConfirmationValidator<Input>;

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ConfirmReceipt, nameof(ConfirmReceipt), async recording =>
        {
            var request = await recording.FindAsync<ReportRequest>(input.RequestId);
            input.Today = recording.Today;
            input.SentOn = request.SentOn;
            new Validator().ValidateAndThrow(input);
            if (request.ConfirmedOn is not null && !input.IsCorrection)
                throw new RuleViolation(Rule.ReceiptAlreadyConfirmed);
            await recording.RequireVersionAsync(request, input.Version);
            recording.About(nameof(ReportRequest), request.Id, input.Reason);
            (request.ConfirmedOn, request.ConfirmedBy, request.ConfirmedThrough) = (input.ConfirmedOn, input.ConfirmedBy!.Trim(), input.Through);
            recording.RequireChange();
        }, ct);
}
