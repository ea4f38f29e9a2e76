using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>A report on a period that had not ended when it was handed over: it may be submitted, but the rest of the period is not in it.</summary>
public static class EarlyReport
{
    /// <param name="reportedUntil">The last day on which it can report.</param>
    /// <param name="period">The period that it is for, as the term cuts it.</param>
    /// <returns>The warning, in Indonesian; null where it reports on the whole period.</returns>
    public static string? Warning(DateOnly reportedUntil, Period period) => reportedUntil >= period.To ? null
        : $"Laporan ini hanya meliputi keadaan sampai dengan {IndonesianDates.Long(reportedUntil)}, sedangkan {DeadlineWords.Period(period.Name)} baru berakhir "
            + $"{IndonesianDates.Long(period.To)}: {reportedUntil.DaysUntil(period.To)} hari terakhirnya tidak dilaporkan. Laporkan sisanya sesudah periode berakhir, "
            + "atau sampaikan laporannya setelah hari itu.";

    /// <summary>The same for a period by its name; null also where there is no such period.</summary>
    public static string? Warning(DateOnly? reportedUntil, string? period, IEnumerable<Period> periods) =>
        reportedUntil is { } until ? periods.Where(p => p.Name == period).Select(p => Warning(until, p)).FirstOrDefault() : null;
}
