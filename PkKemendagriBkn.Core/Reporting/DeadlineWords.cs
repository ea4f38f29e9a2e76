using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>The Indonesian words for what the deadline engine concludes; documents and screens use the same ones.</summary>
public static class DeadlineWords
{
    public static string Of(DeadlineState state) => state switch
    {
        DeadlineState.Fulfilled => "Terpenuhi",
        DeadlineState.FulfilledLate => "Terpenuhi terlambat",
        DeadlineState.Excused => "Ditangguhkan (kahar)",
        DeadlineState.Overdue => "Lewat tenggat",
        DeadlineState.DueSoon => "Segera jatuh tempo",
        DeadlineState.Upcoming => "Akan datang",
        DeadlineState.Lapsed => "Gugur",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(IncidentState state) => state switch
    {
        IncidentState.Fulfilled => Of(DeadlineState.Fulfilled),
        IncidentState.FulfilledLate => Of(DeadlineState.FulfilledLate),
        IncidentState.Overdue => Of(DeadlineState.Overdue),
        IncidentState.DueSoon => Of(DeadlineState.DueSoon),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(DeadlineBasis basis) => basis switch
    {
        DeadlineBasis.Agreement => "Perjanjian",
        DeadlineBasis.Policy => "Kebijakan portal",
        DeadlineBasis.Statute => "Undang-undang",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static string Of(Party party) => party switch
    {
        Party.First => "Pihak Kesatu",
        Party.Second => "Pihak Kedua",
        Party.Both => "Para Pihak",
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };

    public static string Of(AccessState state) => state switch
    {
        AccessState.Active => "Aktif",
        AccessState.Suspended => "Dihentikan sementara",
        AccessState.NotStarted => "Belum mulai",
        AccessState.Ended => "Berakhir",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A period's name in words: <c>Semester I 2026</c>, <c>Tahun ke-1 paruh II</c>.</summary>
    public static string Period(string name) => name.Split('-') is [var year, var half]
        ? year.StartsWith('Y') ? $"Tahun ke-{year[1..]} paruh {Roman(half)}" : $"Semester {Roman(half)} {year}"
        : name;

    private static string Roman(string half) => half == "H1" ? "I" : "II";
}
