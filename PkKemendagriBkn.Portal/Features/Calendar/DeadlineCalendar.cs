using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>
/// Deadlines as iCalendar (RFC 5545), for any calendar program. It leaves the portal, so it says what the agreement says and no more:
/// the duty, its clause, the party and a link; no name, no letter, nothing that somebody has typed. The same deadlines give the same bytes.
/// </summary>
public static class DeadlineCalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Before and on the due date, at 08:00 by the clock of whoever looks: all-day events begin at midnight there.</summary>
    private static readonly (Duration Before, string Words)[] Alarms =
    [
        (new Duration(days: -6, hours: -16), "7 hari lagi"), (new Duration(hours: -16), "besok"), (new Duration(hours: 8), "hari ini"),
    ];

    /// <summary>Of a notice, from the beginning of its last hour.</summary>
    private static readonly (Duration Before, string Words)[] NoticeAlarms = [(new Duration(hours: -23), "24 jam lagi"),
        (new Duration(hours: -3), "4 jam lagi"), (new Duration(), "1 jam lagi")];

    /// <param name="deadlines">What is due.</param>
    /// <param name="notices">The notices of incidents that are due.</param>
    /// <param name="portal">Where the portal answers; links lead there.</param>
    public static string Write(IEnumerable<Deadline> deadlines, IEnumerable<IncidentNotice> notices, Uri portal)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//PKS Itjen Kemendagri - BKN//Portal PKS//ID", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "Tenggat PKS Itjen Kemendagri – BKN");
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Jakarta");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        foreach (var deadline in deadlines.OrderBy(d => d.DueOn).ThenBy(d => d.Key, StringComparer.Ordinal))
            calendar.Events.Add(Event(deadline, portal));
        foreach (var notice in notices.OrderBy(n => n.DueAt).ThenBy(n => n.Key, StringComparer.Ordinal))
            calendar.Events.Add(Event(notice, portal));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(Deadline deadline, Uri portal)
    {
        var title = Labels.Title(deadline, _ => null);
        var open = deadline.FulfilledOn is null && deadline.State != DeadlineState.Lapsed;
        var link = new Uri(portal, $"/tenggat/{Uri.EscapeDataString(deadline.Key)}");
        var entry = new CalendarEvent
        {
            Uid = Uid(deadline.Key),
            // The moment is of no use to anyone and must not differ between two readings: the day on which the clock started.
            DtStamp = new CalDateTime(deadline.ClockStartsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), "UTC"),
            DtStart = new CalDateTime(deadline.DueOn),
            DtEnd = new CalDateTime(deadline.DueOn.PlusDays(1)),
            Summary = (open ? "Tenggat: " : "Selesai: ") + title,
            Description = $"{title}\nKewajiban: {Labels.Of(deadline.Debtor)}\nDasar: {PksAgreement.Instance.Citation(deadline.Clause)}\nDasar tanggal: {Labels.Of(deadline.Basis)}\nJatuh tempo: {IndonesianDates.WithWeekday(deadline.DueOn)}\n{link}",
            Url = link,
            // It moves only later, by force majeure: each day is a revision, so that programs take the new date.
            Sequence = Math.Max(0, deadline.OriginalDueOn.DaysUntil(deadline.DueOn)),
            Transparency = "TRANSPARENT",
            Status = "CONFIRMED",
        };
        entry.Categories.Add("Tenggat PKS");
        foreach (var (before, words) in open ? Alarms : [])
            entry.Alarms.Add(new Alarm { Action = "DISPLAY", Trigger = new Trigger(before), Description = $"{title}: jatuh tempo {words}" });
        return entry;
    }

    /// <summary>The last of the 72 hours, in UTC, so that no program needs to know Jakarta.</summary>
    private static CalendarEvent Event(IncidentNotice notice, Uri portal)
    {
        const string title = "Pemberitahuan insiden data pribadi";
        var open = notice.State is IncidentState.DueSoon or IncidentState.Overdue;
        var link = new Uri(portal, $"/tenggat/{Uri.EscapeDataString(notice.Key)}");
        var entry = new CalendarEvent
        {
            Uid = Uid(notice.Key),
            DtStamp = new CalDateTime(notice.DiscoveredAt.UtcDateTime, "UTC"),
            DtStart = new CalDateTime(notice.DueAt.UtcDateTime.AddHours(-1), "UTC"),
            DtEnd = new CalDateTime(notice.DueAt.UtcDateTime, "UTC"),
            Summary = (open ? "Tenggat: " : "Selesai: ") + title,
            Description = $"{title}\nKewajiban: {Labels.Of(notice.Party)}\nDasar: {Labels.NoticeLaw}, 3 x 24 jam\nJatuh tempo: {IndonesianDates.Weekday(notice.DueOn)}, {IndonesianDates.InWib(notice.DueAt)}\n{link}",
            Url = link,
            Transparency = "TRANSPARENT",
            Status = "CONFIRMED",
        };
        entry.Categories.Add("Tenggat undang-undang");
        foreach (var (before, words) in open ? NoticeAlarms : [])
            entry.Alarms.Add(new Alarm { Action = "DISPLAY", Trigger = new Trigger(before), Description = $"{title}: batas waktu {words}" });
        return entry;
    }

    /// <summary>Stable for ever: the key of a deadline names it, and the suffix names the product, not the machine.</summary>
    private static string Uid(string key) => string.Create(CultureInfo.InvariantCulture, $"{key.Replace(':', '-')}@pks-itjen-bkn");
}
