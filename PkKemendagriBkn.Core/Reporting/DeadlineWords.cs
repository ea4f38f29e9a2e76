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

    /// <summary>Of a deadline whose date is the portal's own and has passed.</summary>
    public const string PastPolicy = "Perlu perhatian (lewat tanggal kebijakan)";

    /// <summary>The state as its basis lets it be called.</summary>
    public static string Of(Deadline deadline) => deadline.IsPastPolicy ? PastPolicy : Of(deadline.State);

    public static string Of(YearVerdict verdict) => verdict switch
    {
        YearVerdict.Met => "Tercukupi",
        YearVerdict.Open => "Masih berjalan",
        YearVerdict.TooFew => "Kurang",
        YearVerdict.Cut => "Terpotong akhir perjanjian",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What was done beside what an agreement year asks for: <c>3 kali (minimal 2)</c>.</summary>
    public static string Times(int done, int required) => $"{done} kali (minimal {required})";

    /// <summary>The same with the verdict: <c>3 kali (minimal 2), tercukupi</c>.</summary>
    public static string Standing(int done, int required, YearVerdict verdict) => $"{Times(done, required)}, {Of(verdict).ToLowerInvariant()}";

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
