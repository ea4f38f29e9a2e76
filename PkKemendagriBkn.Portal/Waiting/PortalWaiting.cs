using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What waits for administrators: what the portal itself cannot go on without.</summary>
internal static class PortalWaiting
{
    /// <summary>From this month on the holidays of the next year are missed: the joint decree is out by then.</summary>
    private const int HolidaysFromMonth = 11;

    public static async Task<IEnumerable<WaitingItem>> ReadAsync(PortalDbContext db, StorageState storage, DateOnly today, CancellationToken ct)
    {
        var next = new DateOnly(today.Year + 1, 1, 1);
        var found = await db.Agreements.Where(a => a.Id == AgreementRecord.PksId).Select(_ => new
        {
            Mails = db.OutboxMails.Count(m => m.State == MailState.Failed),
            Jobs = db.JobRuns.Count(j => j.Failures > 0),
            HasHolidays = db.Holidays.Any(h => h.ObservedOn >= next),
        }).SingleAsync(ct);
        return Items();

        IEnumerable<WaitingItem> Items()
        {
            if (found.Mails > 0)
                yield return new WaitingItem(WaitingKind.FailedMail, "", $"{IndonesianNumbers.Whole(found.Mails)} surel", null, "/administrasi/surel");
            if (found.Jobs > 0)
                yield return new WaitingItem(WaitingKind.FailedJob, "", $"{IndonesianNumbers.Whole(found.Jobs)} pekerjaan", null, "/administrasi/jadwal");
            if (storage.IsLow || storage.Fault == StorageFault.Full)
                yield return new WaitingItem(WaitingKind.LittleStorage, "", Left(storage.FreeBytes), null, "/administrasi/jadwal");
            if (!found.HasHolidays && today.Month >= HolidaysFromMonth)
                yield return new WaitingItem(WaitingKind.MissingHolidays, "", $"Tahun {next.Year}", null,
                    "/administrasi/hari-libur")
                { UntilOn = next.AddDays(-1) };
        }
    }

    private static string Left(long? bytes) =>
        bytes is { } free ? $"Tersisa {IndonesianNumbers.Whole(free / (1024 * 1024))} MB pada cakram data" : "Cakram data penuh";
}
