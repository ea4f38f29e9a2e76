using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Jobs;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>A job as an administrator knows it, and how late it may be.</summary>
public sealed record ScheduledJob(string Id, string Title, string When, TimeSpan MostLag)
{
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new(PortalJobs.Night, "Pekerjaan malam: pengingat dan jangkar audit", "Setiap hari pukul 00.15 WIB, dan setiap kali portal mulai", JobHealth.MostLag),
        new(PortalJobs.Urgent, "Pengingat mendesak atas catatan hari itu", "Setiap jam pada menit ke-45", TimeSpan.FromHours(3)),
        new(PortalJobs.Mail, "Pengiriman surel", "Setiap menit", TimeSpan.FromMinutes(10)),
        new(PortalJobs.Cleanup, "Pembersihan unggahan yang tidak dipakai dan paket bukti yang lewat waktu simpan", "Setiap hari pukul 02.15 WIB",
            TimeSpan.FromHours(26)),
        new(PortalJobs.Anchor, "Pemeriksaan jejak audit", "Setiap Senin pukul 03.15 WIB", TimeSpan.FromDays(8)),
    ];

    /// <summary>How it stands, in words and in the tone of a tag.</summary>
    public (string Words, string Tone) StateOf(JobRun? run, DateTimeOffset now) => run switch
    {
        null => ("Belum pernah berjalan", "quiet"),
        { LeaseUntil: { } until } when until > now => ("Sedang berjalan", "soon"),
        { Failures: > 0 } => ("Gagal", "bad"),
        { LastSucceededAt: { } at } when now - at > MostLag => ("Tertinggal", "late"),
        { LastSucceededAt: null } => ("Terputus", "late"),
        _ => ("Sehat", "good"),
    };
}
