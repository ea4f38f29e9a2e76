using PkKemendagriBkn.Core.Reminders;

namespace PkKemendagriBkn.Tests.Core.Reminders;

/// <summary>Whether a reminder of 3 September (H-7 of 10 September) was written down in time; the days are those of WIB.</summary>
public class LedgerEntryTests
{
    [Theory]
    [InlineData("2026-09-02T20:00:00Z", 0)] // 3 September, 03.00 WIB
    [InlineData("2026-09-03T16:59:59Z", 0)]
    [InlineData("2026-09-03T17:00:00Z", 1)] // midnight in Jakarta
    [InlineData("2026-09-10T02:00:00Z", 7)]
    [InlineData("2026-09-01T02:00:00Z", 0)]
    public void It_is_late_by_the_days_since_that_of_its_step(string writtenAt, int days) => Assert.Equal(days,
        new LedgerEntry("Laporan berkala", new DateOnly(2026, 9, 10), -7, "H-7", "Petugas", DateTimeOffset.Parse(writtenAt, null), null,
            "Hanya di portal").DaysLate);
}
