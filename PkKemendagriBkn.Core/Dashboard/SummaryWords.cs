using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;
using static PkKemendagriBkn.Core.Dashboard.ComplianceThresholds;

namespace PkKemendagriBkn.Core.Dashboard;

/// <summary>The Indonesian words of the leaders' figures; page and paper use the same ones.</summary>
public static class SummaryWords
{
    public static string Of(ComplianceLight light) => light switch
    {
        ComplianceLight.Good => "Baik",
        ComplianceLight.Attention => "Perlu perhatian",
        ComplianceLight.Breach => "Bermasalah",
        ComplianceLight.NothingDue => "Belum ada",
        _ => throw new ArgumentOutOfRangeException(nameof(light)),
    };

    public static string Of(ClauseGroup group) => group switch
    {
        ClauseGroup.Feedback => "Data dan referensi balikan",
        ClauseGroup.RequestedReport => "Laporan atas permintaan BKN",
        ClauseGroup.PeriodicReport => "Laporan berkala",
        ClauseGroup.Evaluation => "Pemantauan dan evaluasi",
        ClauseGroup.Notices => "Pemberitahuan antarpihak",
        ClauseGroup.DataProblems => "Penyelesaian masalah data",
        ClauseGroup.Corrections => "Usulan perbaikan data",
        ClauseGroup.Aggregates => "Data agregat APIP",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    /// <summary>What stands behind a number: <c>3 tepat waktu</c>.</summary>
    public static string Of(ComplianceMeasure measure) => measure switch
    {
        ComplianceMeasure.InTime => "tepat waktu",
        ComplianceMeasure.Late => "terlambat",
        ComplianceMeasure.Overdue => "lewat tenggat",
        ComplianceMeasure.PastPolicy => "lewat tanggal kebijakan",
        ComplianceMeasure.ShortYears => "tahun kurang",
        ComplianceMeasure.DueSoon => "segera jatuh tempo",
        ComplianceMeasure.OpenProblems => "masalah terbuka",
        ComplianceMeasure.PastTarget => "lewat target",
        ComplianceMeasure.PendingItems => "butir menunggu",
        ComplianceMeasure.LongPendingItems => $"di antaranya lebih dari {LongWaitDays} hari",
        ComplianceMeasure.ReportedUnits => $"dari {Apip.ApipCoverage.All} inspektorat",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>The article or articles of a group for a party: <c>Pasal 3(1)b.1</c>.</summary>
    public static string Articles(ClauseGroup group, Party party) => $"Pasal {string.Join(", ", ComplianceRules.Clauses(group, party))}";

    /// <summary>How the light of a group is computed, as a sentence for the reader.</summary>
    public static string RuleOf(ClauseGroup group, Policy policy) => group switch
    {
        ClauseGroup.DataProblems =>
            $"Bermasalah bila ada masalah yang lewat target penyelesaiannya; perlu perhatian bila ada yang terbuka lebih dari {LongWaitDays} hari; selebihnya baik.",
        ClauseGroup.Corrections =>
            $"Perjanjian tidak menetapkan tanggal, sehingga tidak pernah bermasalah: perlu perhatian bila ada butir yang menunggu lebih dari {LongWaitDays} hari; selebihnya baik. Dihitung menurut pihak pemilik daftar.",
        ClauseGroup.Aggregates =>
            $"Perjanjian tidak menetapkan tanggal, sehingga tidak pernah bermasalah: baik bila semua inspektorat ada dan keadaannya tidak lebih lama dari {AggregateMonths} bulan; selebihnya perlu perhatian.",
        _ => DutyRule(policy),
    };

    /// <summary>How the light of a group with deadlines is computed.</summary>
    public static string DutyRule(Policy policy) =>
        $"Bermasalah bila ada tenggat perjanjian yang lewat atau tahun perjanjian yang kurang; perlu perhatian bila ada yang jatuh tempo dalam {policy.DueSoonDays} hari, lewat menurut kebijakan saja atau sebelum mulainya dikonfirmasi, "
        + $"atau kurang dari {LeastInTimePercent}% yang dipenuhi tepat waktu; selebihnya baik.";

    /// <summary>The heading over the duties at risk: outside the term nothing can be suspended any more, or yet.</summary>
    public static string AtRiskHeading(ExecutiveSummary summary) =>
        summary.Conclusions.InForce ? "Yang dapat menjadi dasar penghentian akses" : "Kewajiban yang belum dipenuhi";

    /// <summary>What is said where there are none.</summary>
    public static string NothingAtRisk(ExecutiveSummary summary) =>
        summary.Conclusions.InForce
            ? "Tidak ada kewajiban terbuka yang menjadi syarat akses."
            : "Tidak ada data balikan atau laporan atas permintaan yang terbuka.";

    /// <summary>Who must do what about a duty whose breach is a ground to suspend: <c>Itjen menyampaikan laporan yang diminta BKN</c>.</summary>
    public static string TaskOf(Deadline deadline) => deadline.Kind == DeadlineKind.Feedback
        ? "Itjen menyampaikan data dan referensi balikan kepada BKN"
        : "Itjen menyampaikan laporan yang diminta BKN";

    /// <summary>What is to be decided, and by whom, as the day stands.</summary>
    public static IEnumerable<string> Asked(ExecutiveSummary summary)
    {
        var (access, conclusions) = (summary.Conclusions.Access, summary.Conclusions);
        if (conclusions.InForce && access is { State: AccessState.Suspended, MayRestore: true })
            yield return "BKN memutuskan pemberian kembali akses (Pasal 3 ayat (1) huruf b).";
        if (conclusions.InForce && access.MaySuspend)
            yield return "BKN memutuskan apakah akses dihentikan sementara (Pasal 4 ayat (1) huruf b).";
        if (conclusions.InForce && access.Grounds.Count > 0)
            yield return $"Itjen menetapkan kapan {IndonesianNumbers.Whole(access.Grounds.Count)} kewajiban yang lewat disampaikan.";
        if (summary.Notice is { State: DeadlineState.DueSoon } notice)
            yield return $"Kedua pihak memutuskan perpanjangan atau pengakhiran, paling lambat {IndonesianDates.Long(notice.DueOn)} (Pasal 7 ayat (2)).";
        if (summary.Registers.FollowUps.Sum(f => f.Overdue) is > 0 and var late)
            yield return $"Kedua pihak menetapkan penyelesaian {IndonesianNumbers.Whole(late)} tindak lanjut yang lewat.";
    }
}
