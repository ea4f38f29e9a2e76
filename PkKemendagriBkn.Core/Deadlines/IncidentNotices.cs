using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>
/// Whom an incident is told to, and in how many hours: UU 27/2022 article 46 (agency and data subjects), Peraturan BSSN 1/2024 (vital
/// infrastructure), and the portal's reading for the other party. The law does not ask whether the agreement is in force.
/// </summary>
internal static class IncidentNotices
{
    /// <summary>The notices of incidents discovered by the end of the day, by due instant, then key.</summary>
    public static List<IncidentNotice> AsOf(Situation situation)
    {
        var incidents = situation.Facts.Incidents;
        var notices = new List<IncidentNotice>(incidents.Count * 4);
        var endOfDay = Wib.EndOfDay(situation.AsOf);
        for (int i = 0; i < incidents.Count; i++)
        {
            var incident = incidents[i];
            if (incident.DiscoveredAt > endOfDay)
                continue;
            notices.Add(Notice(incident, IncidentRecipient.Agency, "agency", 72, endOfDay));
            if (!incident.SubjectsExempt)
                notices.Add(Notice(incident, IncidentRecipient.Subjects, "subjects", 72, endOfDay));
            if (incident.Vital)
                notices.Add(Notice(incident, IncidentRecipient.Bssn, "bssn", 24, endOfDay));
            notices.Add(Notice(incident, IncidentRecipient.Party, "party", situation.Policy.IncidentPartyHours, endOfDay));
        }

        notices.Sort(static (one, other) => one.DueAt.CompareTo(other.DueAt) is not 0 and var byDue
            ? byDue
            : string.CompareOrdinal(one.Key, other.Key));
        return notices;
    }

    private static IncidentNotice Notice(IncidentDiscovered incident, IncidentRecipient to, string word, int hours, DateTimeOffset endOfDay)
    {
        var dueAt = Wib.After(incident.DiscoveredAt, TimeSpan.FromHours(hours));
        DateTimeOffset? told = null;
        for (int i = 0; i < incident.Notices.Count; i++)
            if (incident.Notices[i] is var notice && notice.To == to && notice.At <= endOfDay && !(told <= notice.At))
                told = notice.At;
        var state = told is { } at
            ? at <= dueAt ? IncidentState.Fulfilled : IncidentState.FulfilledLate
            : endOfDay > dueAt ? IncidentState.Overdue : IncidentState.DueSoon;
        var basis = to == IncidentRecipient.Party ? DeadlineBasis.Policy : DeadlineBasis.Statute;
        return new IncidentNotice(incident.Id, $"incident-notice:{incident.Id}:{word}", incident.Party, to, basis,
            Wib.After(incident.DiscoveredAt, TimeSpan.Zero), dueAt, state);
    }
}
