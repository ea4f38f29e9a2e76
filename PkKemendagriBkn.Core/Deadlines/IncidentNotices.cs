using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>The notice of a personal-data incident: UU 27/2022 article 46 counts hours, so these are instants.</summary>
internal static class IncidentNotices
{
    internal static readonly TimeSpan NoticeTime = TimeSpan.FromHours(72);

    /// <summary>The notices of incidents discovered by the end of the day, by due instant, then key.</summary>
    public static List<IncidentNotice> AsOf(DateOnly asOf, IReadOnlyList<IncidentDiscovered> incidents)
    {
        var notices = new List<IncidentNotice>(incidents.Count);
        var endOfDay = Wib.EndOfDay(asOf);
        for (int i = 0; i < incidents.Count; i++)
        {
            var incident = incidents[i];
            if (incident.DiscoveredAt > endOfDay) continue;
            var dueAt = Wib.After(incident.DiscoveredAt, NoticeTime);
            var notifiedAt = incident.NotifiedAt <= endOfDay ? incident.NotifiedAt : null;
            var state = notifiedAt is { } at
                ? at <= dueAt ? IncidentState.Fulfilled : IncidentState.FulfilledLate
                : endOfDay > dueAt ? IncidentState.Overdue : IncidentState.DueSoon;
            notices.Add(new IncidentNotice("incident-notice:" + incident.Id, incident.Party, DeadlineBasis.Statute, dueAt, state));
        }

        notices.Sort(static (one, other) => one.DueAt.CompareTo(other.DueAt) is not 0 and var byDue
            ? byDue
            : string.CompareOrdinal(one.Key, other.Key));
        return notices;
    }
}
