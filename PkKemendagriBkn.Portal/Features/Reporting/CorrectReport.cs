using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>Itjen corrects what it recorded of a report, with a reason. A period named under an earlier scheme may stay as it is.</summary>
public sealed class CorrectReport(Journal journal)
{
    public Task<Guid> ExecuteAsync(ReportInput input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.CorrectFact, nameof(CorrectReport), async recording =>
        {
            await SubmitReport.ValidateAsync(input, recording, await recording.FindAsync<Report>(input.Id));
            var report = await recording.AmendAsync<Report>(input.Id, input.Version, input.Reason!);
            await SubmitReport.RequirePeriodFreeAsync(input, recording);
            (report.Title, report.SubmittedOn, report.Period,
                report.RequestId) = (input.Title!.Trim(), input.SubmittedOn!.Value, input.Period, input.RequestId);
            return await recording.CorrectedAsync(report, input);
        }, ct);
}
