using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>The deadlines and notices that wait for whoever owes them, beside what waits already.</summary>
internal static class DeadlineWaits
{
    /// <param name="snapshot">What the deadlines are concluded from.</param>
    /// <param name="today">The WIB date.</param>
    /// <param name="items">What else waits. What meets a deadline takes its last day from it, and the deadline is not told a second time.</param>
    public static IReadOnlyList<WaitingItem> With(FactsSnapshot snapshot, DateOnly today, IReadOnlyList<WaitingItem> items)
    {
        var conclusions = snapshot.Conclude(today);
        var open = conclusions.Deadlines.Where(d => d.State is DeadlineState.Overdue or DeadlineState.DueSoon).ToList();
        var dated = items.Select(item => (Item: item, Met: open.Where(d => Meets(item, d)).ToList())).ToList();
        var told = dated.SelectMany(d => d.Met).Select(d => d.Key).ToHashSet();
        return
        [
            .. dated.Select(d => d.Met.Count == 0 ? d.Item : d.Item with { UntilOn = d.Met.Min(m => m.DueOn), IsGround = d.Met.Any(IsGround) }),
            .. open.Where(d => !told.Contains(d.Key)).Select(d => new WaitingItem(WaitingKind.MeetDeadline, d.Key, TitleOf(d), d.Debtor, PageOf(d.Key))
            {
                Path = PathOf(d), UntilOn = d.DueOn, IsGround = IsGround(d),
            }),
            .. conclusions.Incidents.Where(i => i.State is IncidentState.Overdue or IncidentState.DueSoon)
                .Select(i => new WaitingItem(WaitingKind.MeetDeadline, i.Key, Labels.Title(i, NameOf), i.Party, PageOf(i.Key))
                {
                    UntilOn = i.DueOn, UntilAt = i.DueAt,
                }),
        ];

        bool IsGround(Deadline deadline) => conclusions.InForce && conclusions.Access.Grounds.Contains(deadline.Key);

        string TitleOf(Deadline deadline) => Labels.Title(deadline, NameOf);

        string? NameOf(string factId) => snapshot.SourceOf(factId)?.Title;
    }

    private static bool Meets(WaitingItem item, Deadline deadline) =>
        item.Meets.Contains((deadline.Kind, deadline.Subject)) && (item.MeetsFor == Party.Both || item.MeetsFor == deadline.Debtor);

    /// <summary>Where the duty is done; where that depends on the case, the deadline's own page.</summary>
    private static string PathOf(Deadline deadline) => deadline.Kind switch
    {
        DeadlineKind.Feedback => $"/balikan/baru?penerimaan={deadline.Subject}",
        DeadlineKind.RequestedReport => $"/naskah/baru/laporan?permintaan={deadline.Subject}",
        DeadlineKind.PeriodicReport => $"/naskah/baru/laporan?periode={deadline.Subject}",
        DeadlineKind.Evaluation => $"/naskah/baru/evaluasi?periode={deadline.Subject}",
        _ => PageOf(deadline.Key),
    };

    private static string PageOf(string key) => $"/tenggat/{Uri.EscapeDataString(key)}";
}
