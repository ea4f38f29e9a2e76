using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components.Layout;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>For every figure the list behind it, filtered so that it counts exactly that number; the day looked at goes along.</summary>
public sealed class SummaryLinks(DateOnly asOf, bool isAsOf)
{
    public string Of(string path)
    {
        if (!isAsOf)
            return path;
        return string.Create(CultureInfo.InvariantCulture,
            $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{AsOfControl.Parameter}={asOf:yyyy-MM-dd}");
    }

    public string Deadline(Deadline deadline) => Of($"/tenggat/{Uri.EscapeDataString(deadline.Key)}");

    public string Deadlines(DeadlineState state) => Of($"/tenggat?status={state}");

    public string Month(DateOnly month, DeadlineState state) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"/tenggat?bulan={month:yyyy-MM}&status={state}"));

    /// <summary>The duties whose breach is a ground of suspension and that are not done.</summary>
    public string AtRisk => Of($"/tenggat?klausul={Uri.EscapeDataString("3(1)b.1,3(1)b.2")}&status=terbuka");

    public string Reports(AgreementYear year) => Of(string.Create(CultureInfo.InvariantCulture, $"/laporan?tahun={year.Year}"));

    public string Evaluations(AgreementYear year, Party party) => Of(string.Create(CultureInfo.InvariantCulture, $"/evaluasi?tahun={year.Year}&bagi={party}"));

    public string Problems(Party party, AgeClass? age) =>
        Of(age is null ? $"/masalah?keadaan=terbuka&pihak={party}" : $"/masalah?umur={age.Key}&pihak={party}");

    public string Corrections(Party party, AgeClass? age) => Of($"/perbaikan/menunggu?pihak={party}" + (age is null ? "" : $"&umur={age.Key}"));

    public string FollowUps(bool overdue) => Of($"/tindak-lanjut?tampil={(overdue ? "lewat" : "terbuka")}");

    /// <summary>The inspectorates that are in a return, of all provinces or of one.</summary>
    public string Units(Guid returnId, string? province = null) => Of($"/apip/{returnId}?jenis=melapor" + (province is null ? "" : $"&provinsi={province}"));

    /// <summary>What one of the numbers beside a light counts.</summary>
    public string Of(ComplianceLine line, ComplianceMeasure measure, AggregateFigures? aggregate) => measure switch
    {
        ComplianceMeasure.InTime => Duties(line, DeadlineState.Fulfilled),
        ComplianceMeasure.Late => Duties(line, DeadlineState.FulfilledLate),
        ComplianceMeasure.Overdue or ComplianceMeasure.PastPolicy => Duties(line, DeadlineState.Overdue),
        ComplianceMeasure.ShortYears => Of(line.Group == ClauseGroup.Evaluation ? $"/evaluasi?bagi={line.Party}" : "/laporan"),
        ComplianceMeasure.DueSoon => Duties(line, DeadlineState.DueSoon),
        ComplianceMeasure.OpenProblems => Problems(line.Party, null),
        ComplianceMeasure.PastTarget => Of($"/masalah?target=lewat&pihak={line.Party}"),
        ComplianceMeasure.PendingItems => Corrections(line.Party, null),
        ComplianceMeasure.LongPendingItems => Corrections(line.Party, AgeClass.All[^1]),
        _ => Units(aggregate!.ReturnId),
    };

    private string Duties(ComplianceLine line, DeadlineState state) =>
        Of($"/tenggat?klausul={Uri.EscapeDataString(string.Join(',', ComplianceRules.Clauses(line.Group, line.Party)))}&pihak={line.Party}&status={state}");
}
