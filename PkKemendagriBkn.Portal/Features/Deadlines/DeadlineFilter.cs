using System.Globalization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Features.Deadlines;

/// <summary>Which deadlines a list shows, and in which order; every part stands in the address and may be absent.</summary>
public sealed record DeadlineFilter(Party? Party, string? Clause, DeadlineState? State, string? Period, DeadlineBasis? Basis, string Sort)
{
    /// <summary>The state that stands for all in which somebody still has to act.</summary>
    public const string OpenState = "terbuka";

    /// <summary>Only what is still to be done.</summary>
    public bool Open { get; init; }

    /// <summary>The first day of the month in which they fall due.</summary>
    public DateOnly? Month { get; init; }

    public const string ByDue = "tenggat", ByClause = "pasal", ByState = "status";

    /// <summary>Reads a filter from an address; nonsense counts as absent.</summary>
    public static DeadlineFilter Read(string? party, string? clause, string? state, string? period, string? basis, string? sort, string? month = null) =>
        new(Known<Party>(party), Text(clause), Known<DeadlineState>(state), Text(period), Known<DeadlineBasis>(basis), sort is ByClause or ByState ? sort : ByDue)
        {
            Open = state == OpenState,
            Month = DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null,
        };

    public IReadOnlyList<Deadline> Apply(IEnumerable<Deadline> deadlines, IReadOnlyList<Period> periods)
    {
        // Several clauses are told apart by commas.
        var clauses = Clause?.Split(',');
        var named = periods.FirstOrDefault(p => p.Name == Period);
        var kept = deadlines.Where(d =>
            (Party is null || d.Debtor == Party || d.Debtor == Core.Agreements.Party.Both)
            && (clauses is null || clauses.Contains(d.Clause))
            && (State is null || d.State == State)
            && (!Open || ExecutiveSummary.IsOpen(d.State))
            && (Month is not { } month || d.DueOn.Year == month.Year && d.DueOn.Month == month.Month)
            && (Basis is null || d.Basis == Basis)
            && (Period is null || d.Subject == Period || named.Name is not null && d.DueOn >= named.From && d.DueOn <= named.To));
        return Sort switch
        {
            ByClause => [.. kept.OrderBy(d => d.Clause, StringComparer.Ordinal).ThenBy(d => d.DueOn)],
            ByState => [.. kept.OrderBy(d => Urgency(d.State)).ThenBy(d => d.DueOn)],
            _ => [.. kept],
        };
    }

    /// <summary>What needs someone comes first.</summary>
    public static int Urgency(DeadlineState state) => state switch
    {
        DeadlineState.Overdue => 0,
        DeadlineState.DueSoon => 1,
        DeadlineState.Excused => 2,
        DeadlineState.Upcoming => 3,
        DeadlineState.FulfilledLate => 4,
        DeadlineState.Lapsed => 5,
        _ => 6,
    };

    private static T? Known<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !int.TryParse(text, out _) ? value : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
