using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>
/// Either party records that a letter of BKN asks for a report (Pasal 4(1)b.2). Recorded by BKN, a provisional clock starts with its sending, until
/// its receipt is confirmed. What Itjen, the debtor, records against itself counts at once: it says with it when it received the letter.
/// </summary>
public sealed class RecordReportRequest(Journal journal)
{
    public Task<Guid> ExecuteAsync(ReportRequestInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RequestReport, nameof(RecordReportRequest), async recording =>
        {
            input.Today = recording.Today;
            (input.Letter.From, input.Letter.SentOn, input.AsksForReceipt) = (Party.Second, input.SentOn, false); // only BKN asks
            if (recording.Actor.Party == Party.First)
                await ByDebtorAsync(recording, input);
            new ReportRequestInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<ReportRequest>(input.Id))
                return input.Id;

            var request = new ReportRequest { Id = input.Id, Note = input.Note };
            await recording.AddAsync(request, input.Letter, input.UploadIds);
            if (await recording.Db.ReportRequests.AnyAsync(r => r.LetterId == request.LetterId && r.Id != request.Id, recording.Cancelled))
                throw new RuleViolation(Rule.LetterAsksAlready);
            if (input.AsksForReceipt)
                await ReceiveAsync(recording, request, input.ReceivedOn!.Value);
            return input.Id;
        }, ct);

    /// <summary>The debtor says nothing of the sending of a letter that stands in the register, and confirms what is not confirmed yet.</summary>
    private static async Task ByDebtorAsync(Recording recording, ReportRequestInput input)
    {
        if (input.Letter.ChosenId is not { } id)
        {
            input.AsksForReceipt = true;
            return;
        }

        var letter = await recording.FindAsync<Letter>(id);
        (input.Letter.SentOn, input.SentOn) = (letter.SentOn, letter.SentOrDatedOn);
        input.AsksForReceipt = letter.ConfirmedOn is null && !await recording.IsReceiptFinalAsync(letter);
    }

    private static async Task ReceiveAsync(Recording recording, ReportRequest request, DateOnly on)
    {
        var letter = (await recording.Db.Letters.FindAsync([request.LetterId], recording.Cancelled))!;
        (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough) = (on, recording.Actor.Name, ConfirmationChannel.Written);
    }
}
