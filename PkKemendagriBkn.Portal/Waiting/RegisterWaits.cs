using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What is open in the registers and waits for somebody; it is concluded from the facts in memory and costs no command.</summary>
internal static class RegisterWaits
{
    public static IEnumerable<WaitingItem> Of(FactsSnapshot snapshot, DateOnly today) =>
    [
        .. snapshot.Registers.Of<Matter>(today).Where(m => m.IsOpen).Select(m => Item(WaitingKind.SettleMatter, m.Entry, Party.Both)),
        .. snapshot.Registers.Of<DataUse>(today).Where(u => u.IsOpen && ((DataUse)u.Entry).LastOn <= today.AddDays(DataUse.WarnDays))
            .Select(u => Item(WaitingKind.EndUse, u.Entry, u.Entry.RecordedByParty) with { UntilOn = ((DataUse)u.Entry).LastOn }),
        .. snapshot.Registers.Of<Disclosure>(today).Where(d => d.IsOpen).Select(d => Item(WaitingKind.AnswerDisclosure, d.Entry, d.Entry.RecordedByParty)),
        .. snapshot.Incidents.Where(i => Wib.DateOf(i.DiscoveredAt) <= today && snapshot.Registers.StandingOf(i, today).IsOpen)
            .Select(i => Item(WaitingKind.CloseIncident, i, i.Party)),
    ];

    private static WaitingItem Item(WaitingKind kind, AgreementEvent entry, Party? doer) =>
        new(kind, entry.Id.ToString(), entry.Description, doer, FactKinds.Of<AgreementEvent>().PageOf(entry.Id))
        {
            By = entry.RecordedBy, From = entry.RecordedByParty, Since = entry.RecordedAt,
        };
}
