using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Itjen records that it submitted a report: for a period (Pasal 3(2)c), in answer to a request (Pasal 3(1)b.2), or both.</summary>
public sealed class SubmitReport(Journal journal)
{
    public Task<Guid> ExecuteAsync(ReportInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.SubmitReport, nameof(SubmitReport), async recording =>
        {
            await ValidateAsync(input, recording, corrected: null);
            if (await recording.IsRepeatAsync<Report>(input.Id))
                return input.Id;

            await RequirePeriodFreeAsync(input, recording);
            var report = new Report
            {
                Id = input.Id, Title = input.Title!.Trim(), SubmittedOn = input.SubmittedOn!.Value, Period = input.Period,
                RequestId = input.RequestId
            };
            await recording.AddAsync(report, input.Letter, input.UploadIds);
            return input.Id;
        }, ct);

    /// <summary>Validates against the periods and requests as they stand inside the transaction.</summary>
    /// <exception cref="RuleViolation">An unknown period, or a request that does not exist or is void.</exception>
    internal static async Task ValidateAsync(ReportInput input, Recording recording, Report? corrected)
    {
        input.Today = recording.Today;
        input.Letter.From = Party.First; // only Itjen owes it
        if (string.IsNullOrEmpty(input.Period))
            input.Period = null;
        if (input.Period is { } name)
        {
            var facts = (await recording.FactsAsync()).Facts;
            var periods = facts.PeriodsAsOf(recording.Today);
            var period = periods.Cast<Period?>().FirstOrDefault(p => p!.Value.Name == name);
            if (period is null && name != corrected?.Period)
                throw new RuleViolation(Rule.UnknownPeriod);
            input.PeriodFrom = _ => period?.From;
        }

        if (input.RequestId is { } requestId)
        {
            var sentOn = (await recording.LetterOfAsync(await recording.FindAsync<ReportRequest>(requestId))).SentOrDatedOn;
            input.RequestSentOn = _ => sentOn;
        }

        new ReportInput.Validator().ValidateAndThrow(input);
    }

    /// <exception cref="RuleViolation">Another report that stands is for the same period.</exception>
    internal static async Task RequirePeriodFreeAsync(ReportInput input, Recording recording)
    {
        if (input.Period is not null && await recording.Db.Reports.AnyAsync(
            r => r.Period == input.Period && r.Id != input.Id, recording.Cancelled))
            throw new RuleViolation(Rule.PeriodAlreadyReported);
    }
}
