using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(DelegationKind kind) => kind == DelegationKind.Daily ? "Pelaksana harian (Plh.)" : "Pelaksana tugas (Plt.)";

    /// <summary>As what somebody acts in the place of the holder of an office.</summary>
    public static string CapacityOf(DelegationKind kind, string office, Party party)
    {
        var words = $"{(kind == DelegationKind.Daily ? "Plh." : "Plt.")} {(office.Length == 0 ? $"Pimpinan {Of(party)}" : office)}";
        return words.Length > Actor.LongestCapacity ? words[..(Actor.LongestCapacity - 1)] + "…" : words;
    }

    /// <summary>The days for which it was made.</summary>
    public static string DaysOf(Delegation delegation) => delegation.ValidFromOn == delegation.ValidUntilOn
        ? IndonesianDates.Long(delegation.ValidFromOn)
        : $"{IndonesianDates.Long(delegation.ValidFromOn)} sampai dengan {IndonesianDates.Long(delegation.ValidUntilOn)}";

    public static string ToDelegate(Delegation made) => $"Anda ditetapkan sebagai {made.Capacity} oleh {made.Leader}, {DaysOf(made)}";

    public static string ToOtherParty(Delegation made) => $"{Of(made.Party)}: {made.Delegate} bertindak sebagai {made.Capacity}, {DaysOf(made)}";

    public static string EndedToDelegate(Delegation ended) => $"Penetapan Anda sebagai {ended.Capacity} dicabut oleh {ended.Leader}";

    public static string EndedToOtherParty(Delegation ended) => $"{Of(ended.Party)}: {ended.Delegate} tidak lagi bertindak sebagai {ended.Capacity}";
}
