using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>
/// Itjen submits the approved report to BKN with a letter. The first submission is the fact that stops the clocks (Pasal 3(1)b.2,
/// 3(2)c); a submission after a return is on the record and moves no date, as the interpretation register says.
/// </summary>
public sealed class SubmitDocument(Journal journal)
{
    public sealed class Input : FactInput
    {
        public Guid DocumentId { get; init; }
        public DateOnly? SubmittedOn { get; set; }

        /// <summary>The day on which the leadership approved it; the action reads it.</summary>
        public DateOnly? ApprovedOn { get; set; }
    }

    public sealed class Validator : FactInputValidator<Input>
    {
        public Validator()
        {
            RequireLetter();
            RuleFor(i => i.SubmittedOn).NotNull().WithMessage("Isi tanggal laporan disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.ApprovedOn is null || on >= i.ApprovedOn)
                .WithMessage("Laporan tidak mungkin disampaikan sebelum disetujui pimpinan. Periksa tanggalnya.");
        }
    }

    public Task ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.SubmitReport, nameof(SubmitDocument), async recording =>
        {
            var document = await recording.FindDocumentAsync(input.DocumentId, input.Version);
            if (document.Kind != DraftKind.Report)
                throw new RuleViolation(Rule.StepNotOpen);
            (input.Today, input.ApprovedOn) = (recording.Today, WibClock.DateOf(document.StateAt));
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            document.Take(DraftStep.Submit, recording.Actor, recording.At);
            if (document.FactId is null)
            {
                await StopTheClocksAsync(document, input, recording);
            }
            else
            {
                // A letter of its own: the first one stays with the fact that stopped the clocks.
                document.LetterId = null;
                await recording.AmendLetterAsync(document, input.Letter);
            }

            await recording.BindAsync(document.Id, input.UploadIds);
            await recording.ShareFilesAsync(document);
            recording.About(nameof(TwoPartyDocument), document.Id);
        }, ct);

    private static async Task StopTheClocksAsync(TwoPartyDocument document, Input input, Recording recording)
    {
        var report = new Report { Title = document.Title, SubmittedOn = input.SubmittedOn!.Value, Period = document.Period, RequestId = document.RequestId };
        if (report.RequestId is { } requestId
            && (await recording.LetterOfAsync(await recording.FindAsync<ReportRequest>(requestId))).SentOrDatedOn > report.SubmittedOn)
            throw new RuleViolation(Rule.ReportBeforeRequest);
        if (report.Period is { } period && await recording.Db.Reports.AnyAsync(
            r => r.Period == period, recording.Cancelled))
            throw new RuleViolation(Rule.PeriodAlreadyReported);
        await recording.AddAsync(report, input.Letter);
        (document.FactId, document.LetterId) = (report.Id, report.LetterId);
    }
}
