using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>BKN records its letter asking for a report (Pasal 4(1)b.2): a provisional clock starts with its sending, until its receipt is confirmed.</summary>
public sealed class RecordReportRequest(Journal journal)
{
    public Task<Guid> ExecuteAsync(ReportRequestInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.RequestReport, nameof(RecordReportRequest), async recording =>
        {
            input.Today = recording.Today;
            (input.Letter.From, input.Letter.SentOn) = (Party.Second, input.SentOn); // only BKN asks
            new ReportRequestInput.Validator().ValidateAndThrow(input);
            if (await recording.IsRepeatAsync<ReportRequest>(input.Id))
                return input.Id;

            await recording.AddAsync(new ReportRequest { Id = input.Id, Note = input.Note }, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);
}
