using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Components.Lists;

namespace PkKemendagriBkn.Portal.Features.Deadlines;

/// <summary>Which deadlines a list shows, and in which order.</summary>
[SortedBy(ByState, ByDue, ByClause, ByState)]
public sealed record DeadlineFilter : ListFilter
{
    /// <summary>The state that stands for all in which somebody still has to act.</summary>
    public const string OpenState = "terbuka";

    public const string ByDue = "tenggat", ByClause = "pasal", ByState = "status";

    [InAddress("pihak")]
    public Party? Party { get; init; }

    /// <summary>A clause, or several with commas between them.</summary>
    [InAddress("klausul")]
    public string? Clause { get; init; }

    /// <summary>A state's name, or <see cref="OpenState"/>.</summary>
    [InAddress("status", WordsFrom = nameof(States))]
    public string? Status { get; init; }

    [InAddress("periode")]
    public string? Period { get; init; }

    [InAddress("dasar")]
    public DeadlineBasis? Basis { get; init; }

    /// <summary>The first day of the month in which they fall due.</summary>
    [InAddress("bulan", IsMonth = true)]
    public DateOnly? Month { get; init; }

    public static IReadOnlyList<string> States { get; } = [OpenState, .. Enum.GetNames<DeadlineState>()];

    public IReadOnlyList<Deadline> Apply(IEnumerable<Deadline> deadlines, IReadOnlyList<Period> periods)
    {
        // Several clauses are told apart by commas.
        var clauses = Clause?.Split(',');
        DeadlineState? state = Enum.TryParse<DeadlineState>(Status, out var one) ? one : null;
        var named = periods.FirstOrDefault(p => p.Name == Period);
        var kept = deadlines.Where(d =>
            (Party is null || d.Debtor == Party || d.Debtor == Core.Agreements.Party.Both)
            && (clauses is null || clauses.Contains(d.Clause))
            && (state is null || d.State == state)
            && (Status != OpenState || ExecutiveSummary.IsOpen(d.State))
            && (Month is not { } month || d.DueOn.Year == month.Year && d.DueOn.Month == month.Month)
            && (Basis is null || d.Basis == Basis)
            && (Period is null || d.Subject == Period || named.Name is not null && d.DueOn >= named.From && d.DueOn <= named.To));
        return SortOrUsual switch
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
}
