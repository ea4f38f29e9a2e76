using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>BKN corrects what it recorded of its letter, with a reason.</summary>
public sealed class CorrectReportRequest(Journal journal)
{
    public Task<Guid> ExecuteAsync(ReportRequestInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectReportRequest), async recording =>
        {
            input.Today = recording.Today;
            input.AnsweredOn = await recording.Db.Reports.Where(r => r.RequestId == input.Id).MinAsync(r => (DateOnly?)r.SubmittedOn, recording.Cancelled);
            // Only BKN asks, and only its sender says when the letter was sent.
            (input.Letter.From, input.Letter.SentOn) = (Party.Second, recording.Actor.Party == Party.Second ? input.SentOn : null);
            new ReportRequestInput.Validator().ValidateAndThrow(input);
            var request = await recording.AmendAsync<ReportRequest>(input.Id, input.Version, input.Reason!);
            request.Note = input.Note;
            return await recording.CorrectedAsync(request, input);
        }, ct);
}
