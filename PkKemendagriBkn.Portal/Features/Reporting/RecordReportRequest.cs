using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>BKN records its letter asking for a report (Pasal 4(1)b.2): a provisional clock starts with the sending.</summary>
public sealed class RecordReportRequest(Journal journal)
{
    public Task<Guid> ExecuteAsync(ReportRequestInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RequestReport, nameof(RecordReportRequest), async recording =>
        {
            input.Today = recording.Today;
            input.Letter.From = Party.Second; // only BKN asks
            new ReportRequestInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<ReportRequest>(input.Id))
                return input.Id;

            var request = new ReportRequest { Id = input.Id, SentOn = input.SentOn!.Value, Note = input.Note };
            await recording.AddAsync(request, input.Letter, input.UploadIds);
            await TakeConfirmationAsync(recording, request);
            return input.Id;
        }, ct);

    /// <summary>A letter that was confirmed before it turned out to ask for a report is confirmed: from now on the request says so.</summary>
    private static async Task TakeConfirmationAsync(Recording recording, ReportRequest request)
    {
        var letter = await recording.Db.Letters.FindAsync([request.LetterId], recording.Cancelled);
        if (letter!.ConfirmedOn < request.SentOn)
            throw new RuleViolation(Rule.ConfirmedBeforeSent);
        (request.ConfirmedOn, request.ConfirmedBy, request.ConfirmedThrough) = (letter.ConfirmedOn, letter.ConfirmedBy, letter.ConfirmedThrough);
    }
}
